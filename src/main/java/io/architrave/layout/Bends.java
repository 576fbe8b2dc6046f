package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What becomes of what the user gave a connection, its bends and sides, when its ends have been moved.
///
/// @param arranged elements that were arranged anew; others that moved only made way
record Bends(DiagramIndex before, DiagramIndex after, Set<ElementId> arranged) {

    LayoutEntry after(Edge edge) {
        var entry = before.diagram().layoutOf(edge.id());
        if (entry.bends().isEmpty() && entry.ports().isEmpty() || !isMoved(edge.from()) || !isMoved(edge.to())) {
            return entry;
        }
        var way = way(edge.from());
        boolean made = !arranged.contains(edge.from()) && !arranged.contains(edge.to()) && way.equals(way(edge.to()));
        return made && way.isPresent()
                ? entry.withBends(entry.bends().stream().map(bend -> bend.plus(way.get().x(), way.get().y())).toList())
                : entry.withBends(List.of()).withPorts(Optional.empty());
    }

    private boolean isMoved(ElementId end) {
        return !before.boxes(end).equals(after.boxes(end));
    }

    /// Empty where not all of its boxes went the same way.
    private Optional<Point> way(ElementId end) {
        var from = before.boxes(end).stream().map(Box::corner).toList();
        var to = after.boxes(end).stream().map(Box::corner).toList();
        if (from.isEmpty() || from.size() != to.size()) {
            return Optional.empty();
        }
        var way = to.getFirst().plus(-from.getFirst().x(), -from.getFirst().y());
        for (int i = 1; i < from.size(); i++) {
            if (!from.get(i).plus(way.x(), way.y()).equals(to.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(way);
    }
}
