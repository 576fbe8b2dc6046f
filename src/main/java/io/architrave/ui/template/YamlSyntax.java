package io.architrave.ui.template;

import io.architrave.ui.template.Token.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// YAML as a template uses it.
final class YamlSyntax implements Syntax {

    private static final Pattern KEY =
            Pattern.compile("^\\s*(?:- )*('(?:[^']|'')*'|[A-Za-z0-9_][^\\s]*?):(?=\\s|$)");
    private static final Pattern BLOCK = Pattern.compile("(?:^|\\s)[|>][-+]?$");
    private static final Pattern PART = Pattern.compile("![A-Za-z0-9]+"
            + "|'(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|[\\[\\]{},]|[^\\s\\[\\]{},]+");
    private static final Set<String> NAMING = Set.of("!Ref", "!GetAtt", "!Condition");
    private static final Set<String> NAMING_FIRST = Set.of("!If", "!FindInMap");

    @Override
    public List<Context> contexts(List<String> lines) {
        var contexts = new ArrayList<Context>(lines.size());
        int over = 0;
        var block = Context.NONE;
        for (var line : lines) {
            int indent = Syntax.indent(line);
            boolean within = block != Context.NONE && (line.isBlank() || indent > over
                    || block == Context.NAMES && indent == over && line.startsWith("- ", indent));
            contexts.add(within ? block : Context.NONE);
            if (!within) {
                over = indent;
                block = begins(line);
            }
        }
        return contexts;
    }

    private static Context begins(String line) {
        if (line.stripLeading().startsWith("#")) {
            return Context.NONE;
        }
        return BLOCK.matcher(line).find() ? Context.LITERAL
                : line.endsWith("DependsOn:") ? Context.NAMES : Context.NONE;
    }

    @Override
    public List<Token> tokens(String line, Context context) {
        var tokens = new Tokens(line);
        int indent = Syntax.indent(line);
        if (context == Context.LITERAL) {
            tokens.text(indent, line.length());
        } else if (line.startsWith("#", indent)) {
            tokens.add(Sort.COMMENT, indent, line.length());
        } else if (context == Context.NAMES && line.startsWith("- ", indent)) {
            tokens.reference(indent + 2, line.length());
        } else {
            member(line, tokens);
        }
        return tokens.all();
    }

    private static void member(String line, Tokens tokens) {
        var key = KEY.matcher(line);
        if (!key.find()) {
            value(line, line.startsWith("- ", Syntax.indent(line)) ? Syntax.indent(line) + 2 : 0, "", tokens);
            return;
        }
        var name = key.group(1);
        tokens.add(Tokens.isFunction(name) ? Sort.FUNCTION : Sort.KEY, key.start(1), key.end(1));
        value(line, key.end(), name, tokens);
    }

    private static void value(String line, int from, String key, Tokens tokens) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (at == line.length()) {
            return;
        }
        if (key.equals("DependsOn") || key.equals("Ref") || key.equals("Fn::GetAtt")) {
            tokens.reference(at, line.length());
        } else if ("!'\"[{|>".indexOf(line.charAt(at)) < 0) {
            tokens.word(at, line.length());
        } else {
            parts(line, at, tokens);
        }
    }

    private static void parts(String line, int from, Tokens tokens) {
        var part = PART.matcher(line).region(from, line.length());
        var function = "";
        boolean first = false;
        while (part.find()) {
            var text = part.group();
            switch (text.charAt(0)) {
                case '!' -> tokens.add(Sort.FUNCTION, part.start(), part.end());
                case '[', ']', '{', '}', ',' -> tokens.add(Sort.PLAIN, part.start(), part.end());
                case '\'', '"' -> tokens.text(part.start(), part.end());
                default -> {
                    if (NAMING.contains(function) || first) {
                        tokens.reference(part.start(), part.end());
                    } else {
                        tokens.word(part.start(), part.end());
                    }
                }
            }
            first = text.equals("[") && NAMING_FIRST.contains(function);
            function = text.startsWith("!") ? text : "";
        }
    }
}
