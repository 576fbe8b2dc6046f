package io.architrave.tool;

import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import io.architrave.model.Polyline;
import java.util.ArrayList;
import java.util.List;

/// Pulls a piece of a connection's line to the side, or a corner and with it the two pieces that meet there. The line
/// stays orthogonal; what comes into line with its neighbours is no bend any more.
///
/// @param layout of the connection at the beginning
/// @param line from port to port at the beginning
/// @param grip a piece or a corner
/// @param slides whether the ends can slide along what they meet, as they do on frames; else a first or last piece that
///     is pulled away leaves a short piece at its port
record Bending(ElementId edge, LayoutEntry layout, List<Point> line, Grip grip, Slides slides) {

    /// How far from a port the line turns off, in diagram units: an arrow head has room.
    private static final double STUB = 16;

    /// How near to another piece a pulled one comes into line with it, in diagram units.
    private static final double MAGNET = 5;

    record Slides(boolean from, boolean to) {}

    Bending {
        line = List.copyOf(line);
    }

    /// The grip has been pulled this far, in diagram units.
    Change by(double dx, double dy) {
        var pulled = switch (grip) {
            case Grip.Piece(var at) -> pulled(line, at, dx, dy);
            // The later piece first: an earlier one may put points in before it.
            case Grip.Corner(var at) -> pulled(pulled(line, at, dx, dy), at - 1, dx, dy);
            case Grip.End _ -> line;
        };
        return Change.Arrange.of(edge, layout.withBends(bends(Polyline.simplified(pulled))));
    }

    /// A straight line between two frames needs a bend that says where along them it runs.
    private List<Point> bends(List<Point> points) {
        boolean straight = points.size() == 2;
        boolean slid = straight && slides.from && slides.to && !points.equals(line);
        return slid ? List.of(new Grip.Piece(0).on(points)) : points.subList(1, points.size() - 1);
    }

    private List<Point> pulled(List<Point> points, int piece, double dx, double dy) {
        var moved = new ArrayList<>(points);
        int at = piece;
        boolean horizontal = isHorizontal(points, piece);
        if (piece == points.size() - 2 && !slides.to) {
            var turn = stub(points.getLast(), points.get(piece));
            moved.addAll(points.size() - 1, List.of(turn, turn));
        }
        if (piece == 0 && !slides.from) {
            var turn = stub(points.getFirst(), moved.get(1));
            moved.addAll(1, List.of(turn, turn));
            at = 2;
        }
        double level = horizontal
                ? level(moved, at, points.get(piece).y() + dy, true)
                : level(moved, at, points.get(piece).x() + dx, false);
        for (int i = at; i <= at + 1; i++) {
            var point = moved.get(i);
            moved.set(i, horizontal ? new Point(point.x(), level) : new Point(level, point.y()));
        }
        return moved;
    }

    /// On the grid, unless it is nearly in line with the piece before the last or after the next one.
    private static double level(List<Point> points, int at, double wish, boolean horizontal) {
        double nearest = Snap.to(wish);
        double distance = MAGNET;
        // The points at the far ends of the pieces between, where there is a parallel one behind these.
        for (int other : new int[]{at >= 2 ? at - 1 : at, at + 3 < points.size() ? at + 2 : at}) {
            double level = horizontal ? points.get(other).y() : points.get(other).x();
            if (other != at && Math.abs(level - wish) < distance) {
                nearest = level;
                distance = Math.abs(level - wish);
            }
        }
        return nearest;
    }

    private static Point stub(Point port, Point next) {
        double length = Math.abs(next.x() - port.x()) + Math.abs(next.y() - port.y());
        double share = length == 0 ? 0 : Math.min(STUB, length / 2) / length;
        return port.plus((next.x() - port.x()) * share, (next.y() - port.y()) * share);
    }

    boolean isHorizontal() {
        return grip instanceof Grip.Piece(var at) && isHorizontal(line, at);
    }

    private static boolean isHorizontal(List<Point> points, int at) {
        return points.get(at).y() == points.get(at + 1).y();
    }
}
