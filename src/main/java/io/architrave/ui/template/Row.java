package io.architrave.ui.template;

/// One line as it is shown.
sealed interface Row {

    /// A line that was there before.
    ///
    /// @param line of the template, counted from 0
    record Kept(int line) implements Row {}

    /// A line that is new.
    record Added(int line) implements Row {}

    /// A line that is not in the template any more.
    record Removed(String text) implements Row {}
}
