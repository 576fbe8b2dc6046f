package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves pieces of different routes that lie on each other apart, so that each line can be followed. The first
/// and the last piece move within the sides that they meet. Nothing is moved into an obstacle.
final class Spreading {

    static final double SPACING = 8;

    /// An arrow head and a little line behind it.
    private static final double HEAD_ROOM = 12;

    private static final int MOST_STEPS = 8;

    private final Map<ElementId, Line> lines;
    private final Terrain terrain;

    /// A route while it is being moved.
    record Line(PortSharing.Sided sided, Point[] points) {

        /// Bends of the user's stay where they were put.
        boolean isFixed() {
            return !sided.wire().bends().isEmpty();
        }

        int last() {
            return points.length - 2;
        }

        /// The ports bound how far the first and the last piece can go.
        boolean allows(int at, double level) {
            return (at > 0 || sided.mayBeginAt(level)) && (at < last() || sided.mayEndAt(level));
        }

        Line moved(int at, double level, boolean vertical) {
            var moved = points.clone();
            for (int i = at; i <= at + 1; i++) {
                moved[i] = vertical ? new Point(level, points[i].y()) : new Point(points[i].x(), level);
            }
            return new Line(sided, moved);
        }
    }

    private Spreading(Map<ElementId, Line> lines, Terrain terrain) {
        this.lines = lines;
        this.terrain = terrain;
    }

    static Map<ElementId, Point[]> spread(Map<ElementId, Line> drafts, Terrain terrain) {
        var spreading = new Spreading(new HashMap<>(drafts), terrain);
        spreading.spread(true);
        spreading.spread(false);
        var routes = new HashMap<ElementId, Point[]>();
        spreading.lines.forEach((edge, line) -> routes.put(edge, line.points));
        return routes;
    }

    /// @param at the index of its first point
    private record Piece(ElementId edge, int at, boolean movable, double level, double from, double to, double order) {
        boolean overlaps(Piece other) {
            return from < other.to + SPACING && other.from < to + SPACING;
        }
    }

    private void spread(boolean vertical) {
        var pieces = pieces(vertical);
        pieces.sort(Comparator.comparingDouble(Piece::level).thenComparing(Piece::edge).thenComparing(Piece::at));
        for (int i = 0; i < pieces.size();) {
            int end = i + 1;
            while (end < pieces.size() && pieces.get(end).level - pieces.get(end - 1).level < SPACING - 0.5) {
                end++;
            }
            if (end - i > 1) {
                clusters(pieces.subList(i, end)).forEach(cluster -> spread(cluster, vertical));
            }
            i = end;
        }
    }

    private List<Piece> pieces(boolean vertical) {
        var pieces = new ArrayList<Piece>();
        for (var route : lines.entrySet()) {
            var points = route.getValue().points;
            boolean movable = !route.getValue().isFixed();
            for (int i = 0; i + 1 < points.length; i++) {
                var a = points[i];
                var b = points[i + 1];
                if ((vertical ? a.x() == b.x() : a.y() == b.y()) && !a.equals(b)) {
                    double level = vertical ? a.x() : a.y();
                    double from = vertical ? Math.min(a.y(), b.y()) : Math.min(a.x(), b.x());
                    double to = vertical ? Math.max(a.y(), b.y()) : Math.max(a.x(), b.x());
                    pieces.add(new Piece(
                            route.getKey(), i, movable, level, from, to, order(points, i, vertical)));
                }
            }
        }
        return pieces;
    }

    /// Where a piece wants to be among its neighbours so that they need not cross: on the side to which the route
    /// turns off at both ends; where it only shifts over, by the height at which it comes.
    private static double order(Point[] points, int at, boolean vertical) {
        var a = points[at];
        var b = points[at + 1];
        var before = at == 0 ? a : points[at - 1];
        var after = at + 2 == points.length ? b : points[at + 2];
        double level = vertical ? a.x() : a.y();
        double in = Math.signum((vertical ? before.x() : before.y()) - level);
        double out = Math.signum((vertical ? after.x() : after.y()) - level);
        double start = vertical ? a.y() : a.x();
        double down = Math.signum((vertical ? b.y() : b.x()) - start);
        double shift = in < 0 ? -down * start : down * start;
        double length = Math.abs((vertical ? b.y() : b.x()) - start);
        return (in + out) * 1e7 + (in == out ? -in * length : shift);
    }

    /// What lies beside each other along a level, of two routes or more.
    private static List<List<Piece>> clusters(List<Piece> level) {
        var along = new ArrayList<>(level);
        along.sort(Comparator.comparingDouble(Piece::from));
        var clusters = new ArrayList<List<Piece>>();
        for (int i = 0; i < along.size();) {
            int end = i + 1;
            double to = along.get(i).to;
            while (end < along.size() && along.get(end).from < to + SPACING) {
                to = Math.max(to, along.get(end++).to);
            }
            if (isShared(along.subList(i, end))) {
                clusters.add(along.subList(i, end));
            }
            i = end;
        }
        return clusters;
    }

    private static boolean isShared(List<Piece> cluster) {
        return cluster.stream().anyMatch(piece -> !piece.edge.equals(cluster.getFirst().edge));
    }

    private void spread(List<Piece> cluster, boolean vertical) {
        var taken = new ArrayList<Piece>(cluster.stream().filter(piece -> !piece.movable).toList());
        var movable = cluster.stream()
                .filter(Piece::movable)
                .sorted(Comparator.comparingDouble(Piece::order).thenComparing(Piece::edge).thenComparing(Piece::at))
                .toList();
        double middle = movable.stream().mapToDouble(Piece::level).average().orElse(0);
        for (int i = 0; i < movable.size(); i++) {
            var piece = movable.get(i);
            double wish = middle + (i - (movable.size() - 1) / 2.0) * SPACING;
            taken.add(place(piece, wish, taken, vertical));
        }
    }

    /// Closer together where there is no room; where there is none at all, it stays.
    private Piece place(Piece piece, double wish, List<Piece> taken, boolean vertical) {
        return placed(piece, wish, taken, vertical, SPACING)
                .or(() -> placed(piece, wish, taken, vertical, SPACING / 2))
                .orElse(piece);
    }

    private Optional<Piece> placed(Piece piece, double wish, List<Piece> taken, boolean vertical, double spacing) {
        for (int allowed = 0; allowed <= 1; allowed++) {
            for (int step = 0; step <= MOST_STEPS; step++) {
                double level = wish + (step + 1) / 2 * (step % 2 == 0 ? spacing : -spacing);
                if (isFree(piece, level, taken, spacing) && mayMove(piece, level, vertical, allowed == 1)) {
                    move(piece, level, vertical);
                    return Optional.of(new Piece(piece.edge, piece.at, true, level, piece.from, piece.to, piece.order));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(Piece piece, double level, List<Piece> taken, double spacing) {
        return taken.stream()
                .filter(other -> !other.edge.equals(piece.edge))
                .noneMatch(other -> Math.abs(other.level - level) < spacing - 0.5 && other.overlaps(piece));
    }

    /// The neighbours must keep their direction and a stub's length, and nothing hard may be run into.
    private boolean mayMove(Piece piece, double level, boolean vertical, boolean overSoft) {
        var line = lines.get(piece.edge);
        if (line == null || !line.allows(piece.at, level)) {
            return false;
        }
        var moved = line.moved(piece.at, level, vertical).points;
        return (piece.at == 0 || keepsWay(line.points, moved, piece.at - 1, vertical))
                && (piece.at == line.last() || keepsWay(line.points, moved, piece.at + 1, vertical))
                && isClear(line, piece.at, moved, overSoft);
    }

    private static boolean keepsWay(Point[] points, Point[] moved, int at, boolean vertical) {
        double before = vertical ? points[at + 1].x() - points[at].x() : points[at + 1].y() - points[at].y();
        double after = vertical ? moved[at + 1].x() - moved[at].x() : moved[at + 1].y() - moved[at].y();
        return before * after > 0 && Math.abs(after) >= Math.min(Math.abs(before), HEAD_ROOM);
    }

    private boolean isClear(Line line, int at, Point[] moved, boolean overSoft) {
        var from = moved[at];
        var to = moved[at + 1];
        var around = new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()))
                .grown(Router.CLEARANCE);
        var wire = line.sided.wire();
        var others = terrain.within(around).stream()
                .filter(obstacle -> at > 0 || !obstacle.owner().equals(wire.from()))
                .filter(obstacle -> at < line.last() || !obstacle.owner().equals(wire.to()))
                .toList();
        var hits = Terrain.hits(from, to, others, Router.CLEARANCE / 2);
        return hits.hard() == 0 && (overSoft || hits.soft() == 0);
    }

    private void move(Piece piece, double level, boolean vertical) {
        lines.computeIfPresent(piece.edge, (_, line) -> line.moved(piece.at, level, vertical));
    }
}
