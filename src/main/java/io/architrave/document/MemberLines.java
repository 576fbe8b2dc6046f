package io.architrave.document;

import io.architrave.model.Extras;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/// The lines of one object of the file, in the order in which they are added.
final class MemberLines {

    private static final String STEP = "  ";

    private final String indent;
    private final List<String> lines = new ArrayList<>();

    /// @param indent the blanks before the object's closing brace
    MemberLines(String indent) {
        this.indent = indent;
    }

    MemberLines addLine(String line) {
        lines.add(line);
        return this;
    }

    /// @param json laid out already for two blanks more than this object's indent
    MemberLines add(String name, String json) {
        return addLine(JsonText.member(name, json));
    }

    MemberLines addText(String name, String text) {
        return add(name, JsonText.quoted(text));
    }

    /// Nothing where there are none.
    MemberLines addProperties(String name, Properties properties) {
        return properties.isEmpty() ? this : add(name, properties(properties));
    }

    /// One property a line, whatever fits: a change of one is then a change of one line.
    String properties(Properties properties) {
        return JsonText.laidOut(members(properties), indent + STEP);
    }

    /// Nothing where the map is empty.
    <T> MemberLines addEntries(String name, SortedMap<?, T> entries, Function<T, String> json) {
        if (!entries.isEmpty()) {
            var inner = new MemberLines(indent + STEP);
            entries.forEach((key, value) -> inner.add(key.toString(), json.apply(value)));
            add(name, inner.block());
        }
        return this;
    }

    /// Each unknown member, by name.
    MemberLines addExtras(Extras extras) {
        extras.members()
                .forEach((name, raw) -> add(name, JsonText.laidOut(JsonReader.known(raw), indent + STEP)));
        return this;
    }

    String block() {
        return JsonText.block(lines, indent);
    }

    private static Map<String, Json> members(Properties properties) {
        var members = new LinkedHashMap<String, Json>();
        properties.asMap().forEach((key, value) -> members.put(key, json(value)));
        return members;
    }

    static Json json(PropertyValue value) {
        var nowhere = Json.Place.NOWHERE;
        return switch (value) {
            case PropertyValue.Text(var text) -> new Json.Text(nowhere, text);
            case PropertyValue.Amount(var number) -> new Json.Amount(nowhere, number.toPlainString());
            case PropertyValue.Flag(var on) -> new Json.Flag(nowhere, on);
            case PropertyValue.Items(var values) ->
                    new Json.Items(nowhere, values.stream().map(MemberLines::json).toList());
            case PropertyValue.Structure(var fields) -> new Json.Structure(nowhere, members(fields));
            case PropertyValue.Reference(var target) ->
                    new Json.Structure(nowhere, Map.of(Members.REF, new Json.Text(nowhere, target.value())));
        };
    }
}
