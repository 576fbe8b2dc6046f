package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value in YAML: what stands on the line of its key, and the lines below it.
 *
 * @param head follows the key or the dash; empty where all stands below
 * @param lines the lines below, not yet indented
 */
record YamlValue(String head, List<String> lines) {

    private static final int FLOW_WIDTH = 100;
    private static final String INDENT = "  ";

    static YamlValue of(Value value) {
        return flow(value).map(text -> new YamlValue(text, List.of())).orElseGet(() -> block(value));
    }

    /** The lines of a member of a structure. */
    static List<String> member(String key, Value value) {
        YamlValue written = of(value);
        List<String> lines = new ArrayList<>();
        lines.add(YamlScalar.write(key) + ":" + (written.head.isEmpty() ? "" : " " + written.head));
        written.lines.forEach(line -> lines.add(indented(line)));
        return lines;
    }

    static String indented(String line) {
        return line.isEmpty() ? line : INDENT + line;
    }

    private static YamlValue block(Value value) {
        return switch (value) {
            case Text text -> literal("", text.text());
            case Sub sub -> literal("!Sub ", sub.text());
            case Items items -> new YamlValue("", items.items().stream().flatMap(v -> item(v).stream()).toList());
            case Fields fields -> new YamlValue("", fields.members().entrySet().stream()
                    .flatMap(entry -> member(entry.getKey(), entry.getValue()).stream()).toList());
            case Intrinsic intrinsic -> function(intrinsic);
            case Number number -> new YamlValue(number.value().toPlainString(), List.of());
            case Flag flag -> new YamlValue(Boolean.toString(flag.value()), List.of());
        };
    }

    /** CloudFormation takes no short form directly within a short form: the outer one is written long there. */
    private static YamlValue function(Intrinsic intrinsic) {
        if (intrinsic.argument() instanceof Intrinsic || intrinsic.argument() instanceof Text) {
            return new YamlValue("", member(intrinsic.function(), intrinsic.argument()));
        }
        YamlValue argument = of(intrinsic.argument());
        return new YamlValue((tag(intrinsic) + " " + argument.head).strip(), argument.lines);
    }

    private static YamlValue literal(String tag, String text) {
        String style = text.endsWith("\n") ? "|" : "|-";
        return new YamlValue(tag + style, text.lines().toList());
    }

    private static List<String> item(Value value) {
        YamlValue written = of(value);
        List<String> lines = new ArrayList<>();
        List<String> below = written.lines;
        if (written.head.isEmpty()) {
            lines.add("- " + below.getFirst());
            below = below.subList(1, below.size());
        } else {
            lines.add("- " + written.head);
        }
        below.forEach(line -> lines.add(indented(line)));
        return lines;
    }

    /** The value on one line, where that reads well. */
    private static Optional<String> flow(Value value) {
        return switch (value) {
            case Text text -> scalar(text.text());
            case Number number -> Optional.of(number.value().toPlainString());
            case Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Items items -> items.items().isEmpty() ? Optional.of("[]") : Optional.empty();
            case Fields fields -> fields.isEmpty() ? Optional.of("{}") : Optional.empty();
            case Ref ref -> Optional.of("!Ref " + YamlScalar.write(ref.target()));
            case GetAtt att -> Optional.of("!GetAtt " + YamlScalar.write(att.resource() + "." + att.attribute()));
            case Sub sub -> scalar(sub.text()).map(text -> "!Sub " + text);
            case Intrinsic intrinsic -> flowFunction(intrinsic);
        };
    }

    private static Optional<String> scalar(String text) {
        return YamlScalar.fitsLiteralBlock(text) ? Optional.empty() : Optional.of(YamlScalar.write(text));
    }

    private static Optional<String> flowFunction(Intrinsic intrinsic) {
        Optional<String> argument = switch (intrinsic.argument()) {
            case Intrinsic nested -> Optional.empty();
            case Items items -> flowItems(items);
            case Value other -> flow(other);
        };
        return argument.map(text -> tag(intrinsic) + " " + text).filter(text -> text.length() <= FLOW_WIDTH);
    }

    private static Optional<String> flowItems(Items items) {
        List<Optional<String>> parts = items.items().stream().map(YamlValue::flowItem).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ", "[", "]")))
                : Optional.empty();
    }

    private static Optional<String> flowItem(Value value) {
        return value instanceof Items items ? flowItems(items) : flow(value);
    }

    private static String tag(Intrinsic intrinsic) {
        return "!" + intrinsic.function().replace("Fn::", "");
    }
}
