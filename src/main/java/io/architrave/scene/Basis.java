package io.architrave.scene;

import io.architrave.layout.Obstacle;
import io.architrave.layout.Route;
import io.architrave.model.Box;
import io.architrave.model.Element;
import java.util.List;
import java.util.Optional;

/// Everything that a figure was drawn from. As long as it is the same, the figure is.
///
/// @param route of a connection
/// @param label a connection's name, where there is room for it
record Basis(
        Element element,
        int depth,
        List<Box> boxes,
        Annotations.About about,
        boolean banded,
        Optional<Route> route,
        Optional<EdgeName> label) {

    /// The element by identity: two equal records are two edits.
    boolean isSameAs(Basis other) {
        return element == other.element
                && depth == other.depth
                && banded == other.banded
                && boxes.equals(other.boxes)
                && about.equals(other.about)
                && label.equals(other.label)
                && sameRoute(other);
    }

    private boolean sameRoute(Basis other) {
        return route.isEmpty()
                ? other.route.isEmpty()
                : other.route.isPresent() && route.get() == other.route.get();
    }

    /// A figure with what it was drawn from and what it puts in the way of connections.
    record Drawn(Basis basis, Figure figure, List<Obstacle> obstacles) {
        Drawn {
            obstacles = List.copyOf(obstacles);
        }
    }
}
