package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws one route between two given ports, without regard to other routes.
final class Drafting {

    private Drafting() {}

    record Costed(Point[] points, double cost, boolean clear) {}

    /// The cheapest plain shape, empty where none joins these two ports.
    static Optional<Costed> cheapest(Wire wire, Port from, Port to, List<Obstacle> obstacles) {
        Costed best = null;
        for (var shape : PlainShapes.between(from, to)) {
            var costed = costed(wire, shape, obstacles);
            if (best == null || costed.cost < best.cost) {
                best = costed;
            }
        }
        return Optional.ofNullable(best);
    }

    static Costed costed(Wire wire, Point[] points, List<Obstacle> obstacles) {
        double length = 0;
        var hits = Terrain.Hits.NONE;
        int last = points.length - 1;
        for (int i = 1; i <= last; i++) {
            length += Math.abs(points[i].x() - points[i - 1].x()) + Math.abs(points[i].y() - points[i - 1].y());
            hits = hits.plus(Terrain.hits(
                    points[i - 1], points[i], without(obstacles, wire, i == 1, i == last), Router.CLEARANCE - 1));
        }
        double cost = length + (last - 1) * Router.BEND + hits.hard() * Router.BLOCKED + hits.soft() * Router.SOFT;
        return new Costed(points, cost, hits.hard() == 0);
    }

    /// A route may touch what it begins or ends at, with its first or its last piece.
    private static List<Obstacle> without(List<Obstacle> obstacles, Wire wire, boolean first, boolean last) {
        if (!first && !last) {
            return obstacles;
        }
        var others = new ArrayList<Obstacle>(obstacles.size());
        for (var obstacle : obstacles) {
            boolean own = first && obstacle.owner().equals(wire.from()) || last && obstacle.owner().equals(wire.to());
            if (!own) {
                others.add(obstacle);
            }
        }
        return others;
    }

    static Point[] draw(Wire wire, Port from, Port to, Terrain terrain, Box window) {
        if (!wire.bends().isEmpty()) {
            return throughBends(wire, from, to);
        }
        var obstacles = terrain.within(window);
        var plain = cheapest(wire, from, to, obstacles);
        if (plain.isPresent() && plain.get().clear) {
            return plain.get().points;
        }
        return PathSearch.find(from, to, frames(wire.from(), wire.to(), obstacles), window)
                .or(() -> plain.map(Costed::points))
                .orElseGet(() -> elbow(from, to));
    }

    /// The frames of bands that the route ends at are no obstacles to it.
    static List<Obstacle> frames(ElementId from, ElementId to, List<Obstacle> obstacles) {
        return obstacles.stream()
                .filter(o -> o.kind() != Obstacle.Kind.SOFT || !o.owner().equals(from) && !o.owner().equals(to))
                .toList();
    }

    private static Point[] elbow(Port from, Port to) {
        var start = from.stub();
        var end = to.stub();
        var corner = from.isHorizontal() ? new Point(start.x(), end.y()) : new Point(end.x(), start.y());
        return new Point[]{from.at(), start, corner, end, to.at()};
    }

    /// Passes the user's bends in order; a corner is put in wherever two of them do not lie on one axis.
    private static Point[] throughBends(Wire wire, Port from, Port to) {
        var points = new ArrayList<Point>();
        points.add(from.at());
        boolean horizontal = from.isHorizontal();
        for (var bend : wire.bends()) {
            horizontal = lead(points, bend, horizontal);
        }
        var last = points.getLast();
        if (last.x() != to.at().x() && last.y() != to.at().y()) {
            points.add(
                    to.isHorizontal() ? new Point(last.x(), to.at().y()) : new Point(to.at().x(), last.y()));
        }
        points.add(to.at());
        return points.toArray(Point[]::new);
    }

    /// Runs to a bend along the present direction first; answers the direction it arrives in.
    private static boolean lead(List<Point> points, Point bend, boolean horizontal) {
        var last = points.getLast();
        boolean sameX = last.x() == bend.x();
        boolean sameY = last.y() == bend.y();
        if (!sameX && !sameY) {
            points.add(horizontal ? new Point(bend.x(), last.y()) : new Point(last.x(), bend.y()));
            points.add(bend);
            return !horizontal;
        }
        points.add(bend);
        return sameY;
    }
}
