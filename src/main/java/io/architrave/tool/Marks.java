package io.architrave.tool;

import io.architrave.edit.Paper;
import io.architrave.model.Box;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.Drawable;
import io.architrave.scene.Figure;
import io.architrave.scene.Head;
import io.architrave.scene.Part;
import io.architrave.scene.Scene;
import io.architrave.scene.Stroke;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.scene.text.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the marks of an overlay. Widths are in pixels, whatever the zoom.
final class Marks {

    /// Marks belong to no element; painters do not ask.
    private static final ElementId NONE = ElementId.of("overlay");

    private static final double OUTLINE_GAP = 3;

    /// The size of a distance's figures, in pixels.
    private static final double FIGURE = 11;

    private final TextMeasurer measurer = TextMeasurer.bundled();
    private final Scene scene;
    private final Viewport viewport;
    private final List<Drawable> drawables = new ArrayList<>();

    Marks(Scene scene, Viewport viewport) {
        this.scene = scene;
        this.viewport = viewport;
    }

    List<Drawable> drawables() {
        return drawables;
    }

    Theme theme() {
        return scene.theme();
    }

    private double units(double pixels) {
        return viewport.units(pixels);
    }

    void outline(ElementId element, double width, int colour) {
        scene.figure(element).ifPresent(figure -> {
            if (!figure.lines().isEmpty() && figure.bodies().size() <= 1 && isConnection(figure)) {
                figure.lines().forEach(line -> drawables.add(new Drawable.Line(
                        NONE, Part.EDGE_LINE, line.points(), Stroke.solid(colour, units(width + 1)), line.from(),
                        line.to())));
                return;
            }
            boolean frame = figure.drawables().stream().anyMatch(drawable -> drawable.part() == Part.GROUP_FRAME);
            double gap = frame ? 0 : units(OUTLINE_GAP);
            for (var body : figure.bodies()) {
                frame(body.grown(gap), frame ? 0 : units(4), 0, Stroke.solid(colour, units(width)));
            }
        });
    }

    private static boolean isConnection(Figure figure) {
        return figure.element() instanceof Edge;
    }

    void frame(Box box, double radius, int fill, Stroke stroke) {
        drawables.add(new Drawable.Frame(NONE, Part.GROUP_FRAME, box, radius, fill, stroke));
    }

    void handles(Box box) {
        for (var handle : Handle.values()) {
            spot(handle.on(box), Handle.SIDE / 2, 0, theme().ground());
        }
    }

    void ports(Box body) {
        ports(body, Optional.empty());
    }

    /// @param aimed the one that a connection is about to meet
    void ports(Box body, Optional<Port> aimed) {
        for (var port : Port.values()) {
            boolean met = aimed.equals(Optional.of(port));
            spot(port.on(body), met ? Port.RADIUS + 2 : Port.RADIUS, 1, met ? theme().accent() : theme().ground());
        }
    }

    /// Where the line of a chosen connection can be pulled: round at its ends, square at its corners, and small where a
    /// piece can be pulled to the side. Nothing for a line without points.
    void grips(List<Point> line) {
        for (var grip : Grip.of(line, viewport).reversed()) {
            switch (grip) {
                case Grip.End _ -> spot(grip.on(line), Grip.SIDE / 2 + 1, 1, theme().ground());
                case Grip.Corner _ -> spot(grip.on(line), Grip.SIDE / 2, 0, theme().ground());
                case Grip.Piece _ -> spot(grip.on(line), Grip.SIDE / 2 - 1, 0, theme().accent());
            }
        }
    }

    /// @param half of its width, in pixels
    /// @param roundness 0 for a square, 1 for a circle
    private void spot(Point centre, double half, double roundness, int fill) {
        double by = units(half);
        frame(
                new Box(centre.x() - by, centre.y() - by, 2 * by, 2 * by),
                roundness * by,
                fill,
                Stroke.solid(theme().accent(), units(1.5)));
    }

    /// A group that would take what is carried, in its own colour.
    void target(ElementId group) {
        scene.figure(group).ifPresent(figure -> {
            int colour = ownColour(figure);
            for (var body : figure.bodies()) {
                frame(body, 0, Theme.faded(colour, 0.16), Stroke.solid(colour, units(3)));
            }
        });
    }

    private int ownColour(Figure figure) {
        return figure.drawables().stream()
                .filter(Drawable.Frame.class::isInstance)
                .map(Drawable.Frame.class::cast)
                .map(frame -> frame.stroke().colour())
                .findFirst()
                .orElse(theme().accent());
    }

    /// The nearest group that would take what was refused.
    void suggestion(ElementId group) {
        scene.figure(group)
                .ifPresent(figure -> figure.bodies().forEach(body -> frame(
                        body.grown(units(2)),
                        0,
                        0,
                        Stroke.dashed(theme().accent(), units(2), units(6), units(4)))));
    }

    /// Where a note would lie.
    void paper(Point corner) {
        frame(new Box(Snap.to(corner.x()), Snap.to(corner.y()), Paper.WIDTH, Paper.WIDTH / 4), 3,
                Theme.faded(theme().note(), 0.7), Stroke.solid(theme().noteRim(), units(1)));
    }

    void marquee(Box box) {
        frame(box, 0, Theme.faded(theme().accent(), 0.1), Stroke.solid(theme().accent(), units(1)));
    }

    /// The line that is being drawn around what is to be chosen, and how it will be closed.
    void lasso(List<Point> line) {
        var stroke = Stroke.solid(theme().accent(), units(1));
        if (line.size() > 1) {
            drawables.add(new Drawable.Line(NONE, Part.EDGE_LINE, line, stroke, Head.NONE, Head.NONE));
            drawables.add(new Drawable.Line(NONE, Part.EDGE_LINE, List.of(line.getLast(), line.getFirst()),
                    Stroke.dashed(theme().accent(), units(1), units(3), units(3)), Head.NONE, Head.NONE));
        }
    }

    /// What the carried box lines up with, and how far it is from its neighbours.
    void guides(Guides.Snapped snapped) {
        var stroke = Stroke.solid(theme().guide(), units(1));
        for (var line : snapped.lines()) {
            drawables.add(new Drawable.Line(
                    NONE, Part.EDGE_LINE, List.of(line.from(), line.to()), stroke, Head.NONE, Head.NONE));
        }
        for (var gap : snapped.gaps()) {
            gap(gap, stroke);
        }
    }

    /// A line between two short bars; where another gap is as wide, an equals sign says so without colour.
    private void gap(Guides.Gap gap, Stroke stroke) {
        boolean across = gap.from().y() == gap.to().y();
        double half = units(4);
        for (var end : List.of(gap.from(), gap.to())) {
            var bar = across
                    ? List.of(end.plus(0, -half), end.plus(0, half))
                    : List.of(end.plus(-half, 0), end.plus(half, 0));
            drawables.add(new Drawable.Line(NONE, Part.EDGE_LINE, bar, stroke, Head.NONE, Head.NONE));
        }
        drawables.add(new Drawable.Line(
                NONE, Part.EDGE_LINE, List.of(gap.from(), gap.to()), stroke, Head.NONE, Head.NONE));
        var middle = new Point((gap.from().x() + gap.to().x()) / 2, (gap.from().y() + gap.to().y()) / 2);
        figure((gap.like() ? "= " : "") + Math.round(gap.length()), middle);
    }

    /// A short text on a plate, as large on the screen whatever the zoom.
    private void figure(String text, Point middle) {
        var typeface = Typeface.regular(units(FIGURE));
        double width = measurer.width(text, Typeface.regular(FIGURE)) * units(1);
        double height = units(FIGURE + 4);
        var plate = new Box(middle.x() - width / 2 - units(4), middle.y() - height / 2, width + units(8), height);
        drawables.add(new Drawable.Words(
                NONE,
                Part.EDGE_LABEL,
                plate,
                List.of(new Drawable.TextLine(
                        text, middle.x() - width / 2, middle.y() + units(FIGURE) * 0.36, width)),
                typeface,
                theme().ground(),
                theme().guide()));
    }

    void reach(Point from, Point to, boolean refused) {
        int colour = refused ? theme().error() : theme().accent();
        drawables.add(new Drawable.Line(
                NONE,
                Part.EDGE_LINE,
                List.of(from, to),
                Stroke.dashed(colour, units(1.5), units(5), units(4)),
                Head.NONE,
                Head.ARROW));
    }
}
