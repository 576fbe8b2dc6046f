package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.Polyline;
import java.util.ArrayList;
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

    /// @param window outside of which nothing matters to it
    private record Draft(PortSharing.Sided sided, PortSharing.Ends ends, Point[] points, Box window) {}

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
        var sided = new ArrayList<PortSharing.Sided>();
        var calm = new ArrayList<Optional<Draft>>();
        for (var wire : wires) {
            var window = window(wire);
            var before = Optional.ofNullable(drafts.get(wire.edge()))
                    .filter(draft -> draft.sided.wire().equals(wire) && !touches(draft.window, stirred));
            calm.add(before);
            sided.add(new PortSharing.Sided(
                    wire, before.map(draft -> draft.sided.choice())
                            .orElseGet(() -> PortChoice.of(wire, changed.within(window), window))));
        }
        var ends = PortSharing.share(sided);
        var next = new TreeMap<ElementId, Draft>();
        for (int i = 0; i < wires.size(); i++) {
            var wire = wires.get(i);
            var chosen = sided.get(i);
            var ports = ends.get(i);
            next.put(
                    wire.edge(),
                    calm.get(i)
                            .filter(draft -> draft.ends.equals(ports))
                            .orElseGet(() -> drafted(chosen, ports, changed)));
        }
        return new Router(next, spread(next, changed), changed);
    }

    private static Draft drafted(PortSharing.Sided sided, PortSharing.Ends ends, Terrain terrain) {
        var wire = sided.wire();
        var drawn = Drafting.draw(wire, ends.from(), ends.to(), terrain, window(wire));
        return new Draft(sided, ends, drawn.points(), drawn.window());
    }

    private Map<ElementId, Route> spread(Map<ElementId, Draft> next, Terrain changed) {
        var lines = new TreeMap<ElementId, Spreading.Line>();
        next.forEach((edge, draft) -> lines.put(edge, new Spreading.Line(draft.sided, simplified(draft.points))));
        var spread = new TreeMap<ElementId, Route>();
        Spreading.spread(lines, changed).forEach((edge, line) -> {
            var route = new Route(edge, List.of(simplified(line)));
            var before = routes.get(edge);
            spread.put(edge, before != null && route.equals(before) ? before : route);
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

    static Point[] simplified(Point[] points) {
        return Polyline.simplified(List.of(points)).toArray(Point[]::new);
    }
}
