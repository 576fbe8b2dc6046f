package io.architrave.catalog.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much of something a month needs, as an expression over properties, usage and facts of the drawing.
///
/// `+ - * /`, `min`, `max`, `ceil`, `when(condition, then, otherwise)`, and `first(a, b)` for the first of several
/// that is known; a number may carry a unit in brackets: `max(0, ephemeralStorage - 20[GB])`. Amounts are converted
/// to base units on the way in, so that MB times milliseconds is a GB-second without a factor in the text.
public sealed interface Quantity {

    /// The four operations.
    enum Operator {
        PLUS("+"), MINUS("-"), TIMES("*"), OVER("/");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /// Which of several.
    enum Extreme {
        MIN, MAX;

        String text() {
            return this == MIN ? "min" : "max";
        }
    }

    /// @param value 0 or more, as written, in `unit`
    record Literal(BigDecimal value, Unit unit) implements Quantity {}

    record Name(String name) implements Quantity {}

    record Arithmetic(Operator operator, Quantity left, Quantity right) implements Quantity {}

    /// @param of at least one
    record ExtremeOf(Extreme extreme, List<Quantity> of) implements Quantity {
        public ExtremeOf {
            of = List.copyOf(of);
        }
    }

    /// The next whole number; of plain numbers only, since the ceiling of 1.2 GB depends on the unit.
    record RoundedUp(Quantity of) implements Quantity {}

    /// The first that is known, such as the wanted number of tasks, or else the least.
    ///
    /// @param of at least one
    record First(List<Quantity> of) implements Quantity {
        public First {
            of = List.copyOf(of);
        }
    }

    /// Only the branch that is taken needs its inputs.
    record When(Condition condition, Quantity then, Quantity otherwise) implements Quantity {}

    static Parsed<Quantity> parse(String text) {
        return new QuantityParser(text).quantity();
    }

    default Evaluated evaluate(Inputs inputs) {
        return Evaluation.of(this, inputs);
    }

    /// Every name that the expression mentions, in reading order.
    default Set<String> names() {
        return NamesIn.quantity(this);
    }

    /// The expression in the language's own form.
    default String text() {
        return switch (this) {
            case Literal literal -> literal.value().toPlainString()
                    + (literal.unit().printed().isEmpty() ? "" : "[" + literal.unit().printed() + "]");
            case Name name -> name.name();
            case Arithmetic a -> "(" + a.left().text() + " " + a.operator().text() + " " + a.right().text() + ")";
            case ExtremeOf e -> e.of().stream().map(Quantity::text)
                    .collect(Collectors.joining(", ", e.extreme().text() + "(", ")"));
            case First first ->
                    first.of().stream().map(Quantity::text).collect(Collectors.joining(", ", "first(", ")"));
            case RoundedUp up -> "ceil(" + up.of().text() + ")";
            case When when -> "when(" + when.condition().text() + ", " + when.then().text() + ", "
                    + when.otherwise().text() + ")";
        };
    }
}
