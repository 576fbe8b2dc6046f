package io.architrave.layout;

import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import java.util.List;
import java.util.Optional;

/// A connection that needs a route.
///
/// @param fromFaces where it may begin, one a place of the element; not empty
/// @param toFaces where it may end; not empty
/// @param ports the sides that the user chose
/// @param bends the user's own corners, which the route passes in this order
public record Wire(
        ElementId edge,
        ElementId from,
        List<Face> fromFaces,
        ElementId to,
        List<Face> toFaces,
        Optional<LayoutEntry.Ports> ports,
        List<Point> bends) {

    public Wire {
        fromFaces = List.copyOf(fromFaces);
        toFaces = List.copyOf(toFaces);
        bends = List.copyOf(bends);
    }
}
