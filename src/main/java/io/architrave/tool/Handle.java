package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.Optional;

/// The eight places at which a frame can be pulled.
///
/// @see Resizing
public enum Handle {
    NORTH_WEST(-1, -1),
    NORTH(0, -1),
    NORTH_EAST(1, -1),
    EAST(1, 0),
    SOUTH_EAST(1, 1),
    SOUTH(0, 1),
    SOUTH_WEST(-1, 1),
    WEST(-1, 0);

    /// The side of a handle, in pixels.
    public static final double SIDE = 8;

    private static final double REACH = 6;

    private final int column;
    private final int row;

    Handle(int column, int row) {
        this.column = column;
        this.row = row;
    }

    /// -1 for the left edge, 1 for the right one, 0 where it moves neither.
    public int column() {
        return column;
    }

    /// -1 for the upper edge, 1 for the lower one, 0 where it moves neither.
    public int row() {
        return row;
    }

    public Point on(Box box) {
        return box.centre().plus(column * box.width() / 2, row * box.height() / 2);
    }

    /// The handle of a box under a point, if any.
    public static Optional<Handle> at(Box box, Point point, Viewport viewport) {
        double reach = viewport.units(REACH);
        for (var handle : values()) {
            var centre = handle.on(box);
            if (Math.abs(centre.x() - point.x()) <= reach && Math.abs(centre.y() - point.y()) <= reach) {
                return Optional.of(handle);
            }
        }
        return Optional.empty();
    }
}
