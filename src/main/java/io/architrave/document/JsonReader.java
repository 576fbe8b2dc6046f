package io.architrave.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.architrave.document.Json.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Text to [Json], with strict JSON, no member twice, and one sentence for whatever is wrong.
final class JsonReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    sealed interface Outcome {
        record Read(Json json) implements Outcome {}

        record Malformed(Place at, String sentence, String remedy) implements Outcome {}
    }

    private final JsonParser parser;
    private Optional<Outcome.Malformed> twice = Optional.empty();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Outcome read(String text) {
        try (var parser = FACTORY.createParser(text)) {
            return new JsonReader(parser).readAll();
        } catch (JsonEOFException e) {
            return truncated(e);
        } catch (StreamConstraintsException e) {
            return new Outcome.Malformed(
                    placeOf(e),
                    "something here is longer or nested deeper than any document needs",
                    "Shorten it by hand, or go back to the last good version of the file");
        } catch (JsonProcessingException e) {
            return new Outcome.Malformed(
                    placeOf(e), "this is not JSON: " + plain(e), "Mend it by hand at this place");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read", e);
        }
    }

    /// As [#read(String)] for text that this program wrote itself.
    static Json known(String text) {
        return switch (read(text)) {
            case Outcome.Read(var json) -> json;
            case Outcome.Malformed(var _, var sentence, var _) -> throw new IllegalArgumentException(sentence);
        };
    }

    private Outcome readAll() throws IOException {
        parser.nextToken();
        var json = value();
        if (twice.isPresent()) {
            return twice.get();
        }
        if (parser.nextToken() != null) {
            return new Outcome.Malformed(
                    here(), "the document ends before this place, and something follows", "Remove what follows");
        }
        return new Outcome.Read(json);
    }

    private Json value() throws IOException {
        var at = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> structure(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new Json.Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Amount(at, parser.getText());
            case VALUE_TRUE -> new Json.Flag(at, true);
            case VALUE_FALSE -> new Json.Flag(at, false);
            default -> new Json.Nothing(at);
        };
    }

    private Json structure(Place at) throws IOException {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var nameAt = here();
            parser.nextToken();
            var first = members.putIfAbsent(name, value());
            if (first != null && twice.isEmpty()) {
                twice = Optional.of(new Outcome.Malformed(
                        nameAt,
                        "\"" + name + "\" stands here a second time; the first is in line " + first.at().line(),
                        "Keep one of the two; a merge may have left both"));
            }
        }
        return new Json.Structure(at, Collections.unmodifiableMap(members));
    }

    private Json items(Place at) throws IOException {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Items(at, Collections.unmodifiableList(items));
    }

    private Place here() {
        var location = parser.currentTokenLocation();
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    private static Outcome truncated(JsonEOFException e) {
        return new Outcome.Malformed(
                placeOf(e),
                "the file ends in the middle: it was cut off",
                "Take it again from where it came, or from Git or a backup");
    }

    private static Place placeOf(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? Place.NOWHERE : new Place(location.getLineNr(), location.getColumnNr());
    }

    /// Jackson's own words, without its advice about its settings.
    private static String plain(JsonProcessingException e) {
        var words = e.getOriginalMessage().lines().findFirst().orElse("unexpected content");
        int advice = words.indexOf(" (maybe a (non-standard)");
        var kept = (advice < 0 ? words : words.substring(0, advice)).strip();
        var cut = kept.replaceAll(" \\(code \\d+[^)]*\\)", "").replaceAll("[.:]$", "");
        return cut.isEmpty() ? "unexpected content" : Character.toLowerCase(cut.charAt(0)) + cut.substring(1);
    }
}
