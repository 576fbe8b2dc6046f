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
            var wanted = inside(index, place.parent(), size, point);
            var box = FreeSpot.near(index, place.parent().stream().toList(), wanted);
            return new Spot(LayoutEntry.of(box), Growth.toHold(index, place.parent(), box).stream().toList());
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

    /// A box of that size around an absolute point, snapped, relative to the group and clear of its label.
    private static Box inside(DiagramIndex index, Optional<ElementId> group, Box size, Point point) {
        var origin = group.map(index::origin).orElse(new Point(0, 0));
        double x = Drawing.snap(point.x() - origin.x() - size.width() / 2);
        double y = Drawing.snap(point.y() - origin.y() - size.height() / 2);
        return group.isPresent()
                ? size.at(Math.max(Growth.MARGIN, x), Math.max(Drawing.LABEL_BAND, y))
                : size.at(x, y);
    }
}
