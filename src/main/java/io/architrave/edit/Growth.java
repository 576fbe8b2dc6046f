package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.MakingWay;
import java.util.Optional;

/// Lets groups grow to the right and down, outwards to the outermost, so that a box in them lies inside with a margin.
/// What stands beside or below a group that grows makes way by as much, so that nothing comes to lie on anything else and
/// rows and columns stay such. They never shrink.
public final class Growth {

    /// Room between a group's border and what it holds, in diagram units.
    public static final double MARGIN = 16;

    private Growth() {}

    /// What has to grow and make way so that `group` holds `box`, which is relative to it; empty where all is wide
    /// enough.
    public static Optional<Change> toHold(DiagramIndex index, Optional<ElementId> group, Box box) {
        return group.flatMap(id -> index.diagram().layoutOf(id).box().map(frame -> {
            var needed = frame.sized(
                    Math.max(frame.width(), box.right() + MARGIN), Math.max(frame.height(), box.bottom() + MARGIN));
            return MakingWay.of(index, id, needed, MARGIN, MakingWay.Willing.ALL);
        })).filter(changed -> !changed.isEmpty()).map(Change.Arrange::new);
    }
}
