package io.architrave.cost;

import io.architrave.catalog.BillingNames;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.UsageSpec;
import io.architrave.catalog.quantity.Input;
import io.architrave.catalog.quantity.Input.Basis;
import io.architrave.catalog.quantity.Inputs;
import io.architrave.catalog.quantity.Unit;
import io.architrave.model.PropertyValue;
import io.architrave.model.Typed;
import java.math.BigDecimal;
import java.util.Optional;

/// What the names of a type's quantities stand for in one element.
///
/// An unset property takes the catalogue's guess for the estimate; an unset switch counts as off, which is what AWS
/// does; an unset usage is read off the drawing, else guessed, else unknown.
final class ElementInputs implements Inputs {

    private static final Unit HOUR = Unit.of("hour");

    private final Typed element;
    private final ServiceType type;
    private final Whereabouts whereabouts;
    private final DrawnVolumes drawn;

    ElementInputs(Typed element, ServiceType type, Whereabouts whereabouts, DrawnVolumes drawn) {
        this.element = element;
        this.type = type;
        this.whereabouts = whereabouts;
        this.drawn = drawn;
    }

    @Override
    public Optional<Input> find(String name) {
        return type.usage(name)
                .map(this::usage)
                .or(() -> type.property(name).map(this::property))
                .orElseGet(() -> builtIn(name));
    }

    /// The value of a property as it stands in a key of the price book.
    Optional<String> text(String property) {
        return find(property).map(input -> switch (input) {
            case Input.Text text -> text.value();
            case Input.Flag flag -> String.valueOf(flag.value());
            case Input.Amount amount -> amount.value().toPlainString();
        });
    }

    private Optional<Input> usage(UsageSpec spec) {
        var stated = element.usage()
                .number(spec.key())
                .filter(number -> number.signum() >= 0)
                .or(() -> spec.drawn().flatMap(volume -> drawn.of(element.id(), volume)));
        return stated.<Input>map(number -> new Input.Amount(number, spec.measure(), Basis.STATED))
                .or(() -> spec.guess().map(number -> new Input.Amount(number, spec.measure(), Basis.GUESS)));
    }

    private Optional<Input> property(PropertySpec spec) {
        return element.properties()
                .get(spec.key())
                .flatMap(value -> input(spec, value, Basis.STATED))
                .or(() -> spec.unset().cost().flatMap(value -> input(spec, value, Basis.GUESS)))
                .or(() -> spec.kind() == PropertySpec.Kind.SWITCH
                        ? Optional.of(new Input.Flag(false, Basis.GUESS))
                        : Optional.empty());
    }

    private static Optional<Input> input(PropertySpec spec, PropertyValue value, Basis basis) {
        var unit = spec.unit().map(Unit::of).orElse(Unit.ONE);
        return switch (value) {
            case PropertyValue.Amount(var number) -> Optional.of(new Input.Amount(number, unit, basis));
            case PropertyValue.Flag(var on) -> Optional.of(new Input.Flag(on, basis));
            case PropertyValue.Text(var text) when BillingNames.isNumber(spec) ->
                    number(text).map(number -> new Input.Amount(number, unit, basis));
            case PropertyValue.Text(var text) -> Optional.of(new Input.Text(text, basis));
            case PropertyValue.Items(var items) ->
                    Optional.of(new Input.Amount(BigDecimal.valueOf(items.size()), Unit.ONE, basis));
            case PropertyValue.Structure _,PropertyValue.Reference _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private Optional<Input> builtIn(String name) {
        return switch (name) {
            case BillingNames.HOURS_PER_MONTH ->
                    Optional.of(new Input.Amount(Estimate.HOURS_PER_MONTH, HOUR, Basis.STATED));
            case BillingNames.ZONES -> count(whereabouts.zones(element.id()).size());
            case BillingNames.PLACES -> count(whereabouts.index().places(element.id()).size());
            default -> Optional.empty();
        };
    }

    private static Optional<Input> count(int places) {
        return Optional.of(new Input.Amount(BigDecimal.valueOf(Math.max(1, places)), Unit.ONE, Basis.STATED));
    }
}
