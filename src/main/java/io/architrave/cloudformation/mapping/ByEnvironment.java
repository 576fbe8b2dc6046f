package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Binding;
import io.architrave.catalog.Environment;
import io.architrave.cloudformation.template.Intrinsic.FindInMap;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What differs between the environments that one template is deployed for. The drawing is of one of them: its values are
 * the drawn ones. Elements that draw the same value share an entry of the mapping, so that a template of many elements
 * stays short.
 */
public final class ByEnvironment {

    /** The parameter that says what a stack is for. */
    public static final String PARAMETER = "Environment";
    private static final String MAPPING = "ByEnvironment";
    private static final String USUAL = "prod";

    private final Stack stack;
    private final String drawn;

    ByEnvironment(Stack stack) {
        this.stack = stack;
        this.drawn = drawn(stack.drawing().diagram());
    }

    /** The parameter, with the drawn environment as its default. */
    public static Parameter parameter(Diagram diagram) {
        return Parameter.choice("What the stack is for; the tag Environment of its resources", drawn(diagram),
                Environment.NAMES);
    }

    /** The template's mapping; empty where nothing differs. */
    public static Fields mappings(Stack stack) {
        if (stack.byEnvironment().isEmpty()) {
            return Fields.EMPTY;
        }
        Fields mapping = Fields.EMPTY;
        for (String environment : Environment.NAMES) {
            Fields values = Fields.EMPTY;
            for (Map.Entry<String, Map<String, Value>> entry : stack.byEnvironment().entrySet()) {
                values = values.with(entry.getKey(), Optional.ofNullable(entry.getValue().get(environment)));
            }
            mapping = mapping.with(environment, values);
        }
        return Fields.of(MAPPING, mapping);
    }

    private static String drawn(Diagram diagram) {
        return diagram.profile().text("environment").filter(Environment.NAMES::contains).orElse(USUAL);
    }

    /** The drawn value where all environments have it, or else the entry of the mapping that has them all. */
    Value of(ElementId element, Binding.ByEnvironment binding, Value value) {
        Map<String, Value> values = new LinkedHashMap<>();
        Environment.NAMES.forEach(environment -> values.put(environment, value(environment, binding, value)));
        if (values.values().stream().distinct().count() == 1) {
            return value;
        }
        String name = name(element, binding.name() + PlainText.pascal(literal(value).toLowerCase(Locale.ROOT)), values);
        if (stack.byEnvironment().put(name, values) == null) {
            stack.assume(element, words(binding.name()) + " by environment", said(values) + ": " + binding.reason());
        }
        return new FindInMap(MAPPING, new Ref(PARAMETER), new Text(name));
    }

    /** Two types may differ in other ways from one drawn value: then the second has a name of its own. */
    private String name(ElementId element, String name, Map<String, Value> values) {
        Map<String, Value> known = stack.byEnvironment().getOrDefault(name, values);
        return known.equals(values) ? name : stack.base(element) + name;
    }

    private Value value(String environment, Binding.ByEnvironment binding, Value value) {
        PropertyValue other = binding.others().get(environment);
        int rank = Environment.NAMES.indexOf(environment) - Environment.NAMES.indexOf(drawn);
        if (other == null || rank == 0) {
            return value;
        }
        if (other instanceof PropertyValue.Amount(var number) && value instanceof Number(var own)) {
            return new Number(rank < 0 ? number.min(own) : number.max(own));
        }
        if (other instanceof PropertyValue.Flag(var on) && value instanceof Flag(var own)) {
            return new Flag(rank < 0 ? on && own : on || own);
        }
        return new Text(BindingValues.said(other));
    }

    private static String said(Map<String, Value> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + " " + literal(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String words(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String literal(Value value) {
        return switch (value) {
            case Text text -> text.text();
            case Number number -> number.value().toPlainString();
            case Flag flag -> flag.value() ? "on" : "off";
            default -> "";
        };
    }
}
