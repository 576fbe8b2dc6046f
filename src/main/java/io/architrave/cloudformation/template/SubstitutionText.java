package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The notation of {@code Fn::Sub}: {@code ${Name}}, {@code ${Name.Attribute}}, and {@code ${!text}} for itself. */
final class SubstitutionText {

    private static final Pattern HOLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private SubstitutionText() {}

    static Sub parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        Matcher hole = HOLE.matcher(text);
        int end = 0;
        while (hole.find()) {
            literal.append(text, end, hole.start());
            end = hole.end();
            if (hole.group(1).isEmpty()) {
                addLiteral(parts, literal);
                parts.add(reference(hole.group(2).strip()));
            } else {
                literal.append("${").append(hole.group(2)).append('}');
            }
        }
        literal.append(text, end, text.length());
        addLiteral(parts, literal);
        return new Sub(parts);
    }

    static String write(List<Part> parts) {
        return parts.stream().map(part -> switch (part) {
            case Literal literal -> literal.text().replace("${", "${!");
            case Ref ref -> "${" + ref.target() + "}";
            case GetAtt att -> "${" + att.resource() + "." + att.attribute() + "}";
        }).collect(Collectors.joining());
    }

    private static Part reference(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? new Ref(name) : new GetAtt(name.substring(0, dot), name.substring(dot + 1));
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
