package io.architrave.catalog.quantity;

/// The outcome of reading an expression.
public sealed interface Parsed<T> {

    record Ok<T>(T value) implements Parsed<T> {}

    /// @param column from 1, where the reader stopped
    /// @param sentence what was found there, and what would mend it
    record Bad<T>(int column, String sentence) implements Parsed<T> {}
}
