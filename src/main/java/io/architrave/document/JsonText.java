package io.architrave.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// [Json] to text: compact on one line, or over several lines by the writing rules.
///
/// Over several lines means: a list of scalars stays on one line, an object whose members are scalars or such lists
/// too; anything deeper has one member or item a line, indented by two blanks.
final class JsonText {

    private static final String STEP = "  ";

    private JsonText() {}

    static String compact(Json json) {
        return switch (json) {
            case Json.Text(var _, var text) -> quoted(text);
            case Json.Amount(var _, var literal) -> literal;
            case Json.Flag(var _, var on) -> Boolean.toString(on);
            case Json.Nothing _ -> "null";
            case Json.Items(var _, var items) ->
                    items.stream().map(JsonText::compact).collect(Collectors.joining(", ", "[", "]"));
            case Json.Structure(var _, var members) ->
                    members.entrySet().stream()
                            .map(member -> member(member.getKey(), compact(member.getValue())))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// @param indent the blanks before the line on which the value begins
    static String laidOut(Json json, String indent) {
        if (isShallow(json)) {
            return compact(json);
        }
        return switch (json) {
            case Json.Items(var _, var items) ->
                    list(items.stream().map(item -> laidOut(item, indent + STEP)).toList(), indent);
            case Json.Structure(var _, var members) -> laidOut(members, indent);
            default -> compact(json);
        };
    }

    /// One member a line.
    static String laidOut(Map<String, Json> members, String indent) {
        return block(
                members.entrySet().stream()
                        .map(member -> member(member.getKey(), laidOut(member.getValue(), indent + STEP)))
                        .toList(),
                indent);
    }

    static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    /// An object with one of `lines` a line; each line may hold several members.
    static String block(List<String> lines, String indent) {
        return lines.isEmpty() ? "{}" : joined(lines, indent, "{\n", "}");
    }

    private static String list(List<String> lines, String indent) {
        return joined(lines, indent, "[\n", "]");
    }

    private static String joined(List<String> lines, String indent, String opening, String closing) {
        var inner = indent + STEP;
        return lines.stream()
                .collect(Collectors.joining(",\n" + inner, opening + inner, "\n" + indent + closing));
    }

    private static boolean isShallow(Json json) {
        return switch (json) {
            case Json.Structure(var _, var members) -> members.values().stream().allMatch(JsonText::isFlat);
            default -> isFlat(json);
        };
    }

    /// A scalar, a reference, or a list of those.
    private static boolean isFlat(Json json) {
        return switch (json) {
            case Json.Items(var _, var items) -> items.stream().allMatch(JsonText::isWord);
            default -> isWord(json);
        };
    }

    private static boolean isWord(Json json) {
        return json.isScalar()
                || json instanceof Json.Structure(var _, var members)
                        && members.size() == 1
                        && members.get(Members.REF) instanceof Json.Text;
    }

    static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(quoted, text, i);
        }
        return quoted.append('"').toString();
    }

    private static void appendEscaped(StringBuilder quoted, String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (c < ' ' || isUnpaired(text, index)) {
                    quoted.append("\\u%04x".formatted((int) c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }

    /// Half of a surrogate pair has no form in UTF-8.
    private static boolean isUnpaired(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
