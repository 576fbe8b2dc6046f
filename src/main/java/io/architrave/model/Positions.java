package io.architrave.model;

import java.util.List;
import java.util.Optional;

/// Where the elements of a diagram stand on the page, derived on demand from the chain of parents.
public record Positions(Diagram diagram) {

    /// The absolute boxes of an element, one a place; empty where it is not laid out.
    public List<Box> boxes(ElementId element) {
        var entry = diagram.layoutOf(element);
        if (diagram.elements().get(element) instanceof Node node && !node.spans().isEmpty()) {
            return node.spans().stream()
                    .flatMap(
                            place -> Optional.ofNullable(entry.at().get(place)).map(box -> inside(place, box)).stream())
                    .toList();
        }
        return entry.box()
                .map(box -> diagram.find(element)
                        .flatMap(Element::enclosing)
                        .map(parent -> inside(parent, box))
                        .orElse(box))
                .stream()
                .toList();
    }

    /// A box relative to a group, as an absolute one.
    public Box inside(ElementId group, Box relative) {
        var corner = origin(group);
        return relative.movedBy(corner.x(), corner.y());
    }

    /// Where a group's own coordinates begin.
    public Point origin(ElementId group) {
        double x = 0;
        double y = 0;
        Optional<ElementId> at = Optional.of(group);
        for (int depth = 0; at.isPresent() && depth < DiagramIndex.DEEPEST_NESTING; depth++) {
            var box = diagram.layoutOf(at.get()).box();
            x += box.map(Box::x).orElse(0.0);
            y += box.map(Box::y).orElse(0.0);
            at = diagram.find(at.get()).flatMap(Element::enclosing);
        }
        return new Point(x, y);
    }
}
