package io.architrave.edit;

import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/// The answer to "may this stand here?".
public sealed interface Placement {

    /// It may.
    ///
    /// @param parent the group that holds it; empty for the bare canvas
    /// @param spans the places that it stands in beside each other; empty for one
    /// @param target the group that the user pointed at and that lights up
    record Fits(Optional<ElementId> parent, List<ElementId> spans, Optional<ElementId> target) implements Placement {
        public Fits {
            spans = List.copyOf(spans);
        }
    }

    /// It may once something else is there, which is made in the same undo step; or there is something to know about it.
    ///
    /// @param before what has to be done first; nothing where there is only something to know
    /// @param after where it stands then
    /// @param sentence what will be done, for the user
    record FitsAfter(Change before, Fits after, String sentence) implements Placement {}

    /// AWS would not have it there.
    ///
    /// @param reason a sentence for the user
    /// @param nearest a group on the canvas that would take it
    record Refused(String reason, Optional<ElementId> nearest) implements Placement {}
}
