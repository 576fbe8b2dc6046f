package io.architrave.cloudformation.rule;

import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.FindInMap;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template as one deployment has it: its parameters have values, its conditions and mappings are resolved. What the
 * deployment alone knows (an attribute, a parameter without a default) stays an intrinsic function.
 */
final class Settled {

    private final Template template;
    private final Map<String, String> parameters = new HashMap<>();

    /** @param given the values of parameters that do not have their default */
    private Settled(Template template, Map<String, String> given) {
        this.template = template;
        template.parameters().forEach((name, parameter) -> parameter.defaultValue()
                .filter(value -> !parameter.isList()).ifPresent(value -> parameters.put(name, value)));
        parameters.putAll(given);
    }

    /**
     * The resources of each deployment whose properties can differ: with all defaults, and with each value of a
     * parameter that chooses within a mapping.
     */
    static List<List<Resource>> each(Template template) {
        List<List<Resource>> deployments = new ArrayList<>();
        deployments.add(new Settled(template, Map.of()).resources());
        if (!template.mappings().isEmpty()) {
            template.parameters().forEach((name, parameter) -> others(parameter).forEach(value -> deployments
                    .add(new Settled(template, Map.of(name, value)).resources())));
        }
        return deployments;
    }

    private static Stream<String> others(Parameter parameter) {
        return parameter.allowedValues().stream()
                .filter(value -> !parameter.defaultValue().equals(Optional.of(value)));
    }

    private List<Resource> resources() {
        return template.resources().stream()
                .filter(resource -> resource.condition().map(name -> holds(name) != Truth.NO).orElse(true))
                .map(resource -> resource.withProperties(fields(resource.properties()))).toList();
    }

    private Fields fields(Fields fields) {
        Fields settled = Fields.EMPTY;
        for (Map.Entry<String, Value> member : fields.members().entrySet()) {
            settled = settled.with(member.getKey(), value(member.getValue()));
        }
        return settled;
    }

    /** Empty where a function takes the property away. */
    private Optional<Value> value(Value value) {
        return switch (value) {
            case Fields fields -> Optional.of(fields(fields));
            case Items(var items) -> Optional
                    .of(new Items(items.stream().map(this::value).flatMap(Optional::stream).toList()));
            case Ref ref -> ref.equals(Ref.NO_VALUE) ? Optional.empty() : Optional.of(parameter(ref));
            case If choice -> branch(choice);
            case FindInMap find -> Optional.of(entry(find));
            default -> Optional.of(value);
        };
    }

    private Value parameter(Ref ref) {
        return Optional.ofNullable(parameters.get(ref.target())).<Value>map(Text::new).orElse(ref);
    }

    private Optional<Value> branch(If choice) {
        return switch (holds(choice.condition())) {
            case YES -> value(choice.then());
            case NO -> value(choice.otherwise());
            case UNKNOWN -> Optional.of(choice);
        };
    }

    private Value entry(FindInMap find) {
        Optional<Value> found = template.mappings().get(find.mapping());
        for (Value key : List.of(find.topKey(), find.secondKey())) {
            Optional<String> name = value(key).flatMap(Test::literal);
            found = found.flatMap(level -> level instanceof Fields fields ? name.flatMap(fields::get)
                    : Optional.empty());
        }
        return found.orElse(find);
    }

    private Truth holds(String condition) {
        return Optional.ofNullable(template.conditions().get(condition)).map(this::holds).orElse(Truth.UNKNOWN);
    }

    private Truth holds(Value condition) {
        return switch (condition) {
            case Intrinsic.Equals(var left, var right) -> equal(left, right);
            case Intrinsic.Not not -> holds(not.condition()).not();
            case Intrinsic.Combine(var all, var parts) -> all ? Truth.all(parts.stream().map(this::holds))
                    : Truth.any(parts.stream().map(this::holds));
            case Intrinsic.ConditionNamed named -> holds(named.name());
            default -> Truth.UNKNOWN;
        };
    }

    private Truth equal(Value left, Value right) {
        Optional<String> one = value(left).flatMap(Test::literal);
        Optional<String> other = value(right).flatMap(Test::literal);
        return one.isEmpty() || other.isEmpty() ? Truth.UNKNOWN : Truth.of(one.equals(other));
    }
}
