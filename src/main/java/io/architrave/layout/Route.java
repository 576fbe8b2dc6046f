package io.architrave.layout;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.List;

/// The line of a connection: axis-parallel pieces from port to port, two points or more.
public record Route(ElementId edge, List<Point> points) {
    public Route {
        points = List.copyOf(points);
    }
}
