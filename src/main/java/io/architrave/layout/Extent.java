package io.architrave.layout;

import io.architrave.model.ElementId;
import java.util.Set;

/// How much of a diagram is laid out anew.
public sealed interface Extent {

    Extent WHOLE = new Whole();

    /// Everything.
    record Whole() implements Extent {}

    /// All that a group holds, to any depth. The group keeps its corner and takes the size that this needs: what stands
    /// right of it and below it in the same parent makes way or closes up, the groups around it grow. What also stands
    /// outside of the group stays where it is.
    record Inside(ElementId group) implements Extent {}

    /// Some elements among themselves, about where they stand. Those of one parent are arranged together, each parent's
    /// by themselves, and keep clear of what else is in it. A chosen group moves as a whole, and what was chosen inside
    /// it goes with it. Connections, pinned elements and elements that stand in several places are passed over, and so is
    /// the only one of its parent.
    record Among(Set<ElementId> elements) implements Extent {
        public Among {
            elements = Set.copyOf(elements);
        }
    }
}
