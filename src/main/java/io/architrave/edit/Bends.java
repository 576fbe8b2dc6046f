package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.LayoutEntry.Ports;
import io.architrave.model.Point;
import io.architrave.model.Positions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What becomes of the way that a user gave to a connection when other things change.
public final class Bends {

    private static final double LOST = 1e-6;

    private Bends() {}

    /// A diagram with the bends of each connection moved as far as both of its ends have been: a group that is carried
    /// takes the lines in it along, whatever moves it. Bends that the change has set itself stay.
    static Diagram carriedAlong(Diagram before, Diagram after) {
        if (before.layout() == after.layout()) {
            return after;
        }
        var from = new Positions(before);
        var to = new Positions(after);
        var carried = after;
        for (var entry : after.layout().entrySet()) {
            var bends = entry.getValue().bends();
            if (!bends.isEmpty() && before.layoutOf(entry.getKey()).bends().equals(bends)) {
                var shift = after.edge(entry.getKey()).flatMap(edge -> shift(edge, from, to));
                if (shift.isPresent()) {
                    carried = carried.withLayout(
                            entry.getKey(), entry.getValue().withBends(moved(bends, shift.get())));
                }
            }
        }
        return carried;
    }

    /// How far both ends have moved, where they have moved alike.
    private static Optional<Point> shift(Edge edge, Positions before, Positions after) {
        var from = shift(before.boxes(edge.from()), after.boxes(edge.from()));
        var to = shift(before.boxes(edge.to()), after.boxes(edge.to()));
        return from.filter(by -> !isSame(by, new Point(0, 0)))
                .filter(by -> to.filter(other -> isSame(by, other)).isPresent());
    }

    private static Optional<Point> shift(List<Box> before, List<Box> after) {
        if (before.isEmpty() || before.size() != after.size()) {
            return Optional.empty();
        }
        var shift = difference(before.getFirst(), after.getFirst());
        return IntStream.range(1, before.size())
                .allMatch(place -> isSame(shift, difference(before.get(place), after.get(place))))
                        ? Optional.of(shift)
                        : Optional.empty();
    }

    private static Point difference(Box before, Box after) {
        return new Point(after.x() - before.x(), after.y() - before.y());
    }

    /// Sums along two chains of parents differ by what a double loses.
    private static boolean isSame(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < LOST && Math.abs(one.y() - other.y()) < LOST;
    }

    private static List<Point> moved(List<Point> bends, Point by) {
        return bends.stream().map(bend -> bend.plus(by.x(), by.y())).toList();
    }

    /// The layout of a connection whose ends or meaning have become others.
    static LayoutEntry rerouted(LayoutEntry layout, Edge before, Edge after) {
        boolean keepsFrom = before.from().equals(after.from());
        boolean keepsTo = before.to().equals(after.to());
        if (keepsFrom && keepsTo) {
            return layout;
        }
        if (before.from().equals(after.to()) && before.to().equals(after.from())) {
            return layout.withBends(layout.bends().reversed()).withPorts(layout.ports().map(Ports::reversed));
        }
        return layout.withBends(List.of())
                .withPorts(layout.ports().flatMap(ports -> Ports.of(
                        ports.from().filter(_ -> keepsFrom), ports.to().filter(_ -> keepsTo))));
    }

    /// Whether a user has bent a connection or chosen a side for it.
    public static boolean isLedByHand(LayoutEntry layout) {
        return !layout.bends().isEmpty() || layout.ports().isPresent();
    }

    /// Leaves the way of these connections to the router again. Elements that are none, and connections that are the
    /// router's already, stay as they are.
    public static Change reset(Diagram diagram, Collection<ElementId> elements) {
        var entries = new HashMap<ElementId, LayoutEntry>();
        for (var id : elements) {
            var layout = diagram.layoutOf(id);
            if (diagram.edge(id).isPresent() && isLedByHand(layout)) {
                entries.put(id, layout.withBends(List.of()).withPorts(Optional.empty()));
            }
        }
        return new Change.Arrange(entries);
    }
}
