package io.architrave.scene;

import io.architrave.model.Point;
import java.util.List;

/// What ends a line.
public enum Head {
    NONE,
    /// Two strokes, as AWS draws its connectors.
    ARROW;

    /// How far a head reaches back along the line, in diagram units.
    public static final double LENGTH = 8;

    private static final double HALF_WIDTH = 4;

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
