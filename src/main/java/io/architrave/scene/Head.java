package io.architrave.scene;

import io.architrave.model.Point;
import java.util.List;

/// What ends a line.
public enum Head {
    NONE,
    /// Two strokes, as AWS draws its connectors.
    ARROW,
    /// A small cross on the line, where something failed.
    CROSS;

    /// How far a head reaches back along the line, in diagram units.
    public static final double LENGTH = 8;

    private static final double HALF_WIDTH = 4;

    private static final double CROSS_BACK = 12;
    private static final double CROSS_HALF = 3.5;

    /// The strokes of this head at `tip` on a line that comes from `before`, never dashed.
    public List<List<Point>> strokes(Point before, Point tip) {
        return switch (this) {
            case NONE -> List.of();
            case ARROW -> List.of(arrow(before, tip));
            case CROSS -> cross(before, tip);
        };
    }

    private static List<List<Point>> cross(Point before, Point tip) {
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double share = length == 0 ? 0 : Math.min(CROSS_BACK, length / 2) / length;
        var centre = tip.plus((before.x() - tip.x()) * share, (before.y() - tip.y()) * share);
        return List.of(
                List.of(centre.plus(-CROSS_HALF, -CROSS_HALF), centre.plus(CROSS_HALF, CROSS_HALF)),
                List.of(centre.plus(-CROSS_HALF, CROSS_HALF), centre.plus(CROSS_HALF, -CROSS_HALF)));
    }

    /// The three points of an open head at `tip` on a line that comes from `before`.
    public static List<Point> arrow(Point before, Point tip) {
        double dx = tip.x() - before.x();
        double dy = tip.y() - before.y();
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return List.of(tip, tip, tip);
        }
        double backX = tip.x() - dx / length * LENGTH;
        double backY = tip.y() - dy / length * LENGTH;
        double sideX = -dy / length * HALF_WIDTH;
        double sideY = dx / length * HALF_WIDTH;
        return List.of(
                new Point(backX + sideX, backY + sideY), tip, new Point(backX - sideX, backY - sideY));
    }
}
