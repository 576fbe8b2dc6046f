package io.architrave.cloudformation.template;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as a YAML scalar that every reader takes for that text. CloudFormation reads YAML 1.1, where {@code no} is
 * false, {@code 1:30} is ninety and {@code 0123} is octal: only text that begins with a letter and is none of 1.1's
 * words stands unquoted.
 */
final class YamlScalar {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./@+=()*:-]*"
            + "( [A-Za-z0-9_./@+=()*;-][A-Za-z0-9_./@+=()*;:-]*)*");
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlScalar() {}

    static String write(String text) {
        if (isPlain(text)) {
            return text;
        }
        boolean printable = text.codePoints().noneMatch(YamlScalar::needsEscape);
        return printable ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !text.endsWith(":") && !text.contains(": ")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a literal block can carry the text: several lines, the last of them ended by at most one line end. */
    static boolean fitsLiteralBlock(String text) {
        return text.indexOf('\n') >= 0 && !text.endsWith("\n\n") && !text.startsWith(" ") && !text.startsWith("\n")
                && !text.startsWith("\t") && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty())
                && text.codePoints().noneMatch(c -> c != '\n' && c != '\t' && needsEscape(c));
    }

    private static boolean needsEscape(int c) {
        return c < 0x20 || c >= 0x7f && c <= 0x9f || c == 0x2028 || c == 0x2029 || c == 0xfeff
                || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff;
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (needsEscape(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** A text as the content of a comment: one line, without control characters. */
    static String comment(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(c -> needsEscape(c) ? ' ' : c).forEach(out::appendCodePoint);
        return out.toString().strip();
    }
}
