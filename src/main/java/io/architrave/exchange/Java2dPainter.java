package io.architrave.exchange;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.scene.Drawable;
import io.architrave.scene.Scene;
import io.architrave.scene.Stroke;
import io.architrave.scene.icon.IconStore;
import io.architrave.scene.text.AwtFonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// Paints a scene with Java2D: to pixels, and to whatever else offers a [Graphics2D].
public final class Java2dPainter {

    private final IconStore icons;
    private final double leastStroke;

    public Java2dPainter(IconStore icons) {
        this(icons, 0);
    }

    /// @param leastStroke in diagram units: thinner lines are drawn as wide as this, so that they do not fade in a small
    ///     picture
    Java2dPainter(IconStore icons, double leastStroke) {
        this.icons = icons;
        this.leastStroke = leastStroke;
    }

    /// Paints what a viewport shows. The graphics' transform already maps diagram units to the target.
    ///
    /// @param scale pixels a diagram unit, for the parts worth painting; vector targets pass 1
    public void paint(Scene scene, Graphics2D graphics, Box viewport, double scale) {
        prepare(graphics);
        graphics.setColor(new Color(scene.theme().ground(), true));
        graphics.fill(rectangle(viewport));
        for (var drawable : scene.visible(viewport, scale)) {
            paint(drawable, graphics);
        }
    }

    private static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void paint(Drawable drawable, Graphics2D graphics) {
        switch (drawable) {
            case Drawable.Frame frame -> paintFrame(frame, graphics);
            case Drawable.Picture picture ->
                    icons.draw(
                            graphics,
                            picture.icon(),
                            picture.box().x(),
                            picture.box().y(),
                            picture.box().width());
            case Drawable.Words words -> paintWords(words, graphics);
            case Drawable.Line line -> paintLine(line, graphics);
            case Drawable.Badge badge -> BadgeSigns.paint(badge, graphics);
        }
    }

    private void paintFrame(Drawable.Frame frame, Graphics2D graphics) {
        var shape = frame.radius() == 0 ? rectangle(frame.box()) : rounded(frame.box(), frame.radius());
        if (frame.fill() >>> 24 != 0) {
            graphics.setColor(new Color(frame.fill(), true));
            graphics.fill(shape);
        }
        stroke(shape, frame.stroke(), graphics);
    }

    private static void paintWords(Drawable.Words words, Graphics2D graphics) {
        if (words.plate() >>> 24 != 0) {
            graphics.setColor(new Color(words.plate(), true));
            graphics.fill(rounded(words.bounds(), 3));
        }
        graphics.setColor(new Color(words.colour(), true));
        graphics.setFont(AwtFonts.font(words.typeface()));
        for (var line : words.lines()) {
            graphics.drawString(line.text(), (float) line.x(), (float) line.baseline());
        }
    }

    private void paintLine(Drawable.Line line, Graphics2D graphics) {
        var points = line.points();
        stroke(path(points), line.stroke(), graphics);
        // A head is never dashed: its two strokes are shorter than a dash.
        var solid = Stroke.solid(line.stroke().colour(), line.stroke().width());
        line.from().strokes(points.get(1), points.get(0)).forEach(head -> stroke(path(head), solid, graphics));
        line.to()
                .strokes(points.get(points.size() - 2), points.getLast())
                .forEach(head -> stroke(path(head), solid, graphics));
    }

    private void stroke(Shape shape, Stroke stroke, Graphics2D graphics) {
        if (!stroke.isVisible()) {
            return;
        }
        graphics.setColor(new Color(stroke.colour(), true));
        graphics.setStroke(awt(stroke));
        graphics.draw(shape);
    }

    private BasicStroke awt(Stroke stroke) {
        float width = (float) Math.max(leastStroke, stroke.width());
        float wider = (float) (width / stroke.width());
        if (stroke.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
        }
        var dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue() * wider;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0);
    }

    private static Path2D path(List<Point> points) {
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static RoundRectangle2D rounded(Box box, double radius) {
        return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
}
