package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The cheapest way around obstacles: A* over the lines that run just beside them, each state with the direction it
/// was entered in so that corners can be charged.
final class PathSearch {

    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    /// After how many crossings a search is given up. Between neighbours a few hundred do; only a connection right
    /// across a large drawing needs more, and that must not hold up the picture.
    private static final int MOST_CROSSINGS = 30_000;

    /// How much a hasty search overrates what is left: it heads for the goal and takes the first way that leads there.
    private static final double HASTE = 3;

    private final double eagerness;
    private final Streets streets;
    private final double[] xs;
    private final double[] ys;
    private final Point goal;
    private final int lastWay;
    private final Frontier frontier = new Frontier();
    private final double[] best;
    private final int[] came;

    private PathSearch(Streets streets, Point goal, int lastWay, double eagerness) {
        this.eagerness = eagerness;
        this.streets = streets;
        this.xs = streets.xs;
        this.ys = streets.ys;
        this.goal = goal;
        this.lastWay = lastWay;
        best = new double[xs.length * ys.length * 4];
        came = new int[best.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(came, -1);
    }

    /// Empty where everything within the window is walled off, or the way is too long to be looked for.
    static Optional<Point[]> find(Port from, Port to, List<Obstacle> obstacles, Box window) {
        return find(from, to, obstacles, window, 1);
    }

    /// Any way at all, where looking for the cheapest one takes too long.
    static Optional<Point[]> findHastily(Port from, Port to, List<Obstacle> obstacles, Box window) {
        return find(from, to, obstacles, window, HASTE);
    }

    private static Optional<Point[]> find(
            Port from, Port to, List<Obstacle> obstacles, Box window, double eagerness) {
        var start = from.stub();
        var goal = to.stub();
        var xs = lines(Stream.of(start.x(), goal.x(), (start.x() + goal.x()) / 2), obstacles.stream()
                .flatMap(o -> beside(o, o.box().x(), o.box().right())),
                window.x(), window.right());
        var ys = lines(Stream.of(start.y(), goal.y(), (start.y() + goal.y()) / 2), obstacles.stream()
                .flatMap(o -> beside(o, o.box().y(), o.box().bottom())),
                window.y(), window.bottom());
        var search = new PathSearch(
                new Streets(xs, ys, obstacles), goal, way(-to.dx(), -to.dy()), eagerness);
        return search.run(start, way(from.dx(), from.dy())).map(middle -> joined(from, middle, to));
    }

    private static double[] lines(Stream<Double> ends, Stream<Double> sides, double least, double most) {
        var lines = new TreeSet<Double>();
        ends.forEach(lines::add);
        sides.filter(line -> line >= least && line <= most).forEach(lines::add);
        return lines.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Stream<Double> beside(Obstacle obstacle, double from, double to) {
        double by = Router.CLEARANCE;
        return obstacle.kind() == Obstacle.Kind.BORDER
                ? Stream.of(from - by, from + by, to - by, to + by)
                : Stream.of(from - by, to + by);
    }

    private static int way(int dx, int dy) {
        return dx > 0 ? 0 : dy > 0 ? 1 : dx < 0 ? 2 : 3;
    }

    private static Point[] joined(Port from, List<Point> middle, Port to) {
        return Stream.of(Stream.of(from.at()), middle.stream(), Stream.of(to.at()))
                .flatMap(part -> part)
                .toArray(Point[]::new);
    }

    private Optional<List<Point>> run(Point start, int firstWay) {
        int column = Arrays.binarySearch(xs, start.x());
        int row = Arrays.binarySearch(ys, start.y());
        int first = index(column, row, firstWay);
        best[first] = 0;
        frontier.add(first, 0, 0);
        for (int visited = 0; visited < MOST_CROSSINGS && frontier.next();) {
            int here = frontier.place();
            if (frontier.cost() > best[here]) {
                continue;
            }
            visited++;
            int crossing = here / 4;
            if (xs[crossing % xs.length] == goal.x() && ys[crossing / xs.length] == goal.y()) {
                return Optional.of(path(here));
            }
            double cost = frontier.cost();
            for (int way = 0; way < 4; way++) {
                step(here, cost, way);
            }
        }
        return Optional.empty();
    }

    private void step(int here, double costSoFar, int way) {
        int before = here % 4;
        int fromColumn = here / 4 % xs.length;
        int fromRow = here / 4 / xs.length;
        int column = fromColumn + DX[way];
        int row = fromRow + DY[way];
        boolean back = (way + 2) % 4 == before;
        if (back || !streets.has(column, row) || streets.isBlocked(fromColumn, fromRow, column, row)) {
            return;
        }
        double length = Math.abs(xs[column] - xs[fromColumn]) + Math.abs(ys[row] - ys[fromRow]);
        double cost = costSoFar
                + length * (streets.isSoft(fromColumn, fromRow, column, row) ? Router.SOFT_FACTOR : 1)
                + (way == before ? 0 : Router.BEND);
        double dx = goal.x() - xs[column];
        double dy = goal.y() - ys[row];
        double ahead = Math.abs(dx) + Math.abs(dy);
        double turns = cornersLeft(way, lastWay, dx, dy) * Router.BEND;
        // At the goal what is left to turn is due.
        cost += ahead == 0 ? turns : 0;
        int there = index(column, row, way);
        if (cost < best[there]) {
            best[there] = cost;
            came[there] = here;
            frontier.add(there, cost, ahead == 0 ? cost : cost + eagerness * (ahead + turns));
        }
    }

    /// The fewest corners of any way from here to the goal, were nothing in between: what makes the search head for
    /// ways with few corners instead of trying every staircase.
    private static int cornersLeft(int way, int lastWay, double dx, double dy) {
        double ahead = DX[way] * dx + DY[way] * dy;
        if (way == lastWay) {
            boolean straight = ahead >= 0 && DY[way] * dx + DX[way] * dy == 0;
            return straight ? 0 : ahead >= 0 ? 2 : 4;
        }
        if ((way + 2) % 4 == lastWay) {
            return 2;
        }
        return ahead >= 0 && DX[lastWay] * dx + DY[lastWay] * dy >= 0 ? 1 : 3;
    }

    private int index(int column, int row, int way) {
        return (row * xs.length + column) * 4 + way;
    }

    private List<Point> path(int last) {
        var points = new ArrayList<Point>();
        for (int at = last; at >= 0; at = came[at]) {
            int cell = at / 4;
            points.add(new Point(xs[cell % xs.length], ys[cell / xs.length]));
        }
        Collections.reverse(points);
        return points;
    }
}
