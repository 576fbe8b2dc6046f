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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds a place on each connection for its name, or beside it: where it sits on no icon, no other words and no line of
/// another connection; on no border and no band either where there is such a place. A name for which there is no room
/// is left out: a name on top of something else makes two things illegible, and whoever goes over the line reads it.
record EdgeNaming(Lettering lettering, Layers layers) {

    private static final double USUAL_WIDTH = 120;
    private static final double SLIM_WIDTH = 72;
    private static final double PADDING = 6;

    /// The names that are shown.
    ///
    /// @param kept what is not in the way of lines, but of names
    Map<ElementId, EdgeName> place(Diagram diagram, Router router, Terrain terrain, Stream<Box> kept) {
        var placed = new HashMap<ElementId, EdgeName>();
        if (!layers.connectionNames()) {
            return placed;
        }
        var ground = new Ground(diagram, terrain, lines(router), new Claims());
        kept.forEach(ground.taken::claim);
        diagram.edges()
                .filter(edge -> !edge.label().isBlank())
                .forEach(edge -> router.route(edge.id())
                        .flatMap(route -> place(edge, route.points(), ground))
                        .ifPresent(name -> placed.put(edge.id(), name)));
        return placed;
    }

    /// The first place that is wholly free, else the first that only a border or a band passes.
    private Optional<EdgeName> place(Edge edge, List<Point> line, Ground ground) {
        Optional<EdgeName> second = Optional.empty();
        Optional<Box> secondBox = Optional.empty();
        for (var text : forms(edge.label())) {
            var spots = new NameSpots(line, text.width() + PADDING, text.lines().size() * lineHeight());
            for (var spot : spots.all()) {
                var box = spots.around(spot);
                var room = ground.room(edge.id(), box);
                if (room == Room.FREE) {
                    ground.taken.claim(box);
                    return Optional.of(new EdgeName(text, spot));
                }
                if (room == Room.CROSSED && second.isEmpty()) {
                    second = Optional.of(new EdgeName(text, spot));
                    secondBox = Optional.of(box);
                }
            }
        }
        secondBox.ifPresent(ground.taken::claim);
        return second;
    }

    private enum Room {
        FREE,
        CROSSED,
        NONE
    }

    /// What names must keep off.
    private record Ground(Diagram diagram, Terrain terrain, Terrain lines, Claims taken) {

        Room room(ElementId edge, Box box) {
            if (!taken.isFree(box) || !lines.isFree(box, piece -> !piece.owner().equals(edge))) {
                return Room.NONE;
            }
            if (terrain.isFree(box, _ -> true)) {
                return Room.FREE;
            }
            return terrain.isFree(box, this::isLegible) ? Room.CROSSED : Room.NONE;
        }

        private boolean isLegible(Obstacle obstacle) {
            return switch (obstacle.kind()) {
                case SOLID -> true;
                case SOFT -> diagram.group(obstacle.owner()).isPresent();
                case BORDER -> false;
            };
        }
    }

    /// The usual form, and a slim one where no word has to be cut for it.
    private List<Paragraph> forms(String label) {
        var usual = Paragraph.balanced(lettering.measurer(), Lettering.SMALL, label, USUAL_WIDTH, 2);
        var slim = Paragraph.balanced(lettering.measurer(), Lettering.SMALL, label, SLIM_WIDTH, 3);
        boolean whole = String.join(" ", slim.lines()).equals(label.strip().replaceAll("\\s+", " "));
        return whole && !slim.equals(usual) ? List.of(usual, slim) : List.of(usual);
    }

    private double lineHeight() {
        return lettering.lineHeight(Lettering.SMALL);
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

    private static Point between(Point from, Point to, double t) {
        return new Point(from.x() + (to.x() - from.x()) * t, from.y() + (to.y() - from.y()) * t);
    }

    private static double length(Point from, Point to) {
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    /// The name, on a plate that hides the line behind it.
    Drawable.Words words(Edge edge, EdgeName name) {
        double top = name.middle().y() - name.text().lines().size() * lineHeight() / 2;
        var words = lettering.centred(
                edge.id(), Part.EDGE_LABEL, name.text(), Lettering.SMALL, name.middle().x(), top);
        return lettering.onPlate(words, lettering.theme().mutedInk());
    }
}
