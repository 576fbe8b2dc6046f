package io.architrave.layout;

import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A connection that needs a route.
///
/// @param fromFaces where it may begin, one a place of the element; not empty
/// @param toFaces where it may end; not empty
/// @param ports the sides that the user chose
/// @param bends the user's own corners, which the route passes in this order; without those that an end has come to
///     cover, since they would lead back into it
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
        var ends = Stream.concat(fromFaces.stream(), toFaces.stream()).filter(face -> !face.sliding()).toList();
        bends = bends.stream().filter(bend -> ends.stream().noneMatch(end -> end.body().contains(bend))).toList();
    }
}
