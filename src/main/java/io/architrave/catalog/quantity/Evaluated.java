package io.architrave.catalog.quantity;

import java.math.BigDecimal;
import java.util.Set;

/// The outcome of evaluating a quantity: never an exception, never a silent 0.
public sealed interface Evaluated {

    /// @param base the amount in base units (bytes, seconds, plain numbers)
    /// @param guesses the names whose value was only guessed, on the way that was taken
    record Known(BigDecimal base, Set<String> guesses) implements Evaluated {
        public Known {
            guesses = Set.copyOf(guesses);
        }

        /// The amount in the given unit, whose dimensions the check at load has compared; 28 significant digits.
        public BigDecimal in(Unit unit) {
            return unit.fromBase(base);
        }
    }

    /// @param names what nobody stated and the catalogue does not guess; not empty
    record Missing(Set<String> names) implements Evaluated {
        public Missing {
            names = Set.copyOf(names);
        }
    }

    /// @param sentence why there is no number although all inputs are there, such as a division by zero
    record Undefined(String sentence) implements Evaluated {}
}
