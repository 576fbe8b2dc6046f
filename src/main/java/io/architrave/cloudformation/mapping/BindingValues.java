package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Binding;
import io.architrave.cloudformation.template.Intrinsic.GetAZs;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.Join;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Select;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a mapping's bindings for one element; a binding without a value leaves its member out. */
public final class BindingValues {

    private final Stack stack;
    private final ElementId element;
    private final Set<String> given;

    BindingValues(Stack stack, ElementId element) {
        this(stack, element, Set.of());
    }

    /** @param given the optional parameters that are given wherever the values stand */
    BindingValues(Stack stack, ElementId element, Set<String> given) {
        this.stack = stack;
        this.element = element;
        this.given = given;
    }

    Fields fields(Binding.Structure structure) {
        Fields fields = Fields.EMPTY;
        for (Map.Entry<String, Binding> member : structure.members().entrySet()) {
            fields = fields.with(member.getKey(), value(member.getValue()));
        }
        return fields;
    }

    Optional<Value> value(Binding binding) {
        return switch (binding) {
            case Binding.Constant constant -> plain(constant.value());
            case Binding.ListOf list -> items(list);
            case Binding.Structure structure -> structure(structure);
            case Binding.FromProperty from -> fromProperty(from);
            case Binding.FromChoice from -> fromChoice(from);
            case Binding.OwnRef own -> Optional.of(new Ref(stack.id(element, own.as())));
            case Binding.OwnAttribute own -> Optional.of(new GetAtt(stack.id(element, own.as()), own.attribute()));
            case Binding.Substitution substitution -> Optional.of(substitution(substitution.text()));
            case Binding.Enclosing enclosing -> enclosing(enclosing);
            case Binding.Spans spans -> spans(spans);
            case Binding.Zone zone -> stack.drawing().zoneOfFirst(element).map(BindingValues::zone);
            case Binding.Name name -> Optional.of(new Text(name()));
            case Binding.Id id ->
                    Optional.of(new Text(id.small() ? PlainText.small(stack.base(element)) : stack.base(element)));
            case Binding.FromConnected from -> fromConnected(from);
            case Binding.Slot slot -> slot(slot).or(() -> slot.otherwise().flatMap(this::value));
            case Binding.FromParameter from ->
                    Optional.of(parameter(from)).map(parameter -> from.then().flatMap(this::value).orElse(parameter));
            case Binding.ByEnvironment values -> value(values.drawn())
                    .map(drawn -> new ByEnvironment(stack).of(element, values, drawn));
            case Binding.Given optional -> given(optional);
            case Binding.Choice choice -> stack.holds(element, choice.when()) ? value(choice.then())
                    : choice.otherwise().flatMap(this::value);
        };
    }

    /** The name in letters that every service takes; for a name without any, the beginning of its logical ids. */
    private String name() {
        String name = PlainText.description(stack.drawing().name(element));
        return name.isEmpty() ? stack.base(element) : name;
    }

    /** The element's property, or what the template takes for it, which is then noted. */
    Optional<PropertyValue> property(String key) {
        Optional<PropertyValue> drawn = stack.drawing().property(element, key);
        if (drawn.isPresent()) {
            return drawn;
        }
        Optional<PropertyValue> taken = stack.drawing().templateDefault(element, key);
        taken.ifPresent(value -> stack.assume(element, stack.drawing().type(element)
                .flatMap(type -> type.property(key)).map(spec -> spec.label()).orElse(key), said(value)));
        return taken;
    }

    /** A setting in words. */
    public static String said(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> text;
            case PropertyValue.Amount(var number) -> number.toPlainString();
            case PropertyValue.Flag(var on) -> on ? "on" : "off";
            case PropertyValue.Items items -> String.join(", ", items.values().stream().map(v -> said(v)).toList());
            case PropertyValue.Structure structure -> structure.fields().asMap().toString();
            case PropertyValue.Reference(var target) -> target.value();
        };
    }

    private Optional<Value> structure(Binding.Structure structure) {
        Fields fields = fields(structure);
        return fields.isEmpty() && !structure.members().isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private Optional<Value> items(Binding.ListOf list) {
        List<Value> values = list.items().stream().flatMap(this::item).toList();
        return values.isEmpty() && !list.items().isEmpty() ? Optional.empty() : Optional.of(new Items(values));
    }

    /** A slot within a list gives its contributions as items beside the others. */
    private Stream<Value> item(Binding binding) {
        Optional<Value> value = value(binding);
        return binding instanceof Binding.Slot && value.isPresent() && value.get() instanceof Items(var items)
                ? items.stream() : value.stream();
    }

    private Optional<Value> fromChoice(Binding.FromChoice from) {
        return property(from.property()).map(BindingValues::said)
                .flatMap(choice -> stack.drawing().type(element).flatMap(type -> type.property(from.property()))
                        .flatMap(spec -> spec.choice(choice)))
                .map(choice -> choice.facts().getOrDefault(from.fact(), "")).filter(fact -> !fact.isEmpty())
                .flatMap(fact -> plain(from.words().getOrDefault(fact, PropertyValue.of(fact))));
    }

    private Optional<Value> fromProperty(Binding.FromProperty from) {
        Optional<PropertyValue> value = from.drawnOnly() ? stack.drawing().property(element, from.property())
                : property(from.property());
        if (value.isPresent() && from.words().get(said(value.get())) instanceof PropertyValue word) {
            return plain(word);
        }
        if (value.isPresent() && value.get() instanceof PropertyValue.Amount(var number)
                && from.factor().isPresent()) {
            // The finer unit counts in whole ones: a minute of 0.0167 hours is 60 seconds, not 60.12.
            return Optional.of(new Number(number.multiply(from.factor().get()).setScale(0, RoundingMode.HALF_UP)));
        }
        return value.flatMap(this::plain);
    }

    private Optional<Value> plain(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> Optional.of(new Text(PlainText.inert(text)));
            case PropertyValue.Amount(var number) -> Optional.of(new Number(number));
            case PropertyValue.Flag(var on) -> Optional.of(new Flag(on));
            case PropertyValue.Items items -> list(items.values().stream().map(this::plain)
                    .flatMap(Optional::stream));
            case PropertyValue.Structure structure -> {
                Fields fields = Fields.EMPTY;
                for (Map.Entry<String, PropertyValue> member : structure.fields().asMap().entrySet()) {
                    fields = fields.with(member.getKey(), plain(member.getValue()));
                }
                yield Optional.of(fields);
            }
            case PropertyValue.Reference(var target) -> stack.isMapped(target) ? Optional.of(stack.ref(target))
                    : Optional.empty();
        };
    }

    private Optional<Value> spans(Binding.Spans spans) {
        List<ElementId> places = switch (spans.form()) {
            case ZONES -> stack.drawing().subnetsByZone(element);
            case TWO -> stack.drawing().subnetsByZone(element).stream().limit(2).toList();
            case LIST, ONE, TEXT -> stack.drawing().subnets(element);
        };
        List<Value> subnets = places.stream().map(stack::ref)
                .<Value>map(subnet -> spans.member().<Value>map(name -> Fields.of(name, subnet)).orElse(subnet))
                .toList();
        return switch (spans.form()) {
            case LIST, ZONES, TWO -> list(subnets.stream());
            case ONE -> subnets.stream().findFirst();
            case TEXT -> list(subnets.stream()).map(all -> new Join(",", all));
        };
    }

    private static Optional<Value> list(Stream<? extends Value> values) {
        List<Value> list = values.map(Value.class::cast).toList();
        return list.isEmpty() ? Optional.empty() : Optional.of(new Items(list));
    }

    private Value substitution(String text) {
        List<Part> parts = Sub.parse(text).parts().stream().map(this::own).toList();
        return switch (parts.size() == 1 ? parts.getFirst() : new Literal("")) {
            case Ref ref -> ref;
            case GetAtt att -> att;
            case Literal literal -> new Sub(parts);
        };
    }

    /** {@code @} and {@code @Role} in a substitution mean the element's own resources. */
    private Part own(Part part) {
        return switch (part) {
            case Literal literal -> literal;
            case Ref(var target) when target.equals("@#id") -> new Literal(stack.base(element));
            case Ref(var target) when target.startsWith("@:") ->
                    new Literal(property(target.substring(2)).map(BindingValues::said).orElse(""));
            case Ref(var target) when target.startsWith("@") -> new Ref(stack.id(element, target.substring(1)));
            case GetAtt(var resource, var attribute) when resource.startsWith("@") ->
                    new GetAtt(stack.id(element, resource.substring(1)), attribute);
            case Ref ref -> ref.equals(Ref.REGION) || ref.equals(Ref.ACCOUNT) ? stack.placed(element, ref) : ref;
            case GetAtt att -> att;
        };
    }

    private Optional<Value> enclosing(Binding.Enclosing enclosing) {
        return stack.drawing().enclosing(element, enclosing.type()).filter(stack::isMapped)
                .map(group -> enclosing.attribute().<Value>map(name -> stack.attribute(group, name))
                        .orElseGet(() -> stack.ref(group)));
    }

    /** CloudFormation gives a region's zones by their letters, which need not be dense, but nearly always are. */
    private static Value zone(String letter) {
        return new Select(Math.max(0, letter.charAt(0) - 'a'), new GetAZs(new Text("")));
    }

    private Optional<Value> fromConnected(Binding.FromConnected from) {
        Stream<Value> values = stack.drawing().connected(element, from.relation(), from.leads())
                .filter(other -> from.anywhere() || stack.place(other).equals(stack.place(element)))
                .flatMap(other -> stack.offer(other, from.facet()).stream())
                .flatMap(facet -> facet.get(from.member()).stream());
        return from.each() ? list(values.distinct()) : values.findFirst();
    }

    private Optional<Value> slot(Binding.Slot slot) {
        List<Value> values = stack.slots().values(element, slot.name());
        Map<String, Value> named = stack.slots().named(element, slot.name());
        return switch (slot.form()) {
            case LIST -> list(values.stream());
            case ONE -> values.stream().findFirst();
            case MAP -> named.isEmpty() ? Optional.empty() : Optional.of(new Fields(named));
            case SCRIPT -> named.isEmpty() ? Optional.empty() : Optional.of(new StartScript(named).value());
            case PAIRS -> list(named.entrySet().stream()
                    .map(entry -> Fields.EMPTY.with("Name", entry.getKey()).with("Value", entry.getValue())));
        };
    }

    private Optional<Value> given(Binding.Given optional) {
        OptionalParameters parameters = new OptionalParameters(stack, element);
        Set<String> within = Stream.concat(given.stream(), Stream.of(optional.parameter()))
                .collect(Collectors.toUnmodifiableSet());
        Optional<Value> then = optional.then().isPresent()
                ? new BindingValues(stack, element, within).value(optional.then().get())
                : Optional.of(parameters.parameter(optional.parameter()));
        if (given.contains(optional.parameter()) || then.isEmpty()) {
            return then;
        }
        return Optional.of(new If(parameters.condition(optional.parameter()), then.get(),
                optional.otherwise().flatMap(this::value).orElse(Ref.NO_VALUE)));
    }

    private Ref parameter(Binding.FromParameter from) {
        String name = from.shared() ? from.name() : stack.base(element) + from.name();
        String about = from.shared() ? "" : " (" + PlainText.description(stack.drawing().name(element)) + ")";
        Optional<String> initial = from.initial().flatMap(this::value).map(BindingValues::literal);
        stack.declare(name, new Parameter(from.type(), from.description() + about, initial, List.of(),
                from.pattern(), Optional.empty()));
        return new Ref(name);
    }

    private static String literal(Value value) {
        return switch (value) {
            case Text text -> text.text();
            case Number number -> number.value().toPlainString();
            case Flag flag -> Boolean.toString(flag.value());
            default -> "";
        };
    }
}
