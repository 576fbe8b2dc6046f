package io.architrave.ui.template;

import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Written;
import io.architrave.cloudformation.template.Written.Lines;
import io.architrave.cloudformation.template.Written.Part;
import io.architrave.model.ElementId;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A stack's template in one form, and what its lines speak of. Lines are counted from 0 here.
record TemplateText(
        StackTemplate stack, Form form, Written written, List<String> lines, List<Syntax.Context> contexts) {

    TemplateText {
        lines = List.copyOf(lines);
        contexts = List.copyOf(contexts);
    }

    static TemplateText of(StackTemplate stack, Form form) {
        var written = form.writer().apply(stack.template());
        var lines = written.text().lines().toList();
        return new TemplateText(stack, form, written, lines, form.syntax().contexts(lines));
    }

    private Template template() {
        return stack.template();
    }

    /// Whether there is nothing that could be deployed.
    boolean isEmpty() {
        return template().resources().isEmpty();
    }

    List<Token> tokens(int line) {
        return form.syntax().tokens(lines.get(line), contexts.get(line));
    }

    /// The lines that speak of any of these elements.
    BitSet linesOf(Collection<ElementId> elements) {
        var lines = new BitSet();
        parts(elements).forEach(part -> lines.set(part.lines().first() - 1, part.lines().last()));
        return lines;
    }

    /// Of the lines that speak of these elements those that are read first: their resources', where they have any.
    BitSet mainLinesOf(Collection<ElementId> elements) {
        var lines = new BitSet();
        parts(elements).stream().filter(part -> part.kind() == Written.Kind.RESOURCE)
                .forEach(part -> lines.set(part.lines().first() - 1, part.lines().last()));
        return lines.isEmpty() ? linesOf(elements) : lines;
    }

    /// The lines of the resources that come from any of these elements, as text.
    String resourcesOf(Collection<ElementId> elements) {
        return parts(elements).stream()
                .filter(part -> part.kind() == Written.Kind.RESOURCE)
                .map(part -> String.join("\n", lines.subList(part.lines().first() - 1, part.lines().last())) + "\n")
                .collect(Collectors.joining());
    }

    private List<Part> parts(Collection<ElementId> elements) {
        var ids = elements.stream().map(ElementId::value).collect(Collectors.toSet());
        Predicate<String> meant = ids::contains;
        return written.parts().stream().filter(part -> part.elements().stream().anyMatch(meant)).toList();
    }

    /// What a line speaks of.
    Set<ElementId> elementsAt(int line) {
        return written.at(line + 1).map(TemplateText::elements).orElse(Set.of());
    }

    /// What the lines between two speak of, both of them included, in their order.
    SequencedSet<ElementId> elementsBetween(int first, int last) {
        return written.parts().stream()
                .filter(part -> part.lines().first() <= last + 1 && part.lines().last() >= first + 1)
                .flatMap(part -> elements(part).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<ElementId> elements(Part part) {
        return part.elements().stream().filter(ElementId::isValid).map(ElementId::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The name that a function names at a place of a line.
    Optional<String> nameAt(int line, int column) {
        return tokens(line).stream()
                .filter(token -> token.sort() == Token.Sort.REFERENCE && token.holds(column))
                .map(token -> lines.get(line).substring(token.from(), token.to()))
                .findFirst();
    }

    OptionalInt definition(String name) {
        return written.definition(name).map(part -> OptionalInt.of(part.lines().first() - 1))
                .orElse(OptionalInt.empty());
    }

    /// What a name stands for, for example `SubnetA: AWS::EC2::Subnet (line 12)`.
    Optional<String> about(String name) {
        return written.definition(name).map(part -> name + ": " + switch (part.kind()) {
            case RESOURCE -> template().resource(name).map(Resource::type).orElse("resource");
            case PARAMETER -> "parameter, " + Optional.ofNullable(template().parameters().get(name))
                    .map(parameter -> parameter.type() + ". " + parameter.description()).orElse("");
            case CONDITION -> "condition";
            case MAPPING -> "mapping";
            case SKIPPED, ASSUMED, OUTPUT -> "";
        } + " (line " + part.lines().first() + ")");
    }

    /// Where a problem stands: the line of the last member of its path that is found.
    OptionalInt lineOf(Problem problem) {
        var path = List.of(problem.path().replaceAll("\\[\\d+]", "").split("\\."));
        var part = path.size() < 2
                ? Optional.<Part>empty()
                : written.parts().stream()
                        .filter(one -> one.name().equals(path.get(1))
                                && one.kind().name().equals(singular(path.getFirst())))
                        .findFirst();
        return part.map(one -> OptionalInt.of(within(one.lines(), path.subList(2, path.size()))))
                .orElse(OptionalInt.empty());
    }

    private static String singular(String section) {
        return section.replaceAll("s$", "").toUpperCase(Locale.ROOT);
    }

    private int within(Lines part, List<String> members) {
        int found = part.first() - 1;
        for (var member : members) {
            for (int line = found + 1; line < part.last(); line++) {
                var text = lines.get(line).strip().replaceFirst("^- ", "");
                if (text.startsWith(member + ":") || text.startsWith("\"" + member + "\":")) {
                    found = line;
                    break;
                }
            }
        }
        return found;
    }
}
