package io.architrave.layout;

import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;

/// Draws a route through the user's own bends, whatever stands in its way: where somebody put a line by hand, there it
/// stays. Only what lies before the first bend and behind the last one follows the elements at the ends.
final class Bent {

    private Bent() {}

    /// Passes the bends in order; a corner is put in wherever two of them do not lie on one axis.
    static Point[] draw(Wire wire, Port from, Port to) {
        return Router.simplified(through(wire, from, to).toArray(Point[]::new));
    }

    private static List<Point> through(Wire wire, Port from, Port to) {
        var points = new ArrayList<Point>();
        points.add(from.at());
        boolean horizontal = from.isHorizontal();
        if (!isAhead(from, wire.bends().getFirst())) {
            points.add(from.stub());
            horizontal = !horizontal;
        }
        for (var bend : wire.bends()) {
            horizontal = lead(points, bend, horizontal);
        }
        arrive(points, to);
        return points;
    }

    /// Runs to a bend along the present direction first; answers the direction it arrives in.
    private static boolean lead(List<Point> points, Point bend, boolean horizontal) {
        var last = points.getLast();
        boolean sameX = last.x() == bend.x();
        boolean sameY = last.y() == bend.y();
        points.add(bend);
        if (sameX && sameY) {
            return horizontal;
        }
        if (sameX || sameY) {
            return sameY;
        }
        points.add(
                points.size() - 1, horizontal ? new Point(bend.x(), last.y()) : new Point(last.x(), bend.y()));
        return !horizontal;
    }

    /// Meets the port from outside; from a bend behind it by way of its stub.
    private static void arrive(List<Point> points, Port to) {
        var last = points.getLast();
        boolean ahead = isAhead(to, last);
        var goal = ahead ? to.at() : to.stub();
        if (last.x() != goal.x() && last.y() != goal.y()) {
            points.add(ahead == to.isHorizontal() ? new Point(last.x(), goal.y()) : new Point(goal.x(), last.y()));
        }
        points.add(goal);
        if (!ahead) {
            points.add(to.at());
        }
    }

    private static boolean isAhead(Port port, Point point) {
        return (point.x() - port.at().x()) * port.dx() + (point.y() - port.at().y()) * port.dy() > 0;
    }

    /// As a length: what is the shortest way through the bends with the fewest corners.
    static double cost(Wire wire, Port from, Port to) {
        var points = through(wire, from, to);
        double cost = Router.simplified(points.toArray(Point[]::new)).length * Router.BEND;
        for (int i = 1; i < points.size(); i++) {
            cost += Math.abs(points.get(i).x() - points.get(i - 1).x())
                    + Math.abs(points.get(i).y() - points.get(i - 1).y());
        }
        return cost;
    }
}
