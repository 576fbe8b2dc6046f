package io.architrave.layout;

import io.architrave.model.Point;
import io.architrave.model.Side;

/// The point at which a route begins or ends, and the way it leaves.
///
/// @param inward the port of a frame around the other end, which is left towards the inside
record Port(Point at, Side side, boolean inward) {

    /// A route runs straight for at least this long, so that an arrow head has a line to sit on.
    static final double STUB = 16;

    int dx() {
        int out = switch (side) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case TOP, BOTTOM -> 0;
        };
        return inward ? -out : out;
    }

    int dy() {
        int out = switch (side) {
            case TOP -> -1;
            case BOTTOM -> 1;
            case LEFT, RIGHT -> 0;
        };
        return inward ? -out : out;
    }

    boolean isHorizontal() {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    /// The coordinate along its side.
    double along() {
        return isHorizontal() ? at.y() : at.x();
    }

    Port movedTo(double along) {
        return new Port(isHorizontal() ? new Point(at.x(), along) : new Point(along, at.y()), side, inward);
    }

    Port movedBy(Point by) {
        return new Port(at.plus(by.x(), by.y()), side, inward);
    }

    /// Whether a straight line can join them once they are level.
    boolean faces(Port other) {
        return dx() + other.dx() == 0
                && dy() + other.dy() == 0
                && (other.at.x() - at.x()) * dx() + (other.at.y() - at.y()) * dy() > 0;
    }

    Point stub() {
        return at.plus(dx() * STUB, dy() * STUB);
    }
}
