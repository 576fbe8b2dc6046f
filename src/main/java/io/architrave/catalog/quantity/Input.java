package io.architrave.catalog.quantity;

import java.math.BigDecimal;

/// What a name in a quantity stands for in one element.
public sealed interface Input {

    /// Where a value comes from.
    enum Basis {
        /// Written in the document, or a fact of the drawing.
        STATED,
        /// Nobody said; the catalogue's guess stands in and is marked.
        GUESS
    }

    Basis basis();

    record Amount(BigDecimal value, Unit unit, Basis basis) implements Input {}

    record Text(String value, Basis basis) implements Input {}

    record Flag(boolean value, Basis basis) implements Input {}
}
