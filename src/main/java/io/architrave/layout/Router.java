package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Routes connections orthogonally around what stands between their ends. A pure function of the wires and the
/// terrain: [#next] reuses what it can of an earlier result and answers exactly what routing afresh would.
///
/// In four steps: each wire chooses its sides by itself; the wires that share a side of an element share it out; each
/// wire is drawn by itself within a window around its ends; pieces that came to lie on each other are spread.
public final class Router {

    /// Between a route and what it passes.
    static final double CLEARANCE = 10;

    /// What a corner costs, as a length: a detour of this much is taken to save one.
    static final double BEND = 40;

    static final double BLOCKED = 2000;
    static final double SOFT = 90;
    static final double SOFT_FACTOR = 3;

    private static final double WINDOW = 120;

    private final Map<ElementId, Draft> drafts;
    private final Map<ElementId, Route> routes;
    private final Terrain terrain;

    private record Draft(Wire wire, Box window, PortChoice.Choice choice, PortSharing.Ends ends, Point[] points) {}

    private Router(Map<ElementId, Draft> drafts, Map<ElementId, Route> routes, Terrain terrain) {
        this.drafts = drafts;
        this.routes = routes;
        this.terrain = terrain;
    }

    private static final Router NOTHING = new Router(Map.of(), Map.of(), Terrain.of(Map.of()));

    public static Router route(List<Wire> wires, Terrain terrain) {
        return NOTHING.next(wires, terrain);
    }

    public Map<ElementId, Route> routes() {
        return routes;
    }

    public Optional<Route> route(ElementId edge) {
        return Optional.ofNullable(routes.get(edge));
    }

    /// The same question after a change. A wire is drawn anew where it is another one, where its ports moved, or where
    /// something changed within its window.
    public Router next(List<Wire> wires, Terrain changed) {
        var stirred = changed.differences(terrain);
        var choices = new TreeMap<ElementId, PortChoice.Choice>();
        var windows = new HashMap<ElementId, Box>();
        for (var wire : wires) {
            var window = window(wire);
            windows.put(wire.edge(), window);
            var before = drafts.get(wire.edge());
            boolean calm = before != null && before.wire.equals(wire) && !touches(window, stirred);
            choices.put(wire.edge(), calm ? before.choice : PortChoice.of(wire, changed.within(window)));
        }
        var ends = PortSharing.share(wires, choices);
        var next = new TreeMap<ElementId, Draft>();
        for (var wire : wires) {
            var window = windows.get(wire.edge());
            next.put(wire.edge(), draft(wire, window, choices.get(wire.edge()), ends, stirred, changed));
        }
        return new Router(next, spread(next, changed), changed);
    }

    private Draft draft(
            Wire wire,
            Box window,
            PortChoice.Choice choice,
            Map<ElementId, PortSharing.Ends> shared,
            List<Box> stirred,
            Terrain changed) {
        var ends = shared.get(wire.edge());
        var before = drafts.get(wire.edge());
        if (before != null && before.wire.equals(wire) && before.ends.equals(ends) && !touches(window, stirred)) {
            return before;
        }
        return new Draft(wire, window, choice, ends, Drafting.draw(wire, ends.from(), ends.to(), changed, window));
    }

    private Map<ElementId, Route> spread(Map<ElementId, Draft> next, Terrain changed) {
        var points = new TreeMap<ElementId, Point[]>();
        var fixed = new HashMap<ElementId, Boolean>();
        next.forEach((edge, draft) -> {
            points.put(edge, simplified(draft.points));
            fixed.put(edge, !draft.wire.bends().isEmpty());
        });
        var spread = new TreeMap<ElementId, Route>();
        Spreading.spread(points, fixed, changed).forEach((edge, line) -> {
            var route = new Route(edge, List.of(simplified(line)));
            var before = routes.get(edge);
            spread.put(edge, route.equals(before) ? before : route);
        });
        return spread;
    }

    private static boolean touches(Box window, List<Box> stirred) {
        return stirred.stream().anyMatch(window::intersects);
    }

    private static Box window(Wire wire) {
        var faces = new ArrayList<Box>();
        wire.fromFaces().forEach(face -> faces.add(face.body()));
        wire.toFaces().forEach(face -> faces.add(face.body()));
        wire.bends().forEach(bend -> faces.add(new Box(bend.x(), bend.y(), 0, 0)));
        return faces.stream().reduce(Box::union).orElseThrow().grown(WINDOW);
    }

    /// Without repeated points and without those in the middle of a straight run.
    static Point[] simplified(Point[] points) {
        var kept = new ArrayList<Point>();
        for (var point : points) {
            while (kept.size() > 1 && isStraight(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            if (kept.isEmpty() || !kept.getLast().equals(point)) {
                kept.add(point);
            }
        }
        if (kept.size() == 1) {
            kept.add(kept.getFirst());
        }
        return kept.toArray(Point[]::new);
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
}
