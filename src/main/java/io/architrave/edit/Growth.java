package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lets groups grow to the right and down, outwards to the outermost, so that a box in them lies inside with a margin.
/// They never shrink and never move, so that nothing else on the canvas jumps.
public final class Growth {

    /// Room between a group's border and what it holds, in diagram units.
    public static final double MARGIN = 16;

    private Growth() {}

    /// What has to grow so that `group` holds `box`, which is relative to it; empty where all is wide enough.
    public static Optional<Change> toHold(DiagramIndex index, Optional<ElementId> group, Box box) {
        Map<ElementId, LayoutEntry> grown = new LinkedHashMap<>();
        var holder = group;
        var inner = box;
        while (holder.isPresent()) {
            var id = holder.get();
            var entry = index.diagram().layoutOf(id);
            if (entry.box().isEmpty()) {
                break;
            }
            var frame = entry.box().get();
            var needed = frame.sized(
                    Math.max(frame.width(), inner.right() + MARGIN), Math.max(frame.height(), inner.bottom() + MARGIN));
            if (needed.equals(frame)) {
                break;
            }
            grown.put(id, entry.withBox(needed));
            inner = needed;
            holder = index.diagram().group(id).flatMap(found -> found.parent());
        }
        return grown.isEmpty() ? Optional.empty() : Optional.of(new Change.Arrange(grown));
    }
}
