package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import java.util.LinkedHashMap;
import java.util.Map;
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
        Map<ElementId, LayoutEntry> changed = new LinkedHashMap<>();
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
            changed.put(id, entry.withBox(needed));
            inner = needed.union(makeWay(index, id, frame, needed, changed));
            holder = index.diagram().group(id).flatMap(Group::parent);
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Change.Arrange(changed));
    }

    /// Moves what lies right of or below the old frame in the same parent, and answers the box around all that moved.
    private static Box makeWay(
            DiagramIndex index, ElementId grown, Box before, Box after, Map<ElementId, LayoutEntry> changed) {
        double right = after.right() - before.right();
        double down = after.bottom() - before.bottom();
        var around = after;
        var siblings = index.diagram().group(grown).flatMap(Group::parent).map(index::children).orElse(index.roots());
        for (var sibling : siblings) {
            var entry = index.diagram().layoutOf(sibling);
            var box = entry.box();
            if (sibling.equals(grown) || box.isEmpty()) {
                continue;
            }
            var moved = box.get().movedBy(
                    box.get().x() >= before.right() ? right : 0, box.get().y() >= before.bottom() ? down : 0);
            if (!moved.equals(box.get())) {
                changed.put(sibling, entry.withBox(moved));
                around = around.union(moved);
            }
        }
        return around;
    }
}
