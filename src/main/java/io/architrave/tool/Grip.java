package io.architrave.tool;

import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A place at which the line of a chosen connection can be pulled.
sealed interface Grip {

    /// The side of a square handle and the width of a round one, in pixels.
    double SIDE = 8;

    /// How far off the pointer may be, in pixels.
    double REACH = 7;

    /// A piece shorter than this has no handle of its own, in pixels.
    double SHORTEST_PIECE = 28;

    /// The end that the connection runs from, or the other one.
    record End(boolean begin) implements Grip {}

    /// @param at the index of the point
    record Corner(int at) implements Grip {}

    /// @param at the index of its first point
    record Piece(int at) implements Grip {}

    /// Where a grip is on a line.
    default Point on(List<Point> line) {
        return switch (this) {
            case End(var begin) -> begin ? line.getFirst() : line.getLast();
            case Corner(var at) -> line.get(at);
            case Piece(var at) -> new Point(
                    (line.get(at).x() + line.get(at + 1).x()) / 2, (line.get(at).y() + line.get(at + 1).y()) / 2);
        };
    }

    /// All that a line offers, the ends first; nothing where there is no line.
    static List<Grip> of(List<Point> line, Viewport viewport) {
        if (line.isEmpty()) {
            return List.of();
        }
        var grips = new ArrayList<Grip>(List.of(new End(true), new End(false)));
        IntStream.range(1, line.size() - 1).mapToObj(Corner::new).forEach(grips::add);
        IntStream.range(0, line.size() - 1)
                .filter(at -> length(line, at) * viewport.scale() >= SHORTEST_PIECE)
                .mapToObj(Piece::new)
                .forEach(grips::add);
        return grips;
    }

    /// The grip under a point, if any.
    static Optional<Grip> at(List<Point> line, Point point, Viewport viewport) {
        double reach = viewport.units(REACH);
        return of(line, viewport).stream()
                .filter(grip -> distance(grip.on(line), point) <= reach)
                .findFirst();
    }

    /// The piece that runs nearest to a point.
    static Piece nearest(List<Point> line, Point point) {
        int nearest = 0;
        for (int at = 1; at < line.size() - 1; at++) {
            if (beside(line, at, point) < beside(line, nearest, point)) {
                nearest = at;
            }
        }
        return new Piece(nearest);
    }

    private static double beside(List<Point> line, int at, Point point) {
        var from = line.get(at);
        var to = line.get(at + 1);
        var foot = new Point(
                Math.clamp(point.x(), Math.min(from.x(), to.x()), Math.max(from.x(), to.x())),
                Math.clamp(point.y(), Math.min(from.y(), to.y()), Math.max(from.y(), to.y())));
        return distance(foot, point);
    }

    private static double length(List<Point> line, int at) {
        return distance(line.get(at), line.get(at + 1));
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
