package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.scene.Stroke;
import io.architrave.scene.Theme;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/// Draws lines along the axes as filled rectangles on whole device pixels: in software rendering these cost a fraction of
/// an anti-aliased stroke, and look sharper. Round corners are the only thing that is anti-aliased, each by itself, since
/// the renderer goes over the whole rectangle around a shape.
final class AxisPen {

    /// Dashes that repeat within fewer pixels than this are a grey line to the eye, and drawn as one.
    private static final double LEAST_PERIOD = 4;

    /// Corners rounded by less than this look square, and while the zoom changes by less than that.
    private static final double LEAST_RADIUS = 2;

    private static final double LEAST_RADIUS_MOVING = 6;

    private final GraphicsContext graphics;
    private final Palette palette;
    private Pixels pixels = Pixels.INITIAL;
    private double leastRadius = LEAST_RADIUS;

    AxisPen(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
    }

    void begin(Pixels pixels, boolean moving) {
        this.pixels = pixels;
        leastRadius = moving ? LEAST_RADIUS_MOVING : LEAST_RADIUS;
    }

    /// A frame in diagram units.
    void frame(Box page, double radius, int fill, Stroke stroke) {
        var box = pixels.snapped(page);
        double round = pixels.snap(Math.min(radius * pixels.scale(), Math.min(box.width(), box.height()) / 2));
        double corner = round < leastRadius ? 0 : round;
        if (Palette.isSeen(fill)) {
            graphics.setFill(palette.colour(fill));
            fill(box, corner);
        }
        if (stroke.isVisible()) {
            outline(box, corner, stroke);
        }
    }

    /// The pieces do not overlap, so that a translucent fill is even.
    private void fill(Box box, double corner) {
        graphics.fillRect(box.x(), box.y() + corner, box.width(), box.height() - 2 * corner);
        if (corner > 0) {
            graphics.fillRect(box.x() + corner, box.y(), box.width() - 2 * corner, corner);
            graphics.fillRect(box.x() + corner, box.bottom() - corner, box.width() - 2 * corner, corner);
            for (int quarter = 0; quarter < 4; quarter++) {
                var at = circle(box, corner, quarter);
                if (isNear(at, 2 * corner)) {
                    graphics.fillArc(
                            at.x(), at.y(), 2 * corner, 2 * corner, quarter * 90.0, 90, ArcType.ROUND);
                }
            }
        }
    }

    /// The upper left corner of the square around the circle that rounds a corner, counted from the upper right one
    /// against the clock.
    private static Point circle(Box box, double corner, int quarter) {
        boolean right = quarter == 0 || quarter == 3;
        boolean upper = quarter < 2;
        return new Point(
                right ? box.right() - 2 * corner : box.x(), upper ? box.y() : box.bottom() - 2 * corner);
    }

    private boolean isNear(Point at, double side) {
        var viewport = pixels.viewport();
        return at.x() < viewport.width() && at.x() + side > 0 && at.y() < viewport.height() && at.y() + side > 0;
    }

    private void outline(Box box, double corner, Stroke stroke) {
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double bottom = box.bottom();
        bar(left + corner, top, right - corner, top, stroke);
        bar(left + corner, bottom, right - corner, bottom, stroke);
        bar(left, top + corner, left, bottom - corner, stroke);
        bar(right, top + corner, right, bottom - corner, stroke);
        if (corner > 0) {
            corners(box, corner, stroke);
        }
    }

    private void corners(Box box, double corner, Stroke stroke) {
        double width = pixels.wide(stroke.width());
        // Bars lie on whole pixels, so that their middle is beside the edge where their width is odd.
        double aside = width / 2 - pixels.snap(width / 2);
        graphics.setStroke(palette.colour(stroke.colour()));
        graphics.setLineWidth(width);
        for (int quarter = 0; quarter < 4; quarter++) {
            var at = circle(box, corner, quarter);
            if (isNear(at, 2 * corner)) {
                graphics.strokeArc(at.x() + aside, at.y() + aside, 2 * corner, 2 * corner, quarter * 90.0, 90,
                        ArcType.OPEN);
            }
        }
    }

    /// A line along an axis, in canvas pixels that are snapped already.
    void bar(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double width = pixels.wide(stroke.width());
        double half = pixels.snap(width / 2);
        boolean across = fromY == toY;
        double start = (across ? Math.min(fromX, toX) : Math.min(fromY, toY)) - half;
        double end = (across ? Math.max(fromX, toX) : Math.max(fromY, toY)) - half + width;
        double side = (across ? fromY : fromX) - half;
        double limit = across ? pixels.viewport().width() : pixels.viewport().height();
        if (stroke.dashes().isEmpty()) {
            graphics.setFill(palette.colour(stroke.colour()));
            piece(across, Math.max(start, -width), Math.min(end, limit + width), side, width);
            return;
        }
        double dash = stroke.dashes().getFirst() * pixels.scale();
        double gap = stroke.dashes().getLast() * pixels.scale();
        if (dash + gap < LEAST_PERIOD) {
            graphics.setFill(palette.colour(Theme.faded(stroke.colour(), dash / (dash + gap))));
            piece(across, Math.max(start, -width), Math.min(end, limit + width), side, width);
            return;
        }
        graphics.setFill(palette.colour(stroke.colour()));
        dashes(across, start, end, limit, side, width, List.of(Math.max(1, dash), Math.max(1, gap)));
    }

    private void dashes(
            boolean across, double start, double end, double limit, double side, double width, List<Double> pattern) {
        double dash = pattern.getFirst();
        double period = dash + pattern.getLast();
        // Dashes outside the canvas are counted, not painted: a region's border may be a hundred screens long.
        double first = start + Math.floor(Math.max(0, -start) / period) * period;
        double last = Math.min(end, limit);
        for (double at = first; at < last; at += period) {
            piece(across, pixels.snap(at), pixels.snap(Math.min(at + dash, end)), side, width);
        }
    }

    private void piece(boolean across, double from, double to, double side, double width) {
        if (across) {
            graphics.fillRect(from, side, to - from, width);
        } else {
            graphics.fillRect(side, from, width, to - from);
        }
    }
}
