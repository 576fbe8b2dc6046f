package io.architrave.model;

import java.util.ArrayList;
import java.util.List;

/// A line of axis-parallel pieces.
public final class Polyline {

    private Polyline() {}

    /// Without repeated points and without those in the middle of a straight run, there and back included; two points at
    /// least.
    public static List<Point> simplified(List<Point> points) {
        var kept = new ArrayList<Point>();
        for (var point : points) {
            while (kept.size() > 1 && isStraight(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            if (kept.isEmpty() || !kept.getLast().equals(point)) {
                kept.add(point);
            }
        }
        if (kept.size() == 1) {
            kept.add(kept.getFirst());
        }
        return kept;
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
