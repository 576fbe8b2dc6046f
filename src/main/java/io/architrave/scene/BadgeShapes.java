package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.scene.text.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The geometry of badges, once for all painters: an outline to fill, strokes of a sign, and a centred text. Everything
/// is polygons, so that a painter needs nothing but `lineTo`.
public final class BadgeShapes {

    public static final Typeface TYPEFACE = Typeface.bold(9);

    /// The side of a badge that is not a [Drawable.Badge.Shape#PILL].
    public static final double SIDE = 16;

    private static final int ROUND = 24;

    private BadgeShapes() {}

    /// The corners of the shape, to be closed and filled.
    public static List<Point> outline(Drawable.Badge badge) {
        var box = badge.box();
        return switch (badge.shape()) {
            case OCTAGON -> regular(box, 8, Math.PI / 8);
            case TRIANGLE ->
                    List.of(
                            new Point(box.centre().x(), box.y()),
                            new Point(box.right(), box.bottom()),
                            new Point(box.x(), box.bottom()));
            case DISC, PIN -> regular(box, ROUND, 0);
            case PILL -> pill(box);
            case LOCK -> rectangle(new Box(box.x() + 2, box.y() + 6, box.width() - 4, box.height() - 7));
        };
    }

    private static List<Point> regular(Box box, int corners, double turn) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            points.add(box.centre().plus(Math.cos(angle) * box.width() / 2, Math.sin(angle) * box.height() / 2));
        }
        return points;
    }

    private static List<Point> pill(Box box) {
        var points = new ArrayList<Point>();
        double radius = box.height() / 2;
        for (int i = 0; i <= ROUND; i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / ROUND;
            double centre = Math.cos(angle) >= 0 ? box.right() - radius : box.x() + radius;
            points.add(new Point(centre + Math.cos(angle) * radius, box.centre().y() + Math.sin(angle) * radius));
        }
        return points;
    }

    private static List<Point> rectangle(Box box) {
        return List.of(
                box.corner(),
                new Point(box.right(), box.y()),
                new Point(box.right(), box.bottom()),
                new Point(box.x(), box.bottom()));
    }

    /// Open strokes in the badge's ink, 1.5 wide.
    public static List<List<Point>> sign(Drawable.Badge badge) {
        var box = badge.box();
        var centre = box.centre();
        return switch (badge.shape()) {
            case PIN ->
                    List.of(
                            List.of(centre.plus(-3, -3), centre.plus(3, -3)),
                            List.of(centre.plus(0, -3), centre.plus(0, 4)),
                            List.of(centre.plus(-2, 0), centre.plus(2, 0)));
            case LOCK ->
                    List.of(List.of(
                            new Point(box.x() + 5, box.y() + 6),
                            new Point(box.x() + 5, box.y() + 3),
                            new Point(box.x() + 6, box.y() + 1.5),
                            new Point(box.right() - 6, box.y() + 1.5),
                            new Point(box.right() - 5, box.y() + 3),
                            new Point(box.right() - 5, box.y() + 6)));
            case OCTAGON, TRIANGLE, DISC, PILL -> List.of();
        };
    }

    /// The text, centred; a triangle's a little lower, where it is wide.
    public static Optional<Drawable.TextLine> text(Drawable.Badge badge) {
        if (badge.text().isEmpty()) {
            return Optional.empty();
        }
        var measurer = TextMeasurer.bundled();
        var box = badge.box();
        double width = measurer.width(badge.text(), TYPEFACE);
        double lower = badge.shape() == Drawable.Badge.Shape.TRIANGLE ? 2 : 0;
        // Figures have no descenders: centring by two thirds of the ascent looks centred.
        double baseline = box.centre().y() + lower + measurer.ascent(TYPEFACE) / 3;
        return Optional.of(
                new Drawable.TextLine(badge.text(), box.centre().x() - width / 2, baseline, width));
    }
}
