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

    /// By how much both ends were moved, where they were moved alike and nothing else differs; empty with bends, which
    /// stay where the user put them.
    Optional<Point> shiftFrom(Wire earlier) {
        if (!ports.equals(earlier.ports) || !bends.isEmpty() || !earlier.bends.isEmpty()) {
            return Optional.empty();
        }
        var was = earlier.fromFaces.getFirst().body();
        var is = fromFaces.getFirst().body();
        var by = new Point(is.x() - was.x(), is.y() - was.y());
        return Optional.of(by)
                .filter(_ -> from.equals(earlier.from) && to.equals(earlier.to))
                .filter(_ -> areMoved(earlier.fromFaces, fromFaces, by) && areMoved(earlier.toFaces, toFaces, by));
    }

    private static boolean areMoved(List<Face> earlier, List<Face> faces, Point by) {
        return earlier.stream().map(face -> face.movedBy(by)).toList().equals(faces);
    }
}
