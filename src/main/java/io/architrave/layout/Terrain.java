package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Everything that routes avoid, found by place.
public final class Terrain {

    private static final double CELL = 200;

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
        var box = obstacle.box();
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
                    if (obstacle.box().intersects(window) && seen.add(obstacle)) {
                        found.add(obstacle);
                    }
                }
            }
        }
        return found;
    }

    /// Whether a box lies on nothing.
    ///
    /// @param soft whether a group's label or a band counts
    public boolean isFree(Box box, boolean soft) {
        return within(box).stream().noneMatch(obstacle -> soft || obstacle.hard());
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
            double by = obstacle.hard() ? clearance : 1;
            if (crosses(from, to, obstacle.box(), by)) {
                if (obstacle.hard()) {
                    hard++;
                } else {
                    soft++;
                }
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

    static Hits hits(Point[] points, List<Obstacle> obstacles, double clearance) {
        var hits = Hits.NONE;
        for (int i = 1; i < points.length; i++) {
            hits = hits.plus(hits(points[i - 1], points[i], obstacles, clearance));
        }
        return hits;
    }

}
