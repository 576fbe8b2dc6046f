package io.architrave.catalog.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of the quantity language.
///
/// @param column from 1
/// @param text without the quotes or brackets
record Token(Kind kind, String text, int column) {

    enum Kind {
        NUMBER, UNIT, NAME, TEXT, SIGN, END, STRANGE
    }

    private static final Pattern WORDS =
            Pattern.compile("\\s*(?:(?<NUMBER>\\d+(?:\\.\\d+)?)|\\[(?<UNIT>[^\\]]*)\\]|(?<NAME>[A-Za-z][A-Za-z0-9_]*)"
                    + "|\"(?<TEXT>[^\"]*)\"|(?<SIGN><=|>=|==|!=|[-+*/(),<>])|(?<STRANGE>\\S))");

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean word(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.TEXT ? "\"" + text + "\""
                : kind == Kind.UNIT ? "[" + text + "]" : "'" + text + "'";
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        int at = 0;
        while (matcher.find(at)) {
            for (Kind kind : Kind.values()) {
                if (kind != Kind.END && matcher.group(kind.name()) != null) {
                    tokens.add(new Token(kind, matcher.group(kind.name()), start(matcher, kind)));
                }
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static int start(Matcher matcher, Kind kind) {
        int quote = kind == Kind.TEXT || kind == Kind.UNIT ? 1 : 0;
        return matcher.start(kind.name()) - quote + 1;
    }
}
