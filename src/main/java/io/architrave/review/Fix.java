package io.architrave.review;

import io.architrave.edit.Change;
import java.util.function.Supplier;

/// A way to mend a finding: shown as a preview, and applied as one undo step. The change is worked out when it is asked
/// for, as a large drawing has many fixes and a user looks at few. Fixes are equal by what they say.
public final class Fix {

    private final String label;
    private final boolean asks;
    private final Supplier<Change> change;

    private Fix(String label, boolean asks, Supplier<Change> change) {
        this.label = label;
        this.asks = asks;
        this.change = change;
    }

    public static Fix of(String label, Change change) {
        return new Fix(label, false, () -> change);
    }

    public static Fix of(String label, Supplier<Change> change) {
        return new Fix(label, false, change);
    }

    public static Fix asking(String label, Change change) {
        return new Fix(label, true, () -> change);
    }

    /// What will be done, for example `Add a dead-letter queue`.
    public String label() {
        return label;
    }

    /// Whether the user has to decide, as there is more than one good answer or something is taken away.
    public boolean asks() {
        return asks;
    }

    /// The same on every call.
    public Change change() {
        return change.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fix fix && fix.label.equals(label) && fix.asks == asks;
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
