package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lets groups grow in all four directions, outwards to the outermost, so that a box in them lies inside with a margin.
/// What stands beside a group that grows makes way by as much, so that nothing comes to lie on anything else and rows and
/// columns stay such. What a group holds stays where it is on the page: where the group grows to the left or upwards its
/// corner moves, and the contents move within it by as much the other way. Groups never shrink.
public final class Growth {

    /// Room between a group's border and what it holds, in diagram units; above it is [Drawing#LABEL_BAND].
    public static final double MARGIN = 16;

    private final DiagramIndex index;
    private final Map<ElementId, LayoutEntry> changed = new LinkedHashMap<>();

    private Growth(DiagramIndex index) {
        this.index = index;
    }

    /// What has to grow and make way so that `group` holds `box`, which is relative to it; empty where all is wide
    /// enough. Where the box reaches over the left or upper edge it has to stand in the diagram already, so that it moves
    /// with the other contents.
    public static Optional<Change> toHold(DiagramIndex index, Optional<ElementId> group, Box box) {
        var growth = new Growth(index);
        growth.hold(group, box);
        return growth.changed.isEmpty() ? Optional.empty() : Optional.of(new Change.Arrange(growth.changed));
    }

    /// What has to grow and make way so that the groups around an element hold it, in each of its places.
    public static Optional<Change> around(DiagramIndex index, ElementId element) {
        var running = index;
        var changes = new ArrayList<Change>();
        for (var place : index.places(element)) {
            var entry = running.diagram().layoutOf(element);
            var box = Optional.ofNullable(entry.at().get(place)).or(entry::box);
            var growth = box.isEmpty() ? Optional.<Change>empty() : toHold(running, Optional.of(place), box.get());
            if (growth.isPresent()) {
                changes.add(growth.get());
                running = DiagramIndex.of(growth.get().applyTo(running.diagram()), running);
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Change.Batch(changes));
    }

    private void hold(Optional<ElementId> group, Box box) {
        var holder = group;
        var inner = box;
        while (holder.isPresent()) {
            var id = holder.get();
            var frame = entry(id).box();
            if (frame.isEmpty()) {
                return;
            }
            var before = frame.get();
            double left = Math.max(0, MARGIN - inner.x());
            double up = Math.max(0, Drawing.LABEL_BAND - inner.y());
            double right = Math.max(0, inner.right() + MARGIN - before.width());
            double down = Math.max(0, inner.bottom() + MARGIN - before.height());
            if (left + up + right + down == 0) {
                return;
            }
            var after = new Box(
                    before.x() - left, before.y() - up, before.width() + left + right, before.height() + up + down);
            Contents.move(index, id, left, up, changed);
            changed.put(id, entry(id).withBox(after));
            holder = index.diagram().group(id).flatMap(Group::parent);
            inner = after.union(makeWay(holder, id, before, after));
        }
    }

    private LayoutEntry entry(ElementId id) {
        return changed.getOrDefault(id, index.diagram().layoutOf(id));
    }

    /// Moves what lies beyond an old edge in the same parent by as much as that edge, and answers the box around all that
    /// moved.
    private Box makeWay(Optional<ElementId> parent, ElementId grown, Box before, Box after) {
        var around = after;
        for (var held : Contents.of(index, parent).toList()) {
            if (held.element().equals(grown)) {
                continue;
            }
            var box = held.box();
            double dx = away(box.x(), box.right(), before.x(), before.right(), after.x(), after.right());
            double dy = away(box.y(), box.bottom(), before.y(), before.bottom(), after.y(), after.bottom());
            if (dx != 0 || dy != 0) {
                var moved = box.movedBy(dx, dy);
                changed.put(held.element(), held.in(entry(held.element()), moved));
                around = around.union(moved);
            }
        }
        return around;
    }

    /// How far something goes along one axis so that it keeps its distance to an edge that has moved.
    private static double away(double from, double to, double low, double high, double lower, double higher) {
        if (from >= high) {
            return higher - high;
        }
        return to <= low ? lower - low : 0;
    }
}
