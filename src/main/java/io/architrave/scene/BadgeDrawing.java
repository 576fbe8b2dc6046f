package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;

/// Draws the badges of one element around an anchor: findings at its upper right corner, the pin at its upper left, the
/// price above it.
record BadgeDrawing(Lettering lettering) {

    private static final double SIDE = BadgeShapes.SIDE;
    private static final double PILL_PADDING = 6;

    /// @param corners the box whose upper corners carry the badges
    List<Drawable> draw(ElementId element, Annotations.About about, Box corners) {
        var badges = new ArrayList<Drawable>();
        about.findings().ifPresent(findings -> badges.add(finding(element, findings, corners)));
        if (about.pinned()) {
            badges.add(new Drawable.Badge(
                    element,
                    Part.BADGE,
                    square(corners.x(), corners.y()),
                    Drawable.Badge.Shape.PIN,
                    "",
                    lettering.theme().ground(),
                    lettering.theme().mutedInk()));
        }
        about.cost().ifPresent(cost -> badges.add(
                pill(element, cost, new Point(corners.centre().x(), corners.y() - SIDE / 2 - 4))));
        return badges;
    }

    Drawable pill(ElementId element, String text, Point centre) {
        double width = lettering.measurer().width(text, BadgeShapes.TYPEFACE) + 2 * PILL_PADDING;
        var box = new Box(centre.x() - width / 2, centre.y() - SIDE / 2, width, SIDE);
        return new Drawable.Badge(
                element,
                Part.BADGE,
                box,
                Drawable.Badge.Shape.PILL,
                text,
                lettering.theme().ground(),
                lettering.theme().ink());
    }

    private Drawable finding(ElementId element, Annotations.Findings findings, Box corners) {
        var theme = lettering.theme();
        var shape = switch (findings.worst()) {
            case ERROR -> Drawable.Badge.Shape.OCTAGON;
            case WARNING -> Drawable.Badge.Shape.TRIANGLE;
            case ADVICE -> Drawable.Badge.Shape.DISC;
        };
        int fill = switch (findings.worst()) {
            case ERROR -> theme.error();
            case WARNING -> theme.warning();
            case ADVICE -> theme.advice();
        };
        int ink = Theme.contrast(fill, 0xFFFFFFFF) >= 4.5 ? 0xFFFFFFFF : 0xFF000000;
        var text = findings.count() > 9 ? "9+" : String.valueOf(findings.count());
        return new Drawable.Badge(
                element, Part.BADGE, square(corners.right(), corners.y()), shape, text, fill, ink);
    }

    private static Box square(double x, double y) {
        return new Box(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE);
    }
}
