package io.architrave.review;

import io.architrave.edit.Change;

/// A way to mend a finding: shown as a preview, and applied as one undo step.
///
/// @param label what will be done, for example `Add a dead-letter queue`
/// @param asks whether the user has to decide, as there is more than one good answer or something is taken away
public record Fix(String label, boolean asks, Change change) {

    public static Fix of(String label, Change change) {
        return new Fix(label, false, change);
    }

    public static Fix asking(String label, Change change) {
        return new Fix(label, true, change);
    }
}
