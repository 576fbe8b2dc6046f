package io.architrave.ui.template;

/// A run of characters of one line that says one thing.
///
/// @param from the first character, counted from 0
/// @param to the one after the last
record Token(Sort sort, int from, int to) {

    enum Sort {
        PLAIN,
        KEY,
        TEXT,
        NUMBER,
        FUNCTION,
        /// The name of a resource, a parameter or a condition.
        REFERENCE,
        COMMENT
    }

    boolean holds(int column) {
        return column >= from && column < to;
    }
}
