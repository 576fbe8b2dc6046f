package io.architrave.scene;

import io.architrave.layout.Obstacle;
import io.architrave.layout.Route;
import io.architrave.layout.Router;
import io.architrave.layout.Terrain;
import io.architrave.layout.Wire;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// One picture being made. Where the one before is known, begins with its figures and draws what the change touched.
final class Composition {

    private final SceneComposer.Draughtsman with;
    private final DiagramIndex index;
    private final Annotations annotations;
    private final Optional<Outcome> before;
    private final AddressSigns addresses;
    /// What was touched since, where figures can be taken over without being looked at.
    private final Optional<Set<ElementId>> touched;
    private final Map<ElementId, Basis.Drawn> drawn;
    private final Set<ElementId> redrawn = new HashSet<>();

    /// @param members of each overlay group
    record Outcome(DiagramIndex index, Annotations annotations, AddressSigns addresses, Spots spots,
            Map<ElementId, List<Node>> members, Map<ElementId, Basis.Drawn> drawn, TreeMap<ElementId, Wire> wires,
            Router router) {}

    /// How connections are drawn after a change.
    interface Rerouting {
        Router apply(Router before, List<Wire> wires, Terrain terrain);
    }

    private Composition(SceneComposer.Draughtsman with, DiagramIndex index, Annotations annotations,
            Optional<Outcome> before) {
        this.with = with;
        this.index = index;
        this.annotations = annotations;
        this.before = before;
        addresses = AddressSigns.of(index, before.map(Outcome::addresses));
        touched = before.filter(known -> known.annotations == annotations)
                .flatMap(known -> Difference.between(known.index.diagram(), index.diagram()));
        drawn = touched.flatMap(_ -> before).map(known -> new HashMap<>(known.drawn)).orElseGet(HashMap::new);
    }

    static Outcome of(SceneComposer.Draughtsman with, DiagramIndex index, Annotations annotations,
            Optional<Outcome> before, Rerouting rerouting) {
        var composition = new Composition(with, index, annotations, before);
        var spots = composition.spots();
        composition.drawPlaced(spots);
        var members = composition.members();
        composition.drawMemberless(members, spots);
        var terrain = composition.terrain();
        composition.drawOverlays(members, terrain);
        var wires = composition.wires();
        var all = List.copyOf(wires.values());
        var router = before.map(known -> rerouting.apply(known.router, all, terrain))
                .orElseGet(() -> Router.route(all, terrain));
        composition.drawEdges(router, terrain, members.keySet());
        return new Outcome(index, annotations, composition.addresses, spots, members, composition.drawn, wires, router);
    }

    private Spots spots() {
        return touched.flatMap(ids -> before.map(known -> known.spots.after(index, ids)))
                .orElseGet(() -> Spots.of(index));
    }

    private void drawPlaced(Spots spots) {
        var placed = new HashSet<>(spots.moved());
        if (touched.isPresent()) {
            spots.moved().forEach(id -> placed.addAll(spanningBeside(id)));
            before.ifPresent(known -> placed.addAll(addresses.differing(known.addresses)));
        }
        for (var id : placed) {
            spots.at(id).ifPresentOrElse(spot -> {
                if (!with.looks().isOverlay(spot.element())) {
                    keep(basis(spot, spots.isBanded(spot)), with.placed()::draw);
                }
            }, () -> drop(id));
        }
    }

    /// A band is one only as long as nothing else stands in it.
    private List<ElementId> spanningBeside(ElementId id) {
        var places = new HashSet<>(index.places(id));
        before.ifPresent(known -> places.addAll(known.index.places(id)));
        return places.stream()
                .flatMap(index::nodesStandingIn)
                .filter(node -> !node.spans().isEmpty())
                .map(Node::id)
                .toList();
    }

    private Basis basis(Spot spot, boolean banded) {
        return new Basis(spot.element(), spot.depth(), spot.boxes(), about(spot.element()), banded, Optional.empty(),
                Optional.empty());
    }

    private Annotations.About about(Element element) {
        boolean pinned = index.diagram().layoutOf(element.id()).pinned();
        return annotations.about(element.id(), with.layers(), pinned)
                .with(with.layers().cidrs() ? addresses.of(element.id()) : Optional.empty());
    }

    /// Draws unless the same was drawn before.
    private void keep(Basis basis, Function<Basis, Basis.Drawn> draw) {
        var id = basis.element().id();
        var kept = before.map(known -> known.drawn.get(id)).filter(one -> one.basis().isSameAs(basis));
        drawn.put(id, kept.orElseGet(() -> draw.apply(basis)));
        if (kept.isEmpty()) {
            redrawn.add(id);
        }
    }

    private void drop(ElementId id) {
        if (drawn.remove(id) != null) {
            redrawn.add(id);
        }
    }

    private Map<ElementId, List<Node>> members() {
        if (!with.layers().securityGroups()) {
            return Map.of();
        }
        return before.filter(known -> known.index.diagram().elements() == index.diagram().elements())
                .map(Outcome::members)
                .orElseGet(() -> with.overlays().members(index));
    }

    private boolean isDrawn(List<Node> members) {
        return members.stream().anyMatch(member -> drawn.containsKey(member.id()));
    }

    /// An overlay group without members is a frame like any other.
    private void drawMemberless(Map<ElementId, List<Node>> members, Spots spots) {
        members.forEach((id, of) -> {
            if (!isDrawn(of)) {
                spots.at(id).ifPresentOrElse(
                        spot -> keep(basis(spot, false), with.placed()::draw), () -> drop(id));
            }
        });
    }

    private void drawOverlays(Map<ElementId, List<Node>> members, Terrain terrain) {
        members.forEach((id, of) -> {
            if (isDrawn(of)) {
                var frames = with.overlays().frames(id, of, index, drawn, terrain);
                var group = index.diagram().group(id).orElseThrow();
                keep(new Basis(group, 0, frames, about(group), false, Optional.empty(), Optional.empty()),
                        basis -> with.placed().drawn(basis, with.overlays().draw(group, frames),
                                frames.getFirst().grown(-4), List.of()));
            }
        });
    }

    private Terrain terrain() {
        var obstacles = new HashMap<ElementId, List<Obstacle>>();
        drawn.forEach((id, one) -> {
            if (!one.obstacles().isEmpty()) {
                obstacles.put(id, one.obstacles());
            }
        });
        return before.map(known -> known.router.terrain().with(obstacles)).orElseGet(() -> Terrain.of(obstacles));
    }

    private TreeMap<ElementId, Wire> wires() {
        if (touched.isEmpty() || before.isEmpty()) {
            return Wiring.wires(index.diagram(), drawn);
        }
        var wires = new TreeMap<>(before.get().wires);
        var rewired = new HashSet<>(touched.get());
        redrawn.forEach(id -> index.edges(id).forEach(edge -> rewired.add(edge.id())));
        rewired.forEach(id -> {
            wires.remove(id);
            index.diagram().edge(id)
                    .flatMap(edge -> Wiring.wire(index.diagram(), edge, drawn))
                    .ifPresent(wire -> wires.put(id, wire));
        });
        return wires;
    }

    private void drawEdges(Router router, Terrain terrain, Set<ElementId> overlays) {
        var names = with.naming().place(index.diagram(), router, terrain, labels(overlays));
        before.ifPresent(known -> known.router.routes().keySet().stream()
                .filter(id -> router.route(id).isEmpty())
                .forEach(drawn::remove));
        router.routes().forEach((id, route) -> {
            var name = Optional.ofNullable(names.get(id));
            if (!isUnchanged(id, route, name)) {
                var edge = index.diagram().edge(id).orElseThrow();
                keep(new Basis(edge, 0, List.of(), about(edge), false, Optional.of(route), name),
                        basis -> drawEdge(edge, basis));
            }
        });
    }

    /// Overlays stand in nobody's way, but names keep off their names.
    private Stream<Box> labels(Set<ElementId> overlays) {
        return overlays.stream()
                .flatMap(id -> Optional.ofNullable(drawn.get(id)).stream())
                .flatMap(one -> one.figure().drawables().stream())
                .filter(drawable -> drawable.part() == Part.OVERLAY_LABEL)
                .map(Drawable::bounds);
    }

    private boolean isUnchanged(ElementId id, Route route, Optional<EdgeName> name) {
        var kept = drawn.get(id);
        return kept != null
                && touched.filter(ids -> !ids.contains(id)).isPresent()
                && kept.basis().route().filter(earlier -> earlier == route).isPresent()
                && kept.basis().label().equals(name);
    }

    private Basis.Drawn drawEdge(Edge edge, Basis basis) {
        var route = basis.route().orElseThrow();
        var drawables = new ArrayList<>(with.edges().draw(edge, route.points()));
        var line = drawables.getFirst().bounds();
        var middle = EdgeNaming.middle(route.points());
        basis.label().ifPresent(at -> drawables.add(with.naming().words(edge, at)));
        var about = new Annotations.About(
                basis.about().findings(), basis.about().cost(), Optional.empty(), basis.about().pinned(),
                Optional.empty());
        drawables.addAll(with.badges().draw(edge.id(), about, new Box(middle.x() - 6, middle.y() - 8, 12, 16)));
        return new Basis.Drawn(basis, new Figure(edge, 0, List.of(line), drawables), List.of());
    }
}
