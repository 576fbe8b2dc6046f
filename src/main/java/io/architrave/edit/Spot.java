package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where an element comes to stand in the groups that take it: near a point, on nothing else, with room for it.
///
/// @param entry one box, or one a place
/// @param growth what has to grow first so that the groups hold it
record Spot(LayoutEntry entry, List<Change> growth) {

    Spot {
        growth = List.copyOf(growth);
    }

    /// @param size the box that it takes, wherever it is
    /// @param point where its middle is wanted, on the page
    static Spot near(DiagramIndex index, Placement.Fits place, Box size, Point point) {
        if (place.spans().isEmpty()) {
            return around(index, place, inside(index, place.parent(), size, point));
        }
        var aimed = place.spans().stream()
                .filter(span -> index.box(span).filter(box -> box.contains(point)).isPresent())
                .findFirst()
                .orElse(place.spans().getFirst());
        // The same place in each subnet, so that they line up.
        var relative = FreeSpot.near(index, place.spans(), inside(index, Optional.of(aimed), size, point));
        var entry = LayoutEntry.NONE;
        var growths = new ArrayList<Change>();
        var running = index;
        for (var span : place.spans()) {
            entry = entry.withBoxIn(span, relative);
            var growth = Growth.toHold(running, Optional.of(span), relative);
            if (growth.isPresent()) {
                growths.add(growth.get());
                running = DiagramIndex.of(growth.get().applyTo(running.diagram()), running);
            }
        }
        return new Spot(entry, growths);
    }

    /// As near to a box as it is free, in the one group that takes it.
    ///
    /// @param wanted relative to the group
    static Spot around(DiagramIndex index, Placement.Fits place, Box wanted) {
        var box = FreeSpot.near(index, place.parent().stream().toList(), wanted);
        return new Spot(LayoutEntry.of(box), Growth.toHold(index, place.parent(), box).stream().toList());
    }

    /// A box of that size around an absolute point, or in the middle of the group where the point is not in it; snapped,
    /// relative to the group and within it.
    private static Box inside(DiagramIndex index, Optional<ElementId> group, Box size, Point point) {
        var middle = group.flatMap(index::box).filter(frame -> !frame.contains(point)).map(Box::centre).orElse(point);
        return Drawing.within(
                index, group, size.at(middle.x() - size.width() / 2, middle.y() - size.height() / 2));
    }
}
