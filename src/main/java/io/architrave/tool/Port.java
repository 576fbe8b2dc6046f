package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.model.Side;
import java.util.Optional;

/// Where a connection is drawn from: the middles of a body's four sides.
public enum Port {
    TOP(0, -1),
    RIGHT(1, 0),
    BOTTOM(0, 1),
    LEFT(-1, 0);

    /// In pixels.
    public static final double RADIUS = 5;

    /// How far from a body its ports can still be reached, in pixels.
    public static final double REACH = 10;

    /// The side of a body, in pixels, from which on its ports leave room for itself.
    static final double LEAST_BODY = 32;

    private final int column;
    private final int row;

    Port(int column, int row) {
        this.column = column;
        this.row = row;
    }

    /// The side of the body that it stands on.
    public Side side() {
        return switch (this) {
            case TOP -> Side.TOP;
            case RIGHT -> Side.RIGHT;
            case BOTTOM -> Side.BOTTOM;
            case LEFT -> Side.LEFT;
        };
    }

    public Point on(Box body) {
        return body.centre().plus(column * body.width() / 2, row * body.height() / 2);
    }

    public static Optional<Port> at(Box body, Point point, Viewport viewport) {
        double reach = viewport.units(RADIUS + 3);
        for (var port : values()) {
            var centre = port.on(body);
            if (Math.hypot(centre.x() - point.x(), centre.y() - point.y()) <= reach) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }
}
