package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.Point;

/// Positions on a grid of eight units, AWS's own spacing.
public final class Snap {

    public static final double STEP = 8;

    private Snap() {}

    public static double to(double coordinate) {
        return Math.round(coordinate / STEP) * STEP;
    }

    public static double up(double length) {
        return Math.ceil(length / STEP) * STEP;
    }

    public static Point to(Point point) {
        return new Point(to(point.x()), to(point.y()));
    }

    /// The box with its corner on the grid.
    public static Box to(Box box) {
        return box.at(to(box.x()), to(box.y()));
    }
}
