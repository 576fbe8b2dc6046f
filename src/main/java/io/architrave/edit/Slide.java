package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Moves elements within the groups where they stand. One that stands in several places moves in all of them alike, so
/// that they stay lined up.
public final class Slide {

    private Slide() {}

    /// All by as much; groups grow where something needs room. What stands in another one of them comes along with it.
    ///
    /// @param dx diagram units to the right; stops at the left border, clear of it
    /// @param dy diagram units downwards; stops at the group's name, clear of it
    public static Change growing(DiagramIndex index, Collection<ElementId> elements, double dx, double dy) {
        var changes = new ArrayList<Change>();
        var running = index;
        for (var element : outermost(index, elements)) {
            for (var place : places(running.diagram(), element)) {
                var moved = clear(place, place.box.movedBy(dx, dy));
                var growth = Growth.toHold(running, place.group, moved);
                var arranged = place.arranged(running.diagram(), moved);
                var change = growth.<Change>map(first -> Change.Batch.of(first, arranged)).orElse(arranged);
                changes.add(change);
                running = DiagramIndex.of(change.applyTo(running.diagram()), running);
            }
        }
        return new Change.Batch(changes);
    }

    /// One element, as far as its groups leave room.
    public static Change within(DiagramIndex index, ElementId element, double dx, double dy) {
        var diagram = index.diagram();
        var changes = new ArrayList<Change>();
        for (var place : places(diagram, element)) {
            var moved = inside(diagram, place, place.box.movedBy(dx, dy));
            changes.add(place.arranged(changes.isEmpty() ? diagram : new Change.Batch(changes).applyTo(diagram),
                    moved));
        }
        return new Change.Batch(changes);
    }

    /// Those that stand in no other of them.
    public static List<ElementId> outermost(DiagramIndex index, Collection<ElementId> elements) {
        return elements.stream()
                .filter(id -> index.diagram().elements().get(id) instanceof Placed)
                .filter(id -> elements.stream().noneMatch(other -> index.isInside(id, other)))
                .toList();
    }

    /// @param group that the box is relative to
    /// @param spanned whether it is one of several
    private record Place(ElementId element, Optional<ElementId> group, boolean spanned, Box box) {

        Change arranged(Diagram diagram, Box moved) {
            var entry = diagram.layoutOf(element);
            return Change.Arrange.of(
                    element, spanned ? entry.withBoxIn(group.orElseThrow(), moved) : entry.withBox(moved));
        }
    }

    private static List<Place> places(Diagram diagram, ElementId element) {
        var entry = diagram.layoutOf(element);
        return diagram.elements().get(element) instanceof Node node && !node.spans().isEmpty()
                ? node.spans().stream()
                        .filter(entry.at()::containsKey)
                        .map(span -> new Place(element, Optional.of(span), true, boxIn(entry, span)))
                        .toList()
                : entry.box()
                        .map(box -> new Place(
                                element, diagram.find(element).flatMap(Element::enclosing), false, box))
                        .stream()
                        .toList();
    }

    private static Box boxIn(LayoutEntry entry, ElementId place) {
        return Optional.ofNullable(entry.at().get(place)).orElseThrow();
    }

    private static Box clear(Place place, Box box) {
        return place.group.isEmpty()
                ? box
                : box.at(Math.max(Growth.MARGIN, box.x()), Math.max(Drawing.LABEL_BAND, box.y()));
    }

    /// An element that sticks out already may stay as far out as it is.
    private static Box inside(Diagram diagram, Place place, Box box) {
        var frame = place.group.flatMap(group -> diagram.layoutOf(group).box());
        if (frame.isEmpty()) {
            return clear(place, box);
        }
        double right = Math.max(place.box.x(), frame.get().width() - Growth.MARGIN - box.width());
        double bottom = Math.max(place.box.y(), frame.get().height() - Growth.MARGIN - box.height());
        return clear(place, box.at(Math.min(right, box.x()), Math.min(bottom, box.y())));
    }
}
