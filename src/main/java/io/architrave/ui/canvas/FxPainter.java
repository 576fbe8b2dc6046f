package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.scene.BadgeShapes;
import io.architrave.scene.Drawable;
import io.architrave.scene.Head;
import io.architrave.scene.Scene;
import io.architrave.scene.Stroke;
import io.architrave.tool.Viewport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Paints drawables on a JavaFX canvas. Straight lines along the axes are filled rectangles on whole device pixels: in
/// software rendering these cost a fraction of an anti-aliased stroke, and look sharper.
final class FxPainter {

    /// Pictures smaller than this are a tile of their colour.
    private static final double LEAST_PICTURE = 8;

    /// Letters smaller than this cannot be read.
    private static final double LEAST_LETTERS = 4;

    private final GraphicsContext graphics;
    private final Sprites sprites;
    private final Fonts fonts;
    private final Map<Integer, Color> colours = new HashMap<>();
    private Viewport viewport = Viewport.INITIAL;
    private double density = 1;
    private boolean moving;

    FxPainter(GraphicsContext graphics, Sprites sprites, Fonts fonts) {
        this.graphics = graphics;
        this.sprites = sprites;
        this.fonts = fonts;
    }

    /// @param density device pixels a canvas pixel
    /// @param moving whether the zoom is changing just now: neighbouring sizes then do for icons and letters
    void begin(Viewport viewport, double density, boolean moving) {
        this.viewport = viewport;
        this.density = density;
        this.moving = moving;
        graphics.setGlobalAlpha(1);
        graphics.setLineDashes();
    }

    void paint(Scene scene) {
        graphics.setFill(colour(scene.theme().ground()));
        graphics.fillRect(0, 0, viewport.width(), viewport.height());
        paint(scene.visible(viewport.visible().grown(viewport.units(2)), viewport.scale()));
    }

    void clear() {
        graphics.clearRect(0, 0, viewport.width(), viewport.height());
    }

    void paintFaded(List<Drawable> drawables, double opacity) {
        graphics.setGlobalAlpha(opacity);
        paint(drawables);
        graphics.setGlobalAlpha(1);
    }

    void paint(List<Drawable> drawables) {
        for (var drawable : drawables) {
            switch (drawable) {
                case Drawable.Frame frame -> paintFrame(frame);
                case Drawable.Picture picture -> paintPicture(picture);
                case Drawable.Words words -> paintWords(words);
                case Drawable.Line line -> paintLine(line);
                case Drawable.Badge badge -> paintBadge(badge);
            }
        }
    }

    private double x(double page) {
        return (page - viewport.x()) * viewport.scale();
    }

    private double y(double page) {
        return (page - viewport.y()) * viewport.scale();
    }

    /// On a whole device pixel.
    private double snap(double canvas) {
        return Math.rint(canvas * density) / density;
    }

    private Color colour(int argb) {
        return colours.computeIfAbsent(
                argb,
                key -> Color.rgb(key >> 16 & 0xFF, key >> 8 & 0xFF, key & 0xFF, (key >>> 24) / 255.0));
    }

    private static boolean isSeen(int argb) {
        return argb >>> 24 != 0;
    }

    private void paintFrame(Drawable.Frame frame) {
        double left = snap(x(frame.box().x()));
        double top = snap(y(frame.box().y()));
        double right = snap(x(frame.box().right()));
        double bottom = snap(y(frame.box().bottom()));
        double arc = 2 * frame.radius() * viewport.scale();
        if (arc > 1) {
            paintRounded(frame, left, top, right - left, bottom - top, arc);
            return;
        }
        if (isSeen(frame.fill())) {
            graphics.setFill(colour(frame.fill()));
            graphics.fillRect(left, top, right - left, bottom - top);
        }
        if (frame.stroke().isVisible()) {
            bar(left, top, right, top, frame.stroke());
            bar(left, bottom, right, bottom, frame.stroke());
            bar(left, top, left, bottom, frame.stroke());
            bar(right, top, right, bottom, frame.stroke());
        }
    }

    private void paintRounded(Drawable.Frame frame, double x, double y, double width, double height, double arc) {
        if (isSeen(frame.fill())) {
            graphics.setFill(colour(frame.fill()));
            graphics.fillRoundRect(x, y, width, height, arc, arc);
        }
        if (frame.stroke().isVisible()) {
            prepare(frame.stroke());
            graphics.strokeRoundRect(x, y, width, height, arc, arc);
            graphics.setLineDashes();
        }
    }

    private double strokeWidth(Stroke stroke) {
        return Math.max(1 / density, stroke.width() * viewport.scale());
    }

    private void prepare(Stroke stroke) {
        graphics.setStroke(colour(stroke.colour()));
        graphics.setLineWidth(strokeWidth(stroke));
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.MITER);
        if (!stroke.dashes().isEmpty()) {
            graphics.setLineDashes(stroke.dashes().stream()
                    .mapToDouble(dash -> Math.max(0.5, dash * viewport.scale()))
                    .toArray());
        }
    }

    /// A line along an axis, in canvas pixels.
    private void bar(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double width = Math.max(1 / density, snap(strokeWidth(stroke)));
        double half = snap(width / 2);
        graphics.setFill(colour(stroke.colour()));
        boolean across = fromY == toY;
        double start = across ? Math.min(fromX, toX) : Math.min(fromY, toY);
        double end = across ? Math.max(fromX, toX) : Math.max(fromY, toY);
        double side = (across ? snap(fromY) : snap(fromX)) - half;
        double limit = across ? viewport.width() : viewport.height();
        if (stroke.dashes().isEmpty()) {
            piece(across, Math.max(start - half, -width), Math.min(end - half + width, limit + width), side, width);
            return;
        }
        dashes(across, start - half, end - half + width, limit, side, width, stroke.dashes());
    }

    private void dashes(
            boolean across, double start, double end, double limit, double side, double width, List<Double> pattern) {
        double dash = Math.max(1, pattern.getFirst() * viewport.scale());
        double gap = Math.max(1, pattern.getLast() * viewport.scale());
        // Dashes outside the canvas are counted, not painted: a region's border may be a hundred screens long.
        double first = start + Math.floor(Math.max(0, -start) / (dash + gap)) * (dash + gap);
        double last = Math.min(end, limit);
        for (double at = first; at < last; at += dash + gap) {
            piece(across, snap(at), snap(Math.min(at + dash, end)), side, width);
        }
    }

    private void piece(boolean across, double from, double to, double side, double width) {
        if (across) {
            graphics.fillRect(from, side, to - from, width);
        } else {
            graphics.fillRect(side, from, width, to - from);
        }
    }

    private void paintPicture(Drawable.Picture picture) {
        double left = snap(x(picture.box().x()));
        double top = snap(y(picture.box().y()));
        double side = snap(picture.box().width() * viewport.scale());
        if (side < LEAST_PICTURE) {
            graphics.setFill(colour(picture.tone()));
            graphics.fillRect(left, top, side, side);
            return;
        }
        var image = moving
                ? sprites.nearby(picture.icon(), side * density)
                : sprites.exact(picture.icon(), side * density);
        graphics.drawImage(image, left, top, side, side);
    }

    private void paintWords(Drawable.Words words) {
        double exact = words.typeface().size() * viewport.scale();
        if (exact < LEAST_LETTERS) {
            return;
        }
        if (isSeen(words.plate())) {
            var box = words.bounds();
            double arc = 6 * viewport.scale();
            graphics.setFill(colour(words.plate()));
            graphics.fillRoundRect(
                    x(box.x()), y(box.y()), box.width() * viewport.scale(), box.height() * viewport.scale(), arc, arc);
        }
        // Each size of letters is rasterised anew: in a sweep half pixels are near enough.
        double size = moving ? Math.rint(exact * 2) / 2 : exact;
        graphics.setFont(fonts.font(words.typeface(), size));
        graphics.setFill(colour(words.colour()));
        for (var line : words.lines()) {
            double centring = line.width() * (exact - size) / words.typeface().size() / 2;
            graphics.fillText(line.text(), x(line.x()) + centring, snap(y(line.baseline())));
        }
    }

    private void paintLine(Drawable.Line line) {
        var points = line.points();
        if (isAlongAxes(points)) {
            for (int i = 1; i < points.size(); i++) {
                bar(
                        snap(x(points.get(i - 1).x())),
                        snap(y(points.get(i - 1).y())),
                        snap(x(points.get(i).x())),
                        snap(y(points.get(i).y())),
                        line.stroke());
            }
        } else {
            prepare(line.stroke());
            polyline(points);
            graphics.setLineDashes();
        }
        var solid = Stroke.solid(line.stroke().colour(), line.stroke().width());
        if (line.from() == Head.ARROW) {
            prepare(solid);
            polyline(Head.arrow(points.get(1), points.getFirst()));
        }
        if (line.to() == Head.ARROW) {
            prepare(solid);
            polyline(Head.arrow(points.get(points.size() - 2), points.getLast()));
        }
    }

    private static boolean isAlongAxes(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).x() != points.get(i - 1).x() && points.get(i).y() != points.get(i - 1).y()) {
                return false;
            }
        }
        return true;
    }

    private void polyline(List<Point> points) {
        var xs = new double[points.size()];
        var ys = new double[points.size()];
        map(points, xs, ys);
        graphics.strokePolyline(xs, ys, xs.length);
    }

    private void map(List<Point> points, double[] xs, double[] ys) {
        for (int i = 0; i < points.size(); i++) {
            xs[i] = x(points.get(i).x());
            ys[i] = y(points.get(i).y());
        }
    }

    private void paintBadge(Drawable.Badge badge) {
        var outline = BadgeShapes.outline(badge);
        var xs = new double[outline.size()];
        var ys = new double[outline.size()];
        map(outline, xs, ys);
        graphics.setFill(colour(badge.fill()));
        graphics.fillPolygon(xs, ys, xs.length);
        prepare(Stroke.solid(badge.ink(), 1.5));
        BadgeShapes.sign(badge).forEach(this::polyline);
        BadgeShapes.text(badge).ifPresent(text -> {
            double size = BadgeShapes.TYPEFACE.size() * viewport.scale();
            if (size >= LEAST_LETTERS) {
                graphics.setFont(fonts.font(BadgeShapes.TYPEFACE, size));
                graphics.setFill(colour(badge.ink()));
                graphics.fillText(text.text(), x(text.x()), y(text.baseline()));
            }
        });
    }

}
