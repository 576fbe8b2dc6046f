package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Moves elements within the groups where they stand. One that stands in several places moves in all of them alike, so
/// that they stay lined up.
public final class Slide {

    private Slide() {}

    /// All by as much; groups grow where something needs room. What stands in another one of them comes along with it.
    ///
    /// @param dx diagram units to the right
    /// @param dy diagram units downwards
    public static Change growing(DiagramIndex index, Collection<ElementId> elements, double dx, double dy) {
        var changes = new ArrayList<Change>();
        var running = index;
        for (var element : movable(index, elements)) {
            var slid = slid(running.diagram(), element, held -> held.box().movedBy(dx, dy));
            var there = DiagramIndex.of(slid.applyTo(running.diagram()), running);
            var growth = Growth.around(there, element).orElse(Change.NOTHING);
            changes.add(slid);
            changes.add(growth);
            running = DiagramIndex.of(growth.applyTo(there.diagram()), there);
        }
        return new Change.Batch(changes);
    }

    /// One element, as far as its groups leave room.
    public static Change within(DiagramIndex index, ElementId element, double dx, double dy) {
        return slid(index.diagram(), element, held -> inside(index.diagram(), held, held.box().movedBy(dx, dy)));
    }

    /// What of it can be moved: those that have a place, and stand in no other of them.
    public static List<ElementId> movable(DiagramIndex index, Collection<ElementId> elements) {
        return index.outermost(elements).stream()
                .filter(id -> index.diagram().elements().get(id) instanceof Placed)
                .toList();
    }

    private static Change slid(Diagram diagram, ElementId element, Function<Contents.Held, Box> way) {
        var entry = diagram.layoutOf(element);
        for (var held : places(diagram, element).toList()) {
            entry = held.in(entry, way.apply(held));
        }
        return Change.Arrange.of(element, entry);
    }

    private static Stream<Contents.Held> places(Diagram diagram, ElementId element) {
        var entry = diagram.layoutOf(element);
        return diagram.elements().get(element) instanceof Node node && !node.spans().isEmpty()
                ? node.spans().stream()
                        .flatMap(span -> Optional.ofNullable(entry.at().get(span)).stream()
                                .map(box -> new Contents.Held(element, Optional.of(span), box)))
                : entry.box().stream().map(box -> new Contents.Held(element, Optional.empty(), box));
    }

    /// An element that sticks out already may stay as far out as it is.
    private static Box inside(Diagram diagram, Contents.Held held, Box box) {
        var group = held.place().or(() -> diagram.find(held.element()).flatMap(Element::enclosing));
        var frame = group.flatMap(around -> diagram.layoutOf(around).box());
        if (frame.isEmpty()) {
            return box;
        }
        double right = Math.max(held.box().x(), frame.get().width() - Growth.MARGIN - box.width());
        double bottom = Math.max(held.box().y(), frame.get().height() - Growth.MARGIN - box.height());
        return box.at(
                Math.max(Growth.MARGIN, Math.min(right, box.x())),
                Math.max(Drawing.LABEL_BAND, Math.min(bottom, box.y())));
    }
}
