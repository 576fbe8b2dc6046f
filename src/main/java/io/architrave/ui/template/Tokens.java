package io.architrave.ui.template;

import io.architrave.ui.template.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The tokens of a line as they are found, from left to right; what lies between them is plain.
final class Tokens {

    /// `${Name}` and `${Name.Attribute}`, but neither `${!text}` nor `${AWS::Region}`.
    private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)(\\.[^}]*)?}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?|true|false");

    private final String line;
    private final List<Token> found = new ArrayList<>();
    private int end;

    Tokens(String line) {
        this.line = line;
    }

    void add(Sort sort, int from, int to) {
        if (from > end) {
            found.add(new Token(Sort.PLAIN, end, from));
        }
        if (to > from) {
            found.add(new Token(sort, from, to));
            end = to;
        }
    }

    /// A text, in which a substitution may name things.
    void text(int from, int to) {
        var hole = HOLE.matcher(line).region(from, to);
        int at = from;
        while (hole.find()) {
            add(Sort.TEXT, at, hole.start());
            add(Sort.FUNCTION, hole.start(), hole.start(1));
            add(Sort.REFERENCE, hole.start(1), hole.end(1));
            add(Sort.FUNCTION, hole.end(1), hole.end());
            at = hole.end();
        }
        add(Sort.TEXT, at, to);
    }

    /// A word without quotes.
    void word(int from, int to) {
        if (NUMBER.matcher(line).region(from, to).matches()) {
            add(Sort.NUMBER, from, to);
        } else {
            text(from, to);
        }
    }

    /// A name, of which an attribute may be asked.
    void reference(int from, int to) {
        int dot = line.indexOf('.', from);
        int stop = dot < 0 || dot > to ? to : dot;
        add(Sort.REFERENCE, from, stop);
        add(Sort.TEXT, stop, to);
    }

    static boolean isFunction(String key) {
        return key.equals("Ref") || key.startsWith("Fn::");
    }

    List<Token> all() {
        add(Sort.PLAIN, line.length(), line.length());
        return List.copyOf(found);
    }
}
