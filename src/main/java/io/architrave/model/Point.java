package io.architrave.model;

/// In diagram units: one unit is one pixel at 100 %.
public record Point(double x, double y) {

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
