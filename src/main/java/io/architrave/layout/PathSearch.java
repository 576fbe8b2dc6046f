package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The cheapest way around obstacles: A* over the lines that run just beside them, each state with the direction it
/// was entered in so that corners can be charged. What blocks or slows each piece of the lines is noted once before.
final class PathSearch {

    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    /// Lines nearer to each other than this are one.
    private static final double FINEST = 3;

    private static final byte SLOW = 1;
    private static final byte SHUT = 2;

    private final double[] xs;
    private final double[] ys;
    private final Point goal;

    /// Of the piece from a crossing to the next one on the right, and to the one below.
    private final byte[] rightward;
    private final byte[] downward;

    private PathSearch(double[] xs, double[] ys, List<Obstacle> obstacles, Point goal) {
        this.xs = xs;
        this.ys = ys;
        this.goal = goal;
        rightward = new byte[xs.length * ys.length];
        downward = new byte[xs.length * ys.length];
        obstacles.forEach(this::note);
    }

    private record State(int column, int row, int way, double cost, double estimate, int order)
            implements Comparable<State> {
        @Override
        public int compareTo(State other) {
            int byEstimate = Double.compare(estimate, other.estimate);
            return byEstimate != 0 ? byEstimate : Integer.compare(order, other.order);
        }
    }

    /// Empty where everything within the window is walled off.
    ///
    /// @param beside the obstacles that the way may turn at; all obstacles count as such
    static Optional<Point[]> find(
            Port from, Port to, List<Obstacle> obstacles, List<Obstacle> beside, Box window) {
        var start = from.stub();
        var goal = to.stub();
        var xs = lines(
                List.of(start.x(), goal.x()),
                Stream.concat(
                        Stream.of((start.x() + goal.x()) / 2),
                        beside.stream().flatMap(o -> sides(o.box().x(), o.box().right()))),
                window.x(),
                window.right());
        var ys = lines(
                List.of(start.y(), goal.y()),
                Stream.concat(
                        Stream.of((start.y() + goal.y()) / 2),
                        beside.stream().flatMap(o -> sides(o.box().y(), o.box().bottom()))),
                window.y(),
                window.bottom());
        var search = new PathSearch(xs, ys, obstacles, goal);
        return search.run(start, way(from.dx(), from.dy()), way(-to.dx(), -to.dy()))
                .map(middle -> joined(from, middle, to));
    }

    private static Stream<Double> sides(double from, double to) {
        return Stream.of(from - Router.CLEARANCE, to + Router.CLEARANCE);
    }

    private static double[] lines(List<Double> ends, Stream<Double> sides, double least, double most) {
        var lines = new TreeSet<Double>(ends);
        sides.filter(line -> line >= least && line <= most).sorted().forEach(line -> {
            if (lines.subSet(line - FINEST, line + FINEST).isEmpty()) {
                lines.add(line);
            }
        });
        return lines.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void note(Obstacle obstacle) {
        switch (obstacle.kind()) {
            case SOLID -> note(obstacle.box().grown(Router.CLEARANCE - 1), SHUT, true, true);
            case SOFT -> note(obstacle.box().grown(Terrain.SOFT_CLEARANCE), SLOW, true, true);
            case BORDER ->
                Terrain.borders(obstacle.box())
                        .forEach(side -> note(
                                side.grown(Terrain.BESIDE), SLOW, side.height() == 0, side.width() == 0));
        }
    }

    /// Notes every piece that touches the inside of a box.
    private void note(Box box, byte mark, boolean level, boolean plumb) {
        int left = above(xs, box.x());
        int top = above(ys, box.y());
        int right = below(xs, box.right());
        int bottom = below(ys, box.bottom());
        for (int row = top; level && row <= bottom; row++) {
            for (int column = Math.max(0, left - 1); column <= Math.min(right, xs.length - 2); column++) {
                raise(rightward, row * xs.length + column, mark);
            }
        }
        for (int column = left; plumb && column <= right; column++) {
            for (int row = Math.max(0, top - 1); row <= Math.min(bottom, ys.length - 2); row++) {
                raise(downward, row * xs.length + column, mark);
            }
        }
    }

    private static void raise(byte[] marks, int at, byte mark) {
        if (marks[at] < mark) {
            marks[at] = mark;
        }
    }

    /// The first line strictly beyond a coordinate.
    private static int above(double[] lines, double coordinate) {
        int at = Arrays.binarySearch(lines, coordinate);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /// The last line strictly before a coordinate.
    private static int below(double[] lines, double coordinate) {
        int at = Arrays.binarySearch(lines, coordinate);
        return at >= 0 ? at - 1 : -at - 2;
    }

    private static int way(int dx, int dy) {
        return dx > 0 ? 0 : dy > 0 ? 1 : dx < 0 ? 2 : 3;
    }

    private static Point[] joined(Port from, List<Point> middle, Port to) {
        return Stream.of(Stream.of(from.at()), middle.stream(), Stream.of(to.at()))
                .flatMap(part -> part)
                .toArray(Point[]::new);
    }

    private Optional<List<Point>> run(Point start, int firstWay, int lastWay) {
        var best = new double[xs.length * ys.length * 4];
        var came = new int[best.length];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(came, -1);
        var open = new PriorityQueue<State>();
        int startColumn = Arrays.binarySearch(xs, start.x());
        int startRow = Arrays.binarySearch(ys, start.y());
        best[index(startColumn, startRow, firstWay)] = 0;
        open.add(new State(startColumn, startRow, firstWay, 0, 0, 0));
        int order = 0;
        while (!open.isEmpty()) {
            var state = open.poll();
            int here = index(state.column, state.row, state.way);
            if (state.cost > best[here]) {
                continue;
            }
            if (xs[state.column] == goal.x() && ys[state.row] == goal.y()) {
                return Optional.of(path(came, here));
            }
            for (int way = 0; way < 4; way++) {
                int column = state.column + DX[way];
                int row = state.row + DY[way];
                double cost = cost(state, column, row, way, lastWay);
                if (cost < Double.POSITIVE_INFINITY && cost < best[index(column, row, way)]) {
                    best[index(column, row, way)] = cost;
                    came[index(column, row, way)] = here;
                    open.add(new State(column, row, way, cost, cost + ahead(column, row), ++order));
                }
            }
        }
        return Optional.empty();
    }

    /// Infinite where the piece is shut or turns back.
    private double cost(State state, int column, int row, int way, int lastWay) {
        boolean back = (way + 2) % 4 == state.way;
        if (back || column < 0 || row < 0 || column >= xs.length || row >= ys.length) {
            return Double.POSITIVE_INFINITY;
        }
        int piece = Math.min(row, state.row) * xs.length + Math.min(column, state.column);
        byte mark = DX[way] != 0 ? rightward[piece] : downward[piece];
        if (mark == SHUT) {
            return Double.POSITIVE_INFINITY;
        }
        double length = Math.abs(xs[column] - xs[state.column]) + Math.abs(ys[row] - ys[state.row]);
        double cost = state.cost
                + length * (mark == SLOW ? Router.SOFT_FACTOR : 1)
                + (way == state.way ? 0 : Router.BEND);
        boolean arrived = ahead(column, row) == 0;
        return arrived && way != lastWay ? cost + ((way + 2) % 4 == lastWay ? 2 : 1) * Router.BEND : cost;
    }

    private double ahead(int column, int row) {
        return Math.abs(goal.x() - xs[column]) + Math.abs(goal.y() - ys[row]);
    }

    private int index(int column, int row, int way) {
        return (row * xs.length + column) * 4 + way;
    }

    private List<Point> path(int[] came, int last) {
        var points = new ArrayList<Point>();
        for (int at = last; at >= 0; at = came[at]) {
            int cell = at / 4;
            points.add(new Point(xs[cell % xs.length], ys[cell / xs.length]));
        }
        Collections.reverse(points);
        return points;
    }
}
