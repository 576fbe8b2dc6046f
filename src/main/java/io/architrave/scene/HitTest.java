package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.List;
import java.util.Optional;

/// Whether a point is on a drawable.
final class HitTest {

    /// Bodies of nodes are looked for by their icons, which are never further off than this.
    static final double WIDEST_BODY = 160;

    private HitTest() {}

    static Optional<Hit> of(Drawable drawable, Point point, double reach) {
        return switch (drawable) {
            case Drawable.Frame frame -> onFrame(frame, point, reach);
            case Drawable.Line line -> on(drawable, isNear(line.points(), point, reach));
            case Drawable.Picture picture -> on(drawable, picture.box().contains(point));
            case Drawable.Words words -> on(drawable, words.bounds().contains(point));
            case Drawable.Badge badge -> on(drawable, badge.box().contains(point));
        };
    }

    private static Optional<Hit> on(Drawable drawable, boolean hit) {
        return hit ? Optional.of(new Hit(drawable.element(), drawable.part(), false)) : Optional.empty();
    }

    private static Optional<Hit> onFrame(Drawable.Frame frame, Point point, double reach) {
        if (!frame.box().grown(reach).contains(point)) {
            return Optional.empty();
        }
        if (frame.part() == Part.NOTE_PAPER) {
            return on(frame, true);
        }
        boolean border = !isStrictlyInside(frame.box(), point, reach);
        if (!border && frame.part() != Part.GROUP_FRAME) {
            // A band and an overlay are only lines over what they join: what is inside them belongs to others.
            return Optional.empty();
        }
        return Optional.of(new Hit(frame.element(), frame.part(), !border));
    }

    private static boolean isStrictlyInside(Box box, Point point, double reach) {
        return point.x() > box.x() + reach
                && point.x() < box.right() - reach
                && point.y() > box.y() + reach
                && point.y() < box.bottom() - reach;
    }

    static boolean isNear(List<Point> points, Point point, double reach) {
        for (int i = 1; i < points.size(); i++) {
            if (distance(points.get(i - 1), points.get(i), point) <= reach) {
                return true;
            }
        }
        return false;
    }

    private static double distance(Point from, Point to, Point point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / square;
        double t = Math.clamp(along, 0, 1);
        return Math.hypot(point.x() - from.x() - t * dx, point.y() - from.y() - t * dy);
    }
}
