package io.architrave.scene;

import io.architrave.layout.Obstacle;
import io.architrave.layout.Router;
import io.architrave.layout.Terrain;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.text.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a place on each connection for its name: on the line, longest piece first, where it sits on no icon, no other
/// words and no other name.
record EdgeNaming(Lettering lettering, Layers layers) {

    private static final double WIDEST = 120;
    private static final int MOST_LINES = 2;
    private static final double[] ALONG = {0.5, 0.35, 0.65, 0.22, 0.78};

    private record Sized(Edge edge, List<Point> points, double width, double height) {}

    /// The middle of each name that is shown.
    Map<ElementId, Point> place(Diagram diagram, Router router, Terrain terrain) {
        var placed = new HashMap<ElementId, Point>();
        if (!layers.connectionNames()) {
            return placed;
        }
        var taken = new Claims();
        var lines = lines(router);
        diagram.edges().filter(edge -> !edge.label().isBlank()).forEach(edge -> router.route(edge.id())
                .ifPresent(route -> {
                    var text = paragraph(edge.label());
                    var sized = new Sized(
                            edge,
                            route.points(),
                            text.width() + 6,
                            text.lines().size() * lettering.lineHeight(Lettering.SMALL));
                    var at = best(sized, terrain, lines, taken);
                    placed.put(edge.id(), at);
                    taken.claim(around(at, sized));
                }));
        return placed;
    }

    private Paragraph paragraph(String label) {
        return Paragraph.balanced(lettering.measurer(), Lettering.SMALL, label, WIDEST, MOST_LINES);
    }

    /// Every piece of every route, so that no name lies on somebody else's line.
    private static Terrain lines(Router router) {
        var pieces = new HashMap<ElementId, List<Obstacle>>();
        router.routes().forEach((edge, route) -> {
            var of = new ArrayList<Obstacle>();
            for (int i = 1; i < route.points().size(); i++) {
                of.add(new Obstacle(edge, span(route.points().get(i - 1), route.points().get(i)), Obstacle.Kind.SOLID));
            }
            pieces.put(edge, of);
        });
        return Terrain.of(pieces);
    }

    private static Box span(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()))
                .grown(1);
    }

    private static Point best(Sized sized, Terrain terrain, Terrain lines, Claims taken) {
        Optional<Point> onlyFreeOfIcons = Optional.empty();
        for (var candidate : candidates(sized)) {
            var box = around(candidate, sized);
            boolean apart = taken.isFree(box);
            if (apart && terrain.isFree(box, true) && lines.isFreeButFor(sized.edge.id(), box)) {
                return candidate;
            }
            if (apart && onlyFreeOfIcons.isEmpty() && terrain.isFree(box, false)) {
                onlyFreeOfIcons = Optional.of(candidate);
            }
        }
        return onlyFreeOfIcons.orElseGet(() -> middle(sized.points));
    }

    private static List<Point> candidates(Sized sized) {
        var pieces = new ArrayList<List<Point>>();
        for (int i = 1; i < sized.points.size(); i++) {
            pieces.add(List.of(sized.points.get(i - 1), sized.points.get(i)));
        }
        pieces.sort(Comparator.comparingDouble(piece -> -room(piece, sized)));
        var candidates = new ArrayList<Point>();
        for (var piece : pieces) {
            for (double t : ALONG) {
                candidates.add(between(piece.getFirst(), piece.getLast(), t));
            }
        }
        return candidates;
    }

    /// How much of a piece is left over once the name is on it.
    private static double room(List<Point> piece, Sized sized) {
        double dx = Math.abs(piece.getLast().x() - piece.getFirst().x());
        double dy = Math.abs(piece.getLast().y() - piece.getFirst().y());
        return dx > dy ? dx - sized.width : dy - sized.height;
    }

    private static Point between(Point from, Point to, double t) {
        return new Point(from.x() + (to.x() - from.x()) * t, from.y() + (to.y() - from.y()) * t);
    }

    private static Box around(Point middle, Sized sized) {
        return new Box(middle.x() - sized.width / 2, middle.y() - sized.height / 2, sized.width, sized.height);
    }

    /// Half way along a route.
    static Point middle(List<Point> points) {
        double half = 0;
        for (int i = 1; i < points.size(); i++) {
            half += length(points.get(i - 1), points.get(i)) / 2;
        }
        for (int i = 1; i < points.size(); i++) {
            double length = length(points.get(i - 1), points.get(i));
            if (length >= half && length > 0) {
                return between(points.get(i - 1), points.get(i), half / length);
            }
            half -= length;
        }
        return points.getLast();
    }

    private static double length(Point from, Point to) {
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    /// The name, on a plate that hides the line behind it.
    Drawable.Words words(Edge edge, Annotations.About about, Point middle) {
        var text = paragraph(edge.label());
        double top = middle.y() - text.lines().size() * lettering.lineHeight(Lettering.SMALL) / 2;
        var words = lettering.centred(edge.id(), Part.EDGE_LABEL, text, Lettering.SMALL, middle.x(), top);
        return lettering.onPlate(words, lettering.theme().mutedInk());
    }
}
