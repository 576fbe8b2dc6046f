package io.architrave.scene;

import io.architrave.layout.Face;
import io.architrave.model.Box;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.scene.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// Draws a service: the icon, and its name centred below. An element that stands in several places is drawn in each
/// of them; a dashed band through the places says that they are one. Where its places do not line up, or something
/// else stands between them, ties from icon to icon say so instead.
record NodeDrawing(Looks looks, Lettering lettering) {

    private static final double LARGE_ICON = 64;
    private static final double USUAL_ICON = 48;
    private static final double LARGE_FROM = 112;
    private static final double LABEL_GAP = 4;
    private static final int MOST_LINES = 3;

    /// A name may be wider than its box by this much, where no band is drawn around it.
    private static final double OVERHANG = 16;

    private static final int PALE_TILE = 0xFFE6E9ED;
    private static final double BAND_MARGIN = 6;
    private static final double BAND_RADIUS = 10;

    List<Drawable> draw(Node node, List<Box> places, boolean banded) {
        var look = looks.node(node.type());
        int tone = lettering.theme().line(look.tone());
        var drawables = new ArrayList<Drawable>();
        if (places.size() > 1) {
            drawables.addAll(banded ? band(node, places, tone) : ties(node, places, tone));
        }
        for (var place : places) {
            var icon = icon(place);
            if (vanishes(look)) {
                drawables.add(new Drawable.Frame(
                        node.id(), Part.NODE_PICTURE, icon.grown(3), 6, PALE_TILE, Stroke.NONE));
            }
            drawables.add(new Drawable.Picture(node.id(), Part.NODE_PICTURE, icon, look.icon(), tone));
            var label = label(node, look, icon, place, places.size() > 1 ? 0 : OVERHANG);
            if (!label.lines().isEmpty()) {
                drawables.add(label);
            }
        }
        return drawables;
    }

    /// AWS's general icons are nearly black and may not be recoloured: on dark ground they get a pale tile.
    private boolean vanishes(Looks.NodeLook look) {
        var theme = lettering.theme();
        return theme.dark() && Theme.contrast(Theme.argb(look.tone()), theme.ground()) < 2;
    }

    private Drawable.Words label(Node node, Looks.NodeLook look, Box icon, Box place, double overhang) {
        var name = node.name().isBlank() ? look.typeName() : node.name();
        double height = lettering.lineHeight(Lettering.LABEL);
        int fitting = (int) ((place.bottom() - icon.bottom() - LABEL_GAP + 1) / height);
        var paragraph = Paragraph.balanced(
                lettering.measurer(),
                Lettering.LABEL,
                name,
                place.width() + overhang,
                Math.clamp(fitting, 2, MOST_LINES));
        return lettering.centred(
                node.id(),
                Part.NODE_LABEL,
                paragraph,
                Lettering.LABEL,
                icon.centre().x(),
                icon.bottom() + LABEL_GAP);
    }

    /// The icon's square at the top of a place's box.
    static Box icon(Box place) {
        double usual = place.width() >= LARGE_FROM && place.height() >= LARGE_FROM ? LARGE_ICON : USUAL_ICON;
        double side = Math.max(16, Math.min(usual, Math.min(place.width(), place.height())));
        return new Box(Math.round(place.centre().x() - side / 2), Math.round(place.y()), side, side);
    }

    private static List<Drawable> band(Node node, List<Box> places, int tone) {
        var stroke = Stroke.dashed(tone, 1.5, 6.0, 4.0);
        return List.of(new Drawable.Frame(
                node.id(), Part.BAND, bandBox(places), BAND_RADIUS, Theme.faded(tone, 0.07), stroke));
    }

    static Box bandBox(List<Box> places) {
        return places.stream().reduce(Box::union).orElseThrow().grown(BAND_MARGIN);
    }

    private static List<Drawable> ties(Node node, List<Box> places, int tone) {
        var ties = new ArrayList<Drawable>();
        for (int i = 1; i < places.size(); i++) {
            var from = icon(places.get(i - 1)).centre();
            var to = icon(places.get(i)).centre();
            var corner = new Point(to.x(), from.y());
            ties.add(new Drawable.Line(
                    node.id(),
                    Part.BAND,
                    List.of(from, corner, to),
                    Stroke.dashed(tone, 1.5, 6.0, 4.0),
                    Head.NONE,
                    Head.NONE));
        }
        return ties;
    }

    /// Whether the places lie in a row or a column, so that a band through them is a band and not a blanket.
    static boolean linesUp(List<Box> places) {
        var around = places.stream().reduce(Box::union).orElseThrow();
        double widest = places.stream().mapToDouble(Box::width).max().orElse(0);
        double highest = places.stream().mapToDouble(Box::height).max().orElse(0);
        return places.size() > 1 && (around.height() <= 1.4 * highest || around.width() <= 1.4 * widest);
    }

    /// Where connections end: at the band, or at each place's icon.
    static List<Face> faces(List<Drawable> drawables) {
        var faces = new ArrayList<Face>();
        for (int i = 0; i < drawables.size(); i++) {
            switch (drawables.get(i)) {
                case Drawable.Frame band when band.part() == Part.BAND -> {
                    return List.of(Face.ofFrame(band.box()));
                }
                case Drawable.Picture icon when icon.part() == Part.NODE_PICTURE -> {
                    boolean labelled = i + 1 < drawables.size()
                            && drawables.get(i + 1).part() == Part.NODE_LABEL;
                    var body = labelled ? icon.box().union(drawables.get(i + 1).bounds()) : icon.box();
                    faces.add(Face.ofIcon(body, icon.box()));
                }
                default -> {
                }
            }
        }
        return faces;
    }
}
