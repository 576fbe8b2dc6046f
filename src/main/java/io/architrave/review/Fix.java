package io.architrave.review;

import io.architrave.edit.Change;
import java.util.Optional;
import java.util.function.Supplier;

/// A way to mend a finding: shown as a preview, and applied as one undo step. The change is worked out when it is asked
/// for, as a large drawing has many fixes and a user looks at few. Fixes are equal by what they say.
public final class Fix {

    private final String label;
    private final boolean asks;
    private final Supplier<Change> change;
    private final Optional<String> caution;
    private final Optional<Fix> everywhere;

    private Fix(String label, boolean asks, Supplier<Change> change) {
        this(label, asks, change, Optional.empty(), Optional.empty());
    }

    private Fix(
            String label, boolean asks, Supplier<Change> change, Optional<String> caution, Optional<Fix> everywhere) {
        this.label = label;
        this.asks = asks;
        this.change = change;
        this.caution = caution;
        this.everywhere = everywhere;
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

    /// @param sentence what the user has to know before it is applied, for example what it leaves behind
    public Fix cautioning(Optional<String> sentence) {
        return new Fix(label, asks, change, sentence, everywhere);
    }

    /// @param all mends every finding of the kind at once
    public Fix withEverywhere(Optional<Fix> all) {
        return new Fix(label, asks, change, caution, all);
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

    /// What the user has to know before it is applied.
    public Optional<String> caution() {
        return caution;
    }

    /// The same for every finding of the kind in the document, where there are several and that makes sense.
    public Optional<Fix> everywhere() {
        return everywhere;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fix fix && fix.label.equals(label) && fix.asks == asks && fix.caution.equals(caution)
                && fix.everywhere.equals(everywhere);
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
