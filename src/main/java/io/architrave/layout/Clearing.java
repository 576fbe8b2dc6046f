package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// Finds a free place for a block among boxes that stay.
final class Clearing {

    /// Kept free on all sides, so that a connection passes between the words of two services.
    static final double GAP = 40;

    private final List<Box> staying;
    private final Point least;

    /// @param least the corner of what may be used; nothing is put left of it or above it
    Clearing(List<Box> staying, Point least) {
        this.staying = staying;
        this.least = least;
    }

    /// The free corner that is nearest to the one wished for.
    Point nearest(Box wish) {
        Point best = null;
        double nearest = Double.POSITIVE_INFINITY;
        var columns = candidates(wish.x(), wish.width(), true);
        columns.sort(Comparator.comparingDouble(x -> Math.abs(x - wish.x())));
        for (double x : columns) {
            if (Math.abs(x - wish.x()) >= nearest) {
                break;
            }
            double y = nearestInColumn(wish.at(x, wish.y()));
            double distance = Math.abs(x - wish.x()) + Math.abs(y - wish.y());
            if (distance < nearest) {
                nearest = distance;
                best = new Point(x, y);
            }
        }
        return best == null ? wish.corner() : best;
    }

    /// Just beside and just beyond everything that stays; the last of them is beyond all.
    private List<Double> candidates(double wish, double size, boolean across) {
        double from = across ? least.x() : least.y();
        var found = new ArrayList<Double>();
        found.add(Math.max(wish, from));
        staying.stream()
                .flatMapToDouble(box -> across
                        ? DoubleStream.of(box.right() + GAP, box.x() - GAP - size)
                        : DoubleStream.of(box.bottom() + GAP, box.y() - GAP - size))
                .filter(at -> at >= from)
                .forEach(found::add);
        return found;
    }

    private double nearestInColumn(Box wish) {
        var column = wish.grown(GAP);
        var inTheWay = staying.stream()
                .filter(box -> box.x() < column.right() && column.x() < box.right())
                .toList();
        var rows = new Clearing(inTheWay, least).candidates(wish.y(), wish.height(), false);
        rows.sort(Comparator.comparingDouble(y -> Math.abs(y - wish.y())));
        return rows.stream()
                .filter(y -> inTheWay.stream().noneMatch(wish.at(wish.x(), y).grown(GAP)::intersects))
                .findFirst()
                .orElse(wish.y());
    }
}
