package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.Point;

/// The part of the page that a canvas shows.
///
/// @param x the page's x at the canvas's left edge
/// @param y the page's y at the canvas's upper edge
/// @param scale canvas pixels a diagram unit, [#LEAST_SCALE] to [#MOST_SCALE]
/// @param width of the canvas in pixels
/// @param height of the canvas in pixels
public record Viewport(double x, double y, double scale, double width, double height) {

    public static final double LEAST_SCALE = 0.05;
    public static final double MOST_SCALE = 8;

    /// Free pixels around a page that is fitted in.
    private static final double MARGIN = 32;

    public static final Viewport INITIAL = new Viewport(0, 0, 1, 0, 0);

    public Viewport {
        scale = Math.clamp(scale, LEAST_SCALE, MOST_SCALE);
    }

    /// What is seen, in diagram units.
    public Box visible() {
        return new Box(x, y, width / scale, height / scale);
    }

    public Point toPage(double canvasX, double canvasY) {
        return new Point(x + canvasX / scale, y + canvasY / scale);
    }

    public Point toCanvas(Point page) {
        return new Point((page.x() - x) * scale, (page.y() - y) * scale);
    }

    /// How many diagram units a number of canvas pixels are: for handles and reach, which keep their size on screen.
    public double units(double pixels) {
        return pixels / scale;
    }

    public Viewport sized(double width, double height) {
        return new Viewport(x, y, scale, width, height);
    }

    public Viewport panned(double dx, double dy) {
        return new Viewport(x + dx, y + dy, scale, width, height);
    }

    /// Zooms so that the page point stays where it is on the canvas.
    public Viewport zoomedAt(Point fixed, double factor) {
        double zoomed = Math.clamp(scale * factor, LEAST_SCALE, MOST_SCALE);
        double ratio = scale / zoomed;
        return new Viewport(
                fixed.x() - (fixed.x() - x) * ratio, fixed.y() - (fixed.y() - y) * ratio, zoomed, width, height);
    }

    public Viewport zoomedTo(double scale) {
        return zoomedAt(visible().centre(), scale / this.scale);
    }

    /// Shows a box whole and centred, at no more than `most` pixels a unit. Empty boxes only centre.
    public Viewport fitting(Box box, double most) {
        double wide = (width - 2 * MARGIN) / Math.max(box.width(), 1);
        double high = (height - 2 * MARGIN) / Math.max(box.height(), 1);
        double fitted = Math.clamp(Math.min(most, Math.min(wide, high)), LEAST_SCALE, MOST_SCALE);
        return new Viewport(x, y, fitted, width, height).centredOn(box.centre());
    }

    public Viewport centredOn(Point point) {
        return new Viewport(point.x() - width / scale / 2, point.y() - height / scale / 2, scale, width, height);
    }

    /// Pans no further than needed to show the box.
    public Viewport revealing(Box box) {
        if (visible().contains(box)) {
            return this;
        }
        return centredOn(box.centre());
    }
}
