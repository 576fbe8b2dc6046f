package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.model.Side;

/// One place at which a connection may end.
///
/// @param body all that is drawn there; a connection ends below the words, never across them
/// @param grip the icon, whose middle a connection meets from left, right and above; the body itself for frames
/// @param sliding a frame: a connection may meet any point of a side, and what is inside is not in its way
public record Face(Box body, Box grip, boolean sliding) {

    /// Between the end of a connection and an icon.
    static final double GAP = 4;

    /// Ports of a frame keep away from its corners.
    private static final double CORNER = 16;

    private static final double ICON_CORNER = 6;

    public static Face ofFrame(Box box) {
        return new Face(box, box, true);
    }

    public static Face ofIcon(Box body, Box icon) {
        return new Face(body, icon, false);
    }

    Face movedBy(Point by) {
        return new Face(body.movedBy(by.x(), by.y()), grip.movedBy(by.x(), by.y()), sliding);
    }

    boolean surrounds(Face other) {
        return sliding && body.contains(other.body);
    }

    /// The point on a side at a coordinate along it.
    Point port(Side side, double along) {
        double gap = sliding ? 0 : GAP;
        return switch (side) {
            case TOP -> new Point(along, grip.y() - gap);
            case BOTTOM -> new Point(along, body.bottom() + gap);
            case LEFT -> new Point(grip.x() - gap, along);
            case RIGHT -> new Point(grip.right() + gap, along);
        };
    }

    /// Where a connection to `other` would best meet a side, along that side.
    double wish(Side side, Face other) {
        boolean horizontal = side == Side.TOP || side == Side.BOTTOM;
        var own = grip.centre();
        if (!sliding) {
            return horizontal ? own.x() : own.y();
        }
        double theirs = horizontal ? other.middle().x() : other.middle().y();
        return clamp(side, theirs);
    }

    private Point middle() {
        return grip.centre();
    }

    double clamp(Side side, double along) {
        boolean horizontal = side == Side.TOP || side == Side.BOTTOM;
        double from = (horizontal ? grip.x() : grip.y());
        double to = (horizontal ? grip.right() : grip.bottom());
        double corner = Math.min(CORNER, (to - from) / 2);
        return Math.clamp(along, from + corner, to - corner);
    }

    /// Whether a port may stand at a coordinate along a side.
    boolean allows(Side side, double along) {
        if (sliding) {
            return clamp(side, along) == along;
        }
        double middle = side == Side.TOP || side == Side.BOTTOM ? grip.centre().x() : grip.centre().y();
        return Math.abs(along - middle) <= length(side) / 2 - ICON_CORNER;
    }

    double length(Side side) {
        return side == Side.TOP || side == Side.BOTTOM ? grip.width() : grip.height();
    }
}
