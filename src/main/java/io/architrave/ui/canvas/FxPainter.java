package io.architrave.ui.canvas;

import io.architrave.model.Point;
import io.architrave.scene.BadgeShapes;
import io.architrave.scene.Drawable;
import io.architrave.scene.Head;
import io.architrave.scene.Scene;
import io.architrave.scene.Stroke;
import io.architrave.tool.Viewport;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Paints drawables on a JavaFX canvas. In software rendering every anti-aliased shape is dear, so there are few: lines
/// along the axes are rectangles, icons and arrow heads images, and what is too small to be told apart is left out.
final class FxPainter {

    /// Pictures smaller than this are a tile of their colour.
    private static final double LEAST_PICTURE = 8;

    /// Below this scale a badge shrinks no further, until it is so many times as large as what is around it.
    private static final double LEGIBLE_BADGE = 0.9;

    private static final double MOST_BADGE = 2;

    /// Letters smaller than this cannot be read.
    private static final double LEAST_LETTERS = 4;

    /// Heads shorter than this are a blot.
    private static final double LEAST_HEAD = 2.5;

    private static final double PLATE_RADIUS = 3;

    private final GraphicsContext graphics;
    private final Sprites sprites;
    private final Fonts fonts;
    private final Palette palette = new Palette();
    private final HeadSprites heads = new HeadSprites();
    private final AxisPen pen;
    private Pixels pixels = Pixels.INITIAL;
    private boolean moving;

    FxPainter(GraphicsContext graphics, Sprites sprites, Fonts fonts) {
        this.graphics = graphics;
        this.sprites = sprites;
        this.fonts = fonts;
        pen = new AxisPen(graphics, palette);
    }

    /// @param density device pixels a canvas pixel
    /// @param moving whether the zoom is changing just now: neighbouring sizes then do for icons and letters
    void begin(Viewport viewport, double density, boolean moving) {
        this.moving = moving;
        pixels = new Pixels(viewport, density);
        pen.begin(pixels, moving);
        graphics.setGlobalAlpha(1);
        graphics.setLineDashes();
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.MITER);
    }

    void paint(Scene scene) {
        var viewport = pixels.viewport();
        graphics.setFill(palette.colour(scene.theme().ground()));
        graphics.fillRect(0, 0, viewport.width(), viewport.height());
        paint(scene.visible(viewport.visible().grown(viewport.units(2)), viewport.scale()));
    }

    void clear() {
        graphics.clearRect(0, 0, pixels.viewport().width(), pixels.viewport().height());
    }

    void paintFaded(List<Drawable> drawables, double opacity) {
        graphics.setGlobalAlpha(opacity);
        paint(drawables);
        graphics.setGlobalAlpha(1);
    }

    void paint(List<Drawable> drawables) {
        for (var drawable : drawables) {
            switch (drawable) {
                case Drawable.Frame frame -> pen.frame(frame.box(), frame.radius(), frame.fill(), frame.stroke());
                case Drawable.Picture picture -> paintPicture(picture);
                case Drawable.Words words -> paintWords(words);
                case Drawable.Line line -> paintLine(line);
                case Drawable.Badge badge -> paintBadge(badge);
            }
        }
    }

    private void prepare(Stroke stroke) {
        graphics.setStroke(palette.colour(stroke.colour()));
        graphics.setLineWidth(Math.max(1 / pixels.density(), stroke.width() * pixels.scale()));
        if (!stroke.dashes().isEmpty()) {
            graphics.setLineDashes(stroke.dashes().stream()
                    .mapToDouble(dash -> Math.max(0.5, dash * pixels.scale()))
                    .toArray());
        }
    }

    private void paintPicture(Drawable.Picture picture) {
        double left = pixels.snap(pixels.x(picture.box().x()));
        double top = pixels.snap(pixels.y(picture.box().y()));
        double side = pixels.snap(picture.box().width() * pixels.scale());
        if (side < LEAST_PICTURE) {
            graphics.setFill(palette.colour(picture.tone()));
            graphics.fillRect(left, top, side, side);
            return;
        }
        var image = moving
                ? sprites.nearby(picture.icon(), side * pixels.density())
                : sprites.exact(picture.icon(), side * pixels.density());
        graphics.drawImage(image, left, top, side, side);
    }

    private void paintWords(Drawable.Words words) {
        double exact = words.typeface().size() * pixels.scale();
        if (exact < LEAST_LETTERS) {
            return;
        }
        pen.frame(words.bounds(), PLATE_RADIUS, words.plate(), Stroke.NONE);
        // Each size of letters is rasterised anew: in a sweep half pixels are near enough.
        double size = moving ? Math.rint(exact * 2) / 2 : exact;
        graphics.setFont(fonts.font(words.typeface(), size));
        graphics.setFill(palette.colour(words.colour()));
        for (var line : words.lines()) {
            double centring = line.width() * (exact - size) / words.typeface().size() / 2;
            graphics.fillText(line.text(), pixels.x(line.x()) + centring, pixels.snap(pixels.y(line.baseline())));
        }
    }

    private void paintLine(Drawable.Line line) {
        var points = line.points();
        if (isAlongAxes(points)) {
            for (int i = 1; i < points.size(); i++) {
                var from = pixels.snapped(points.get(i - 1));
                var to = pixels.snapped(points.get(i));
                pen.bar(from.x(), from.y(), to.x(), to.y(), line.stroke());
            }
        } else {
            prepare(line.stroke());
            polyline(points);
            graphics.setLineDashes();
        }
        if (Head.LENGTH * pixels.scale() >= LEAST_HEAD) {
            paintHead(line.from(), points.get(1), points.getFirst(), line.stroke());
            paintHead(line.to(), points.get(points.size() - 2), points.getLast(), line.stroke());
        }
    }

    private void paintHead(Head head, Point before, Point tip, Stroke stroke) {
        boolean level = before.y() == tip.y();
        boolean plumb = before.x() == tip.x();
        if (head == Head.ARROW && level != plumb) {
            arrow((int) Math.signum(tip.x() - before.x()), (int) Math.signum(tip.y() - before.y()), tip, stroke);
            return;
        }
        prepare(Stroke.solid(stroke.colour(), stroke.width()));
        head.strokes(before, tip).forEach(this::polyline);
    }

    private void arrow(int dx, int dy, Point tip, Stroke stroke) {
        double density = pixels.density();
        double scale = pixels.scale() * density;
        int width = (int) Math.round(pixels.wide(stroke.width()) * density);
        var image = heads.arrow(dx, dy, scale, width, stroke.colour());
        double reach = image.getWidth() / 2 / density;
        var at = pixels.snapped(tip);
        graphics.drawImage(image, at.x() - reach, at.y() - reach, image.getWidth() / density,
                image.getHeight() / density);
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
            xs[i] = pixels.x(points.get(i).x());
            ys[i] = pixels.y(points.get(i).y());
        }
    }

    /// Zoomed out a badge keeps more of its size than what it sits on, so that it can still be read. A lock stands between
    /// words and keeps to its place.
    private void paintBadge(Drawable.Badge badge) {
        var page = pixels;
        double factor = badge.shape() == Drawable.Badge.Shape.LOCK
                ? 1
                : Math.clamp(LEGIBLE_BADGE / page.scale(), 1, MOST_BADGE);
        pixels = page.magnified(badge.box().centre(), factor);
        paintBadgeShape(badge);
        pixels = page;
    }

    private void paintBadgeShape(Drawable.Badge badge) {
        var outline = BadgeShapes.outline(badge);
        var xs = new double[outline.size()];
        var ys = new double[outline.size()];
        map(outline, xs, ys);
        graphics.setFill(palette.colour(badge.fill()));
        graphics.fillPolygon(xs, ys, xs.length);
        prepare(Stroke.solid(badge.ink(), 1.5));
        BadgeShapes.sign(badge).forEach(this::polyline);
        BadgeShapes.text(badge).ifPresent(text -> {
            double size = BadgeShapes.TYPEFACE.size() * pixels.scale();
            if (size >= LEAST_LETTERS) {
                graphics.setFont(fonts.font(BadgeShapes.TYPEFACE, size));
                graphics.setFill(palette.colour(badge.ink()));
                graphics.fillText(text.text(), pixels.x(text.x()), pixels.y(text.baseline()));
            }
        });
    }

}
