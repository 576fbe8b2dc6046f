package io.architrave.catalog.quantity;

import java.util.Set;

/// What a `when` asks.
public sealed interface Condition {

    /// Signs between two numbers.
    enum Sign {
        LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="), EQUAL("=="), DIFFERENT("!=");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case DIFFERENT -> comparison != 0;
            };
        }

        String text() {
            return text;
        }
    }

    record Compare(Sign sign, Quantity left, Quantity right) implements Condition {}

    /// A text property equals one of its choices.
    record Is(String name, String choice) implements Condition {}

    /// A switch is on.
    record On(String name) implements Condition {}

    record Not(Condition of) implements Condition {}

    record Both(Condition left, Condition right) implements Condition {}

    record Either(Condition left, Condition right) implements Condition {}

    /// Reads a condition alone, as the `when` of a price line has it.
    static Parsed<Condition> parse(String text) {
        return new QuantityParser(text).condition();
    }

    /// Evaluates to 1 or 0, or says what is missing.
    default Evaluated evaluate(Inputs inputs) {
        return Evaluation.truth(this, inputs);
    }

    default Set<String> names() {
        return NamesIn.condition(this);
    }

    /// The condition in the language's own form, with the least parentheses that are safe.
    default String text() {
        return switch (this) {
            case Compare c -> c.left().text() + " " + c.sign().text() + " " + c.right().text();
            case Is is -> is.name() + " == \"" + is.choice() + "\"";
            case On on -> on.name();
            case Not(Is is) -> is.name() + " != \"" + is.choice() + "\"";
            case Not not -> "not (" + not.of().text() + ")";
            case Both both -> "(" + both.left().text() + " and " + both.right().text() + ")";
            case Either either -> "(" + either.left().text() + " or " + either.right().text() + ")";
        };
    }
}
