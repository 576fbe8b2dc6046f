package io.architrave.exchange;

import io.architrave.scene.BadgeShapes;
import io.architrave.scene.Drawable;
import io.architrave.scene.text.AwtFonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Badges in Java2D.
final class BadgeSigns {

    private BadgeSigns() {}

    static void paint(Drawable.Badge badge, Graphics2D graphics) {
        var outline = outline(badge);
        graphics.setColor(new Color(badge.fill(), true));
        graphics.fill(outline);
        graphics.setColor(new Color(badge.ink(), true));
        graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        BadgeShapes.text(badge).ifPresent(words -> {
            graphics.setFont(AwtFonts.font(BadgeShapes.TYPEFACE));
            graphics.drawString(words.text(), (float) words.x(), (float) words.baseline());
        });
        for (var stroke : BadgeShapes.sign(badge)) {
            var path = new Path2D.Double();
            path.moveTo(stroke.getFirst().x(), stroke.getFirst().y());
            stroke.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
            graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(path);
        }
    }

    private static Shape outline(Drawable.Badge badge) {
        var points = BadgeShapes.outline(badge);
        var path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        return path;
    }
}
