package io.architrave.catalog;

import io.architrave.catalog.quantity.Declared;
import io.architrave.catalog.quantity.Unit;
import io.architrave.catalog.quantity.UnitParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names that the quantities of a type may use: its properties, its usage, and what the drawing itself says.
public final class BillingNames {

    /// The length of a month in hours, as AWS's calculator has it: 730.
    public static final String HOURS_PER_MONTH = "hoursPerMonth";

    /// In how many zones the element stands; at least 1.
    public static final String ZONES = "zones";

    /// How many subnets or zones the element stands in; at least 1.
    public static final String PLACES = "places";

    private static final Map<String, Declared> BUILT_IN = Map.of(
            HOURS_PER_MONTH, new Declared.Number(Unit.of("hour")),
            ZONES, new Declared.Number(Unit.ONE),
            PLACES, new Declared.Number(Unit.ONE));

    private BillingNames() {}

    public static Declared.Names of(ServiceType type) {
        return new Declared.Names(of(type.properties(), type.usage()));
    }

    static Map<String, Declared> of(List<PropertySpec> properties, List<UsageSpec> usage) {
        var names = new HashMap<String, Declared>(BUILT_IN);
        properties.forEach(property -> names.put(property.key(), declared(property)));
        usage.forEach(spec -> names.put(spec.key(), new Declared.Number(unit(spec.unit()))));
        return names;
    }

    /// A list counts as the number of its items.
    private static Declared declared(PropertySpec property) {
        return switch (property.kind()) {
            case NUMBER, WHOLE -> new Declared.Number(property.unit().map(BillingNames::unit).orElse(Unit.ONE));
            case CHOICE -> choosesNumbers(property)
                    ? new Declared.Number(property.unit().map(BillingNames::unit).orElse(Unit.ONE))
                    : new Declared.Choice(property.choices().stream()
                            .map(PropertySpec.Choice::value)
                            .toList());
            case TEXT, CIDR -> new Declared.Choice(List.of());
            case SWITCH -> new Declared.Switch();
            case TEXTS, INGRESS, REFERENCES, LIFECYCLE -> new Declared.Number(Unit.ONE);
        };
    }

    /// Whether a price can reckon with the property's value: a number, or a choice among numbers, such as the processor
    /// sizes of a task, which documents write as text.
    public static boolean isNumber(PropertySpec property) {
        return switch (property.kind()) {
            case NUMBER, WHOLE -> true;
            case CHOICE -> choosesNumbers(property);
            case TEXT, CIDR, SWITCH, TEXTS, INGRESS, REFERENCES, LIFECYCLE -> false;
        };
    }

    private static boolean choosesNumbers(PropertySpec property) {
        return !property.choices().isEmpty()
                && property.choices().stream().allMatch(choice -> choice.value().matches("\\d+(\\.\\d+)?"));
    }

    private static Unit unit(String text) {
        return Unit.read(text) instanceof UnitParser.Read.Ok ok ? ok.unit() : Unit.ONE;
    }
}
