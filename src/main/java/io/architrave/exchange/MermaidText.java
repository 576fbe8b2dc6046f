package io.architrave.exchange;

/// Words as Mermaid shows them unchanged, in its versions 10.9 to 12.3: quoted, with every character that one of them
/// would take as markup, an entity, an icon or mathematics written as its number.
final class MermaidText {

    private static final String PLAIN = " .,()+-=/?!@'^";

    private MermaidText() {}

    /// With its quotes. An empty label is a syntax error, hence a blank.
    static String quoted(String text) {
        var label = new StringBuilder("\"");
        text.strip().replace("\r\n", "\n").codePoints().forEach(c -> append(label, c));
        return label.length() == 1 ? "\" \"" : label.append('"').toString();
    }

    private static void append(StringBuilder label, int c) {
        if (c == '\n') {
            label.append("<br/>");
        } else if (Character.isISOControl(c)) {
            label.append(' ');
        } else if (c > 127 || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
            label.appendCodePoint(Character.isSurrogate((char) c) && c < 0x10000 ? '\uFFFD' : c);
        } else {
            label.append('#').append(c).append(';');
        }
    }
}
