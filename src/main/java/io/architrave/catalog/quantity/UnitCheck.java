package io.architrave.catalog.quantity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the dimensions of an expression from those of its names, so that a file that adds hours to gigabytes, or
/// prices requests by the hour, does not load.
public final class UnitCheck {

    /// The outcome.
    public sealed interface Outcome {

        /// @param powers the dimensions; absent for a plain 0, which fits everything
        record Fits(Optional<Map<Dimension, Integer>> powers) implements Outcome {}

        /// @param sentence which part does not fit which, and what would mend it
        record Clash(String sentence) implements Outcome {}
    }

    private final Declared.Names names;

    public UnitCheck(Declared.Names names) {
        this.names = names;
    }

    /// Checks a whole quantity against the unit of its price; empty if it fits, else the sentence.
    public Optional<String> problem(Quantity quantity, Unit price) {
        return switch (of(quantity)) {
            case Outcome.Clash clash -> Optional.of(clash.sentence());
            case Outcome.Fits fits when fits.powers().filter(powers -> !powers.equals(price.powers())).isPresent() ->
                    Optional
                            .of("The quantity '" + quantity.text() + "' is "
                                    + Unit.describe(fits.powers().orElseThrow()) + ", but the price is per "
                                    + price.printed()
                                    + " (" + price.dimensions() + "); multiply or divide by what is missing.");
            case Outcome.Fits _ -> Optional.empty();
        };
    }

    /// Checks a quantity whose price is not known yet: its names, and that it mixes no dimensions.
    public Optional<String> problem(Quantity quantity) {
        return clash(of(quantity));
    }

    /// Checks the names and comparisons of a condition; empty if all fit, else the sentence.
    public Optional<String> problem(Condition condition) {
        return switch (condition) {
            case Condition.Compare c ->
                    clash(same("'" + condition.text() + "' compares", List.of(c.left(), c.right())));
            case Condition.Is is -> choice(is);
            case Condition.On on -> names.find(on.name()).isEmpty() ? Optional.of(unknown(on.name()))
                    : names.find(on.name()).filter(Declared.Switch.class::isInstance).isPresent() ? Optional.empty()
                    : Optional.of("'" + on.name() + "' is no switch; compare it with something.");
            case Condition.Not not -> problem(not.of());
            case Condition.Both both -> problem(both.left()).or(() -> problem(both.right()));
            case Condition.Either either -> problem(either.left()).or(() -> problem(either.right()));
        };
    }

    private Optional<String> choice(Condition.Is is) {
        return switch (names.find(is.name()).orElse(null)) {
            case null -> Optional.of(unknown(is.name()));
            case Declared.Choice choice when choice.options().isEmpty() || choice.options().contains(is.choice()) ->
                    Optional.empty();
            case Declared.Choice choice -> Optional.of(
                    "'" + is.name() + "' can never be \"" + is.choice() + "\"; it is one of " + choice.options() + ".");
            case Declared other -> Optional.of("'" + is.name() + "' is no text; compare it without quotes.");
        };
    }

    private static Optional<String> clash(Outcome outcome) {
        return outcome instanceof Outcome.Clash clash ? Optional.of(clash.sentence()) : Optional.empty();
    }

    Outcome of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Literal literal -> literal.value().signum() == 0 && literal.unit().powers().isEmpty()
                    ? new Outcome.Fits(Optional.empty())
                    : fits(literal.unit().powers());
            case Quantity.Name name -> name(name.name());
            case Quantity.Arithmetic a -> arithmetic(a);
            case Quantity.ExtremeOf e -> same("'" + e.text() + "' compares", e.of());
            case Quantity.First first -> same("'" + first.text() + "' chooses between", first.of());
            case Quantity.RoundedUp up -> roundedUp(up);
            case Quantity.When when -> problem(when.condition()).<Outcome>map(Outcome.Clash::new)
                    .orElseGet(() -> same("'" + when.text() + "' chooses between",
                            List.of(when.then(), when.otherwise())));
        };
    }

    private static Outcome fits(Map<Dimension, Integer> powers) {
        return new Outcome.Fits(Optional.of(powers));
    }

    private Outcome name(String name) {
        return switch (names.find(name).orElse(null)) {
            case null -> new Outcome.Clash(unknown(name));
            case Declared.Number number -> fits(number.unit().powers());
            case Declared other -> new Outcome.Clash("'" + name + "' is no number; use it in a when.");
        };
    }

    private String unknown(String name) {
        return "No property, usage or built-in name is called '" + name + "'; there are "
                + String.join(", ", names.sorted()) + ".";
    }

    private Outcome arithmetic(Quantity.Arithmetic a) {
        return switch (a.operator()) {
            case PLUS -> same("'" + a.text() + "' adds", List.of(a.left(), a.right()));
            case MINUS -> same("'" + a.text() + "' subtracts", List.of(a.left(), a.right()));
            case TIMES -> product(of(a.left()), of(a.right()), 1);
            case OVER -> product(of(a.left()), of(a.right()), -1);
        };
    }

    private static Outcome product(Outcome left, Outcome right, int sign) {
        if (!(left instanceof Outcome.Fits(var first))) {
            return left;
        }
        if (!(right instanceof Outcome.Fits(var second))) {
            return right;
        }
        if (first.isEmpty() || second.isEmpty()) {
            return new Outcome.Fits(Optional.empty());
        }
        Map<Dimension, Integer> powers = new EnumMap<>(Dimension.class);
        powers.putAll(first.get());
        second.get().forEach((dimension, power) -> powers.merge(dimension, sign * power, Integer::sum));
        powers.values().removeIf(power -> power == 0);
        return fits(powers);
    }

    private Outcome same(String doing, List<Quantity> all) {
        Optional<Map<Dimension, Integer>> seen = Optional.empty();
        for (Quantity one : all) {
            if (!(of(one) instanceof Outcome.Fits(var powers))) {
                return of(one);
            }
            if (seen.isPresent() && powers.isPresent() && !seen.get().equals(powers.get())) {
                return new Outcome.Clash(doing + " " + Unit.describe(seen.get()) + " and " + Unit.describe(powers.get())
                        + "; give the numbers units, as in 20[GB], or divide.");
            }
            seen = seen.isPresent() ? seen : powers;
        }
        return new Outcome.Fits(seen);
    }

    private Outcome roundedUp(Quantity.RoundedUp up) {
        Outcome inner = of(up.of());
        if (inner instanceof Outcome.Fits(var powers) && powers.isPresent() && !powers.get().isEmpty()) {
            return new Outcome.Clash("'" + up.text() + "' rounds up " + Unit.describe(powers.get())
                    + ", which depends on the unit; divide by the billing step first, as in ceil(payload / 512[KB]).");
        }
        return inner;
    }
}
