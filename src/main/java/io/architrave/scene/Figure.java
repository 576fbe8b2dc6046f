package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import java.util.List;

/// All that is drawn for one element, and where it can be grasped.
///
/// @param element the record that it was drawn from; a scene keeps the figure as long as the record is the same object
/// @param depth how many groups are around it
/// @param bodies the boxes of the element, one a place; the route's bounds for a connection
/// @param drawables in painting order within each layer
public record Figure(Element element, int depth, List<Box> bodies, List<Drawable> drawables) {

    public Figure {
        bodies = List.copyOf(bodies);
        drawables = List.copyOf(drawables);
    }

    public ElementId id() {
        return element.id();
    }

    /// The line of a connection; empty for anything else.
    public List<Drawable.Line> lines() {
        return drawables.stream()
                .filter(Drawable.Line.class::isInstance)
                .map(Drawable.Line.class::cast)
                .toList();
    }
}
