package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.tool.Viewport;

/// From the page to the canvas, onto whole device pixels where that makes a mark sharp.
///
/// @param density device pixels a canvas pixel
record Pixels(Viewport viewport, double density) {

    static final Pixels INITIAL = new Pixels(Viewport.INITIAL, 1);

    /// The same around one point of the page, which stays where it is on the canvas.
    Pixels magnified(Point fixed, double factor) {
        return factor == 1 ? this : new Pixels(viewport.zoomedAt(fixed, factor), density);
    }

    double scale() {
        return viewport.scale();
    }

    double x(double page) {
        return (page - viewport.x()) * viewport.scale();
    }

    double y(double page) {
        return (page - viewport.y()) * viewport.scale();
    }

    /// On a whole device pixel.
    double snap(double canvas) {
        return Math.rint(canvas * density) / density;
    }

    /// A box with its sides on whole device pixels.
    Box snapped(Box page) {
        double left = snap(x(page.x()));
        double top = snap(y(page.y()));
        return new Box(left, top, snap(x(page.right())) - left, snap(y(page.bottom())) - top);
    }

    Point snapped(Point page) {
        return new Point(snap(x(page.x())), snap(y(page.y())));
    }

    /// How wide a stroke is drawn along an axis: whole device pixels, one at least.
    double wide(double width) {
        return Math.max(1 / density, snap(width * viewport.scale()));
    }
}
