package io.architrave.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// On which line of a JSON text each member stands. A tree of nodes does not know, so the text is read once more, and
/// only when there is a problem to place.
final class LineNumbers {

    private final Map<String, Integer> lines = new HashMap<>();

    private LineNumbers() {}

    /// A text that breaks off is read as far as it goes.
    static LineNumbers of(String text) throws IOException {
        var found = new LineNumbers();
        try (var parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            found.value(parser, "");
        } catch (JsonProcessingException broken) {
            return found;
        }
        return found;
    }

    /// The line of the member, or of the nearest one around it that exists.
    OptionalInt line(String path) {
        for (var at = path;; at = around(at)) {
            var line = lines.get(at);
            if (line != null) {
                return OptionalInt.of(line);
            }
            if (at.isEmpty()) {
                return OptionalInt.empty();
            }
        }
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private void value(JsonParser parser, String path) throws IOException {
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var member = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
                lines.put(member, parser.currentTokenLocation().getLineNr());
                parser.nextToken();
                value(parser, member);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                value(parser, path + "[" + index + "]");
            }
        }
    }
}
