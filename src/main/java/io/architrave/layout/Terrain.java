package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Everything that routes avoid, found by place.
public final class Terrain {

    private static final double CELL = 200;
    static final double BESIDE = 5;
    static final double SOFT_CLEARANCE = 3;

    private final Map<ElementId, List<Obstacle>> byOwner;
    private final Map<Long, List<Obstacle>> cells;

    private Terrain(Map<ElementId, List<Obstacle>> byOwner, Map<Long, List<Obstacle>> cells) {
        this.byOwner = byOwner;
        this.cells = cells;
    }

    public static Terrain of(Map<ElementId, List<Obstacle>> byOwner) {
        return new Terrain(Map.of(), Map.of()).with(byOwner);
    }

    /// The terrain of these obstacles; what it has in common with this one costs next to nothing.
    public Terrain with(Map<ElementId, List<Obstacle>> now) {
        var next = new Terrain(Map.copyOf(now), new HashMap<>(cells));
        var anew = new HashMap<Long, List<Obstacle>>();
        Function<Long, List<Obstacle>> cell = key -> anew.computeIfAbsent(
                key, _ -> new ArrayList<>(cells.getOrDefault(key, List.of())));
        without(next).forEach(gone -> eachCell(gone, key -> cell.apply(key).remove(gone)));
        next.without(this).forEach(come -> eachCell(come, key -> cell.apply(key).add(come)));
        next.cells.putAll(anew);
        return next;
    }

    private static void eachCell(Obstacle obstacle, Consumer<Long> visit) {
        if (obstacle.kind() == Obstacle.Kind.BORDER) {
            borders(obstacle.box()).forEach(border -> eachCell(border, visit));
        } else {
            eachCell(obstacle.box(), visit);
        }
    }

    /// The four sides as boxes without thickness.
    static List<Box> borders(Box box) {
        return List.of(
                new Box(box.x(), box.y(), box.width(), 0),
                new Box(box.x(), box.bottom(), box.width(), 0),
                new Box(box.x(), box.y(), 0, box.height()),
                new Box(box.right(), box.y(), 0, box.height()));
    }

    private static void eachCell(Box box, Consumer<Long> visit) {
        for (long column = cell(box.x()); column <= cell(box.right()); column++) {
            for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                visit.accept(key(column, row));
            }
        }
    }

    /// One number for both, spread so that a hash of its halves does not put the cells of a diagonal together.
    private static long key(long column, long row) {
        return (column << 32 ^ row & 0xFFFFFFFFL) * 0x9E3779B97F4A7C15L;
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }

    /// Obstacles that touch a window, in the order of their places; each once.
    List<Obstacle> within(Box window) {
        var found = new ArrayList<Obstacle>();
        var frames = new HashSet<Obstacle>();
        for (long column = cell(window.x()); column <= cell(window.right()); column++) {
            for (long row = cell(window.y()); row <= cell(window.bottom()); row++) {
                for (var obstacle : cells.getOrDefault(key(column, row), List.of())) {
                    boolean anew = obstacle.kind() == Obstacle.Kind.BORDER
                            ? frames.add(obstacle)
                            : isFirst(obstacle.box(), window, column, row);
                    if (anew && touches(obstacle, window)) {
                        found.add(obstacle);
                    }
                }
            }
        }
        return found;
    }

    /// Whether this is the first cell in which a window meets a box.
    private static boolean isFirst(Box box, Box window, long column, long row) {
        return column == Math.max(cell(box.x()), cell(window.x())) && row == Math.max(cell(box.y()), cell(window.y()));
    }

    private static boolean touches(Obstacle obstacle, Box window) {
        return obstacle.box().intersects(window)
                && !(obstacle.kind() == Obstacle.Kind.BORDER && inside(window, obstacle.box()));
    }

    private static boolean inside(Box window, Box frame) {
        return frame.grown(-BESIDE).contains(window);
    }

    /// Whether a box lies on nothing of what counts. A border counts only where the box touches it.
    public boolean isFree(Box box, Predicate<Obstacle> counts) {
        return within(box).stream().noneMatch(counts);
    }

    /// Whether nothing solid of certain owners lies in a box.
    public boolean isFreeOf(Box box, Predicate<ElementId> owners) {
        return isFree(box, obstacle -> obstacle.kind() == Obstacle.Kind.SOLID && owners.test(obstacle.owner()));
    }

    /// What differs between two terrains: routes whose window touches none of it stay as they are.
    ///
    /// @param boxes of what is in one of them only
    /// @param around all of them
    record Stir(List<Box> boxes, Optional<Box> around) {

        static Stir between(Terrain before, Terrain after) {
            var boxes = Stream.concat(after.without(before).stream(), before.without(after).stream())
                    .map(Obstacle::box)
                    .toList();
            return new Stir(boxes, boxes.stream().reduce(Box::union));
        }

        /// Asked of every connection, while very much may have moved.
        boolean touches(Box window) {
            if (around.filter(window::intersects).isPresent()) {
                for (var box : boxes) {
                    if (window.intersects(box)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /// The obstacles of those owners that have others here than in another terrain.
    private List<Obstacle> without(Terrain other) {
        var found = new ArrayList<Obstacle>();
        byOwner.forEach((owner, obstacles) -> {
            var there = other.byOwner.get(owner);
            if (obstacles != there && !obstacles.equals(there)) {
                found.addAll(obstacles);
            }
        });
        return found;
    }

    /// What a straight piece runs into: hard obstacles and soft ones.
    record Hits(int hard, int soft) {
        static final Hits NONE = new Hits(0, 0);

        Hits plus(Hits other) {
            return new Hits(hard + other.hard, soft + other.soft);
        }
    }

    static Hits hits(Point from, Point to, List<Obstacle> obstacles, double clearance) {
        int hard = 0;
        int soft = 0;
        for (var obstacle : obstacles) {
            switch (obstacle.kind()) {
                case SOLID -> hard += crosses(from, to, obstacle.box(), clearance) ? 1 : 0;
                case SOFT -> soft += crosses(from, to, obstacle.box(), SOFT_CLEARANCE) ? 1 : 0;
                case BORDER -> soft += runsAlong(from, to, obstacle.box()) ? 1 : 0;
            }
        }
        return hard + soft == 0 ? Hits.NONE : new Hits(hard, soft);
    }

    /// Whether an axis-parallel piece passes within `by` of a box.
    static boolean crosses(Point from, Point to, Box box, double by) {
        return Math.max(from.x(), to.x()) > box.x() - by
                && Math.min(from.x(), to.x()) < box.right() + by
                && Math.max(from.y(), to.y()) > box.y() - by
                && Math.min(from.y(), to.y()) < box.bottom() + by;
    }

    /// Whether a piece runs so near a border that the two look like one line.
    private static boolean runsAlong(Point from, Point to, Box frame) {
        for (var border : borders(frame)) {
            boolean parallel = border.width() > border.height() ? from.y() == to.y() : from.x() == to.x();
            if (parallel && crosses(from, to, border, BESIDE)) {
                return true;
            }
        }
        return false;
    }
}
