package io.architrave.catalog.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// Evaluates expressions. Total: every tree and every input has an outcome.
final class Evaluation {

    private Evaluation() {}

    static Evaluated of(Quantity quantity, Inputs inputs) {
        return switch (quantity) {
            case Quantity.Literal literal -> known(literal.unit().toBase(literal.value()));
            case Quantity.Name name -> amount(name.name(), inputs);
            case Quantity.Arithmetic a -> arithmetic(a, of(a.left(), inputs), of(a.right(), inputs));
            case Quantity.ExtremeOf e -> extreme(e, inputs);
            case Quantity.First first -> firstKnown(first, inputs);
            case Quantity.RoundedUp up -> map(of(up.of(), inputs), value -> value.setScale(0, RoundingMode.CEILING));
            case Quantity.When when -> choose(when, inputs);
        };
    }

    private static Evaluated.Known known(BigDecimal base) {
        return new Evaluated.Known(base, Set.of());
    }

    private static Evaluated amount(String name, Inputs inputs) {
        Optional<Input> found = inputs.find(name);
        if (found.isEmpty()) {
            return new Evaluated.Missing(Set.of(name));
        }
        return switch (found.get()) {
            case Input.Amount amount ->
                    new Evaluated.Known(amount.unit().toBase(amount.value()), guessed(name, amount));
            case Input.Text text -> new Evaluated.Undefined(
                    "'" + name + "' is the text \"" + text.value() + "\", where a number is needed.");
            case Input.Flag flag ->
                    new Evaluated.Undefined("'" + name + "' is " + flag.value() + ", where a number is needed.");
        };
    }

    private static Set<String> guessed(String name, Input input) {
        return input.basis() == Input.Basis.GUESS ? Set.of(name) : Set.of();
    }

    private static Evaluated arithmetic(Quantity.Arithmetic whole, Evaluated left, Evaluated right) {
        if (whole.operator() == Quantity.Operator.OVER && right instanceof Evaluated.Known divisor
                && divisor.base().signum() == 0
                && left instanceof Evaluated.Known) {
            return new Evaluated.Undefined(
                    "'" + whole.text() + "' divides by zero: '" + whole.right().text() + "' is 0.");
        }
        return join(left, right, switch (whole.operator()) {
            case PLUS -> BigDecimal::add;
            case MINUS -> BigDecimal::subtract;
            case TIMES -> BigDecimal::multiply;
            case OVER -> Evaluation::divide;
        });
    }

    /// Rounds away the last digits, so that 3,600 thirds of a thirtieth of 3,600 is 1 and `ceil` does not see 2.
    private static BigDecimal divide(BigDecimal left, BigDecimal right) {
        return left.divide(right, Unit.WORKING).round(Unit.DIGITS);
    }

    private static Evaluated extreme(Quantity.ExtremeOf whole, Inputs inputs) {
        BinaryOperator<BigDecimal> pick = whole.extreme() == Quantity.Extreme.MIN ? BigDecimal::min : BigDecimal::max;
        List<Evaluated> all = whole.of().stream().map(one -> of(one, inputs)).toList();
        return all.stream().skip(1).reduce(all.getFirst(), (a, b) -> join(a, b, pick));
    }

    private static Evaluated firstKnown(Quantity.First first, Inputs inputs) {
        List<Evaluated> all = first.of().stream().map(one -> of(one, inputs)).toList();
        return all.stream().filter(one -> !(one instanceof Evaluated.Missing)).findFirst()
                .orElseGet(() -> all.stream().skip(1).reduce(all.getFirst(), (a, b) -> join(a, b, BigDecimal::add)));
    }

    private static Evaluated choose(Quantity.When when, Inputs inputs) {
        return switch (truth(when.condition(), inputs)) {
            case Evaluated.Known known ->
                    map(of(known.base().signum() != 0 ? when.then() : when.otherwise(), inputs), known.guesses());
            case Evaluated other -> other;
        };
    }

    /// 1 where the condition holds, 0 where it does not.
    static Evaluated truth(Condition condition, Inputs inputs) {
        return switch (condition) {
            case Condition.Compare c ->
                    join(of(c.left(), inputs), of(c.right(), inputs), (a, b) -> bit(c.sign().holds(a.compareTo(b))));
            case Condition.Is is -> same(is, inputs);
            case Condition.On on -> on(on.name(), inputs);
            case Condition.Not not -> map(truth(not.of(), inputs), value -> bit(value.signum() == 0));
            case Condition.Both both -> shortCut(truth(both.left(), inputs), both.right(), false, inputs);
            case Condition.Either either -> shortCut(truth(either.left(), inputs), either.right(), true, inputs);
        };
    }

    /// "and" is decided by a false left side, "or" by a true one; then the right side needs no inputs.
    private static Evaluated shortCut(Evaluated left, Condition right, boolean deciding, Inputs inputs) {
        if (left instanceof Evaluated.Known known && (known.base().signum() != 0) == deciding) {
            return left;
        }
        return join(left, truth(right, inputs), (_, second) -> second);
    }

    private static Evaluated same(Condition.Is is, Inputs inputs) {
        Optional<Input> found = inputs.find(is.name());
        if (found.isEmpty()) {
            return new Evaluated.Missing(Set.of(is.name()));
        }
        String value = switch (found.get()) {
            case Input.Text text -> text.value();
            case Input.Flag flag -> String.valueOf(flag.value());
            case Input.Amount amount -> amount.value().toPlainString();
        };
        return new Evaluated.Known(bit(value.equals(is.choice())), guessed(is.name(), found.get()));
    }

    private static Evaluated on(String name, Inputs inputs) {
        Optional<Input> found = inputs.find(name);
        if (found.isEmpty()) {
            return new Evaluated.Missing(Set.of(name));
        }
        return found.get() instanceof Input.Flag flag ? new Evaluated.Known(bit(flag.value()), guessed(name, flag))
                : new Evaluated.Undefined("'" + name + "' is no switch that can be on or off.");
    }

    private static BigDecimal bit(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static Evaluated join(Evaluated left, Evaluated right, BinaryOperator<BigDecimal> combine) {
        if (left instanceof Evaluated.Known a && right instanceof Evaluated.Known b) {
            return new Evaluated.Known(combine.apply(a.base(), b.base()), union(a.guesses(), b.guesses()));
        }
        if (left instanceof Evaluated.Undefined || right instanceof Evaluated.Undefined) {
            return left instanceof Evaluated.Undefined ? left : right;
        }
        Set<String> first = left instanceof Evaluated.Missing missing ? missing.names() : Set.of();
        Set<String> second = right instanceof Evaluated.Missing missing ? missing.names() : Set.of();
        return new Evaluated.Missing(union(first, second));
    }

    private static Evaluated map(Evaluated evaluated, UnaryOperator<BigDecimal> change) {
        return evaluated instanceof Evaluated.Known known
                ? new Evaluated.Known(change.apply(known.base()), known.guesses()) : evaluated;
    }

    private static Evaluated map(Evaluated evaluated, Set<String> moreGuesses) {
        return evaluated instanceof Evaluated.Known known
                ? new Evaluated.Known(known.base(), union(known.guesses(), moreGuesses)) : evaluated;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
