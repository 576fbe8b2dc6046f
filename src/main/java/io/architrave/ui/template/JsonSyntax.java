package io.architrave.ui.template;

import io.architrave.ui.template.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// JSON with one member or item a line.
final class JsonSyntax implements Syntax {

    private static final Pattern PART =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")(\\s*:)?|-?\\d[\\d.eE+-]*|true|false|null");
    private static final Set<String> NAMING = Set.of("Ref", "DependsOn", "Condition");

    @Override
    public List<Context> contexts(List<String> lines) {
        var contexts = new ArrayList<Context>(lines.size());
        var next = Context.NONE;
        for (var line : lines) {
            contexts.add(next);
            boolean inList = next == Context.NAMES && line.endsWith(",") && !inAttribute(lines, contexts.size() - 1);
            next = inList || line.endsWith("\"DependsOn\": [") || line.endsWith("\"Fn::GetAtt\": [")
                    ? Context.NAMES
                    : Context.NONE;
        }
        return contexts;
    }

    /// Of what `Fn::GetAtt` lists only the first is the name of something.
    private static boolean inAttribute(List<String> lines, int line) {
        return line > 0 && lines.get(line - 1).endsWith("\"Fn::GetAtt\": [");
    }

    @Override
    public List<Token> tokens(String line, Context context) {
        var tokens = new Tokens(line);
        var part = PART.matcher(line);
        boolean names = context == Context.NAMES;
        while (part.find()) {
            if (part.group(1) == null) {
                tokens.add(Sort.NUMBER, part.start(), part.end());
            } else if (part.group(2) != null) {
                var key = line.substring(part.start(1) + 1, part.end(1) - 1);
                names = NAMING.contains(key);
                tokens.add(Tokens.isFunction(key) ? Sort.FUNCTION : Sort.KEY, part.start(1), part.end(1));
            } else if (names) {
                tokens.add(Sort.TEXT, part.start(), part.start() + 1);
                tokens.reference(part.start() + 1, part.end() - 1);
                tokens.add(Sort.TEXT, part.end() - 1, part.end());
            } else {
                tokens.text(part.start(), part.end());
            }
        }
        return tokens.all();
    }
}
