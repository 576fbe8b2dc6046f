package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Everything that routes avoid, found by place.
public final class Terrain {

    private static final double CELL = 200;
    static final double BESIDE = 5;
    static final double SOFT_CLEARANCE = 3;

    private final Map<ElementId, List<Obstacle>> byOwner;
    private final Map<Long, List<Obstacle>> cells = new HashMap<>();

    private Terrain(Map<ElementId, List<Obstacle>> byOwner) {
        this.byOwner = byOwner;
        for (var obstacles : byOwner.values()) {
            obstacles.forEach(this::place);
        }
    }

    public static Terrain of(Map<ElementId, List<Obstacle>> byOwner) {
        return new Terrain(Map.copyOf(byOwner));
    }

    private void place(Obstacle obstacle) {
        if (obstacle.kind() == Obstacle.Kind.BORDER) {
            borders(obstacle.box()).forEach(border -> place(obstacle, border));
        } else {
            place(obstacle, obstacle.box());
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

    private void place(Obstacle obstacle, Box box) {
        for (long column = cell(box.x()); column <= cell(box.right()); column++) {
            for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(column << 32 ^ row & 0xFFFFFFFFL, _ -> new ArrayList<>()).add(obstacle);
            }
        }
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }

    /// Obstacles that touch a window, in the order of their places; each once.
    List<Obstacle> within(Box window) {
        var found = new ArrayList<Obstacle>();
        var seen = new HashSet<Obstacle>();
        for (long column = cell(window.x()); column <= cell(window.right()); column++) {
            for (long row = cell(window.y()); row <= cell(window.bottom()); row++) {
                for (var obstacle : cells.getOrDefault(column << 32 ^ row & 0xFFFFFFFFL, List.of())) {
                    if (touches(obstacle, window) && seen.add(obstacle)) {
                        found.add(obstacle);
                    }
                }
            }
        }
        return found;
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

    /// Boxes that are in one terrain and not in the other: routes whose window touches none of them stay as they are.
    List<Box> differences(Terrain before) {
        var boxes = new ArrayList<Box>();
        for (var entry : byOwner.entrySet()) {
            var earlier = before.byOwner.get(entry.getKey());
            if (earlier != entry.getValue() && !entry.getValue().equals(earlier)) {
                entry.getValue().forEach(obstacle -> boxes.add(obstacle.box()));
                if (earlier != null) {
                    earlier.forEach(obstacle -> boxes.add(obstacle.box()));
                }
            }
        }
        for (var entry : before.byOwner.entrySet()) {
            if (!byOwner.containsKey(entry.getKey())) {
                entry.getValue().forEach(obstacle -> boxes.add(obstacle.box()));
            }
        }
        return boxes;
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
