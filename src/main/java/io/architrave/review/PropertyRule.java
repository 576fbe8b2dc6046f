package io.architrave.review;

import io.architrave.catalog.ServiceType;
import io.architrave.catalog.quantity.Condition;
import io.architrave.catalog.quantity.Evaluated;
import io.architrave.catalog.quantity.Input;
import io.architrave.catalog.quantity.Unit;
import io.architrave.edit.Change;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule that asks for nothing but settings: every element of a type has to meet a condition. What the condition needs
/// and nobody set leaves it open, as with every rule about settings.
///
/// @param types it speaks of
/// @param holds in the language of the price lines, over settings
/// @param failure the sentence of a finding; `{name}` stands for the element's name, `{key}` for a setting's value
/// @param remedy settings that mend it; empty where there is no fix
record PropertyRule(
        RuleInfo info, List<TypeKey> types, Condition holds, String failure, Map<String, PropertyValue> remedy)
        implements Rule {

    PropertyRule {
        types = List.copyOf(types);
        remedy = Map.copyOf(remedy);
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return Stream.concat(
                workload.nodes().filter(node -> types.contains(node.type())).map(Typed.class::cast),
                workload.diagram().groups().filter(group -> types.contains(group.type())).map(Typed.class::cast))
                .flatMap(element -> workload.catalog().typeOf(element).stream().map(type -> judge(element, type)));
    }

    private Assessment judge(Typed element, ServiceType type) {
        return switch (holds.evaluate(name -> input(element.properties(), type, name))) {
            case Evaluated.Known(var base, _) when base.signum() != 0 -> Assessment.pass(element);
            case Evaluated.Known _ -> Assessment.fail(element, said(element)).withFix(fix(element));
            case Evaluated.Missing(var names) -> Assessment.open(element, "Nobody says "
                    + Workload.list(names.stream().sorted().map(name -> label(type, name)).toList()) + " of "
                    + Workload.name(element) + ".");
            case Evaluated.Undefined(var sentence) -> Assessment.open(element, sentence);
        };
    }

    private static String label(ServiceType type, String key) {
        return type.property(key).map(spec -> "“" + spec.label() + "”").orElse(key);
    }

    private String said(Typed element) {
        var said = failure.replace("{name}", Workload.name(element));
        for (var entry : element.properties().values().entrySet()) {
            said = said.replace("{" + entry.getKey() + "}", entry.getValue().inWords());
        }
        return said;
    }

    private Optional<Fix> fix(Typed element) {
        if (remedy.isEmpty()) {
            return Optional.empty();
        }
        var changes = new ArrayList<Change>();
        remedy.forEach((key, value) -> changes.add(Change.SetProperty.of(element.id(), key, value)));
        return Optional.of(Fix.of(info.remedy(), new Change.Batch(changes)));
    }

    private static Optional<Input> input(Properties properties, ServiceType type, String name) {
        var unit = type.property(name).flatMap(spec -> spec.unit()).map(Unit::of).orElse(Unit.ONE);
        return properties.get(name).flatMap(value -> switch (value) {
            case PropertyValue.Amount(var number) ->
                    Optional.of(new Input.Amount(number, unit, Input.Basis.STATED));
            case PropertyValue.Flag(var on) -> Optional.of(new Input.Flag(on, Input.Basis.STATED));
            case PropertyValue.Text(var text) -> Optional.of(new Input.Text(text, Input.Basis.STATED));
            case PropertyValue.Items(var items) -> Optional.of(
                    new Input.Amount(BigDecimal.valueOf(items.size()), Unit.ONE, Input.Basis.STATED));
            case PropertyValue.Structure _,PropertyValue.Reference _ -> Optional.empty();
        });
    }
}
