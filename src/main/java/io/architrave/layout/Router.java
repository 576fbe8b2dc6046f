package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.Polyline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Routes connections orthogonally around what stands between their ends. A pure function of the wires and the
/// terrain: [#next] reuses what it can of an earlier result and answers exactly what routing afresh would; [#follow] does
/// less while somebody drags.
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

    /// Costs that differ by less are the same.
    private static final double SLIP = 1e-6;

    /// From how many wires on a picture is drawn on all processors.
    private static final int MANY = 64;

    private final Map<ElementId, Draft> drafts;
    private final Map<ElementId, Route> routes;
    private final Terrain terrain;

    /// @param window outside of which nothing matters to it
    /// @param settled whether it is what routing afresh draws; what was left as it was while something moved may not be
    private record Draft(
            PortSharing.Sided sided, PortSharing.Ends ends, Point[] points, Box window, boolean settled) {

        boolean isOf(Wire wire) {
            return sided.wire() == wire || sided.wire().equals(wire);
        }

        /// The same line for a wire whose ends stand as they stood, here or somewhere else; to be settled later.
        Optional<Draft> carriedTo(Wire wire) {
            return isOf(wire)
                    ? Optional.of(new Draft(sided, ends, points, window, false))
                    : wire.shiftFrom(sided.wire()).map(by -> shifted(wire, by));
        }

        private Draft shifted(Wire wire, Point by) {
            var moved = Arrays.stream(points).map(point -> point.plus(by.x(), by.y())).toArray(Point[]::new);
            return new Draft(new PortSharing.Sided(wire, sided.choice()), ends.movedBy(by), moved,
                    window.movedBy(by.x(), by.y()), false);
        }

        /// What the line costs where it lies.
        double cost(Terrain terrain) {
            var around = Arrays.stream(points).map(point -> new Box(point.x(), point.y(), 0, 0)).reduce(Box::union);
            var near = terrain.within(around.orElse(window).grown(CLEARANCE));
            return Drafting.costed(sided.wire(), points, near).cost();
        }
    }

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

    public Terrain terrain() {
        return terrain;
    }

    /// Whether this is what routing afresh answers: always after [#next], after [#follow] where it put nothing off.
    public boolean isSettled() {
        return drafts.values().stream().allMatch(Draft::settled);
    }

    /// The same question after a change. A wire is drawn anew where it is another one, where its ports moved, or where
    /// something changed within its window.
    public Router next(List<Wire> wires, Terrain changed) {
        var stirred = Terrain.Stir.between(terrain, changed);
        return redrawn(wires, changed, true, (wire, draft) -> Optional.of(draft)
                .filter(one -> one.isOf(wire) && one.settled && !stirred.touches(one.window)));
    }

    /// The same question while somebody is moving something: a line is kept as long as it lies no worse than it did, also
    /// where both of its ends were moved alike. Another way might be better now; finding it is left to [#next].
    public Router follow(List<Wire> wires, Terrain changed) {
        var stirred = Terrain.Stir.between(terrain, changed);
        return redrawn(wires, changed, false, (wire, draft) -> draft.isOf(wire) && !stirred.touches(draft.window)
                ? Optional.of(draft)
                : draft.carriedTo(wire).filter(carried -> carried.cost(changed) <= draft.cost(terrain) + SLIP));
    }

    /// @param shared whether all processors may be used; during a gesture the window needs them
    private Router redrawn(
            List<Wire> wires, Terrain changed, boolean shared, BiFunction<Wire, Draft, Optional<Draft>> kept) {
        var calm = new ArrayList<Optional<Draft>>(wires.size());
        for (var wire : wires) {
            var before = drafts.get(wire.edge());
            calm.add(before == null ? Optional.empty() : kept.apply(wire, before));
        }
        var sided = each(calm, shared,
                (at, draft) -> draft.map(Draft::sided).orElseGet(() -> sided(wires.get(at), changed)));
        var ends = PortSharing.share(sided);
        var drafted = each(calm, shared, (at, draft) -> draft.filter(one -> one.ends.equals(ends.get(at)))
                .orElseGet(() -> drafted(
                        sided.get(at), ends.get(at), changed, draft.map(Draft::settled).orElse(true))));
        var next = new HashMap<ElementId, Draft>();
        drafted.forEach(draft -> next.put(draft.sided.wire().edge(), draft));
        return new Router(next, spread(next, changed), changed);
    }

    /// Each wire is judged by itself, so the processors share a whole picture between them; a few wires are sooner done
    /// by one.
    private static <T> List<T> each(
            List<Optional<Draft>> calm, boolean shared, BiFunction<Integer, Optional<Draft>, T> work) {
        var all = IntStream.range(0, calm.size());
        boolean many = shared && calm.stream().filter(Optional::isEmpty).count() >= MANY;
        return (many ? all.parallel() : all).mapToObj(at -> work.apply(at, calm.get(at))).toList();
    }

    private static PortSharing.Sided sided(Wire wire, Terrain terrain) {
        var window = window(wire);
        return new PortSharing.Sided(wire, PortChoice.of(wire, terrain.within(window), window));
    }

    private static Draft drafted(PortSharing.Sided sided, PortSharing.Ends ends, Terrain terrain, boolean settled) {
        var wire = sided.wire();
        var drawn = Drafting.draw(wire, ends.from(), ends.to(), terrain, window(wire));
        return new Draft(sided, ends, drawn.points(), drawn.window(), settled);
    }

    private Map<ElementId, Route> spread(Map<ElementId, Draft> next, Terrain changed) {
        var lines = new HashMap<ElementId, Spreading.Line>();
        next.forEach((edge, draft) -> lines.put(edge, new Spreading.Line(draft.sided, simplified(draft.points))));
        var spread = new HashMap<ElementId, Route>();
        Spreading.spread(lines, changed).forEach((edge, line) -> {
            var route = new Route(edge, List.of(simplified(line)));
            var before = routes.get(edge);
            spread.put(edge, before != null && route.equals(before) ? before : route);
        });
        return spread;
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
