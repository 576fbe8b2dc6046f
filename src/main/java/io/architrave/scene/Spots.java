package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The spots of all that is placed. Walks the tree from its roots, so that no box is derived twice; after a change, from
/// what was touched. What has no layout has no spot, but what is inside a group without layout has: it is drawn as if
/// that group began where its parent begins.
final class Spots {

    private static final int DEEPEST = 64;
    private static final Origin PAGE = new Origin(new Point(0, 0), 0);

    private final DiagramIndex index;
    private final Map<ElementId, Spot> spots;
    private final Map<ElementId, Origin> origins;
    private final Set<ElementId> walked = new HashSet<>();

    /// Where the inside of a group begins, and how deep that is.
    private record Origin(Point corner, int depth) {}

    private Spots(DiagramIndex index, Map<ElementId, Spot> spots, Map<ElementId, Origin> origins) {
        this.index = index;
        this.spots = spots;
        this.origins = origins;
    }

    static Spots of(DiagramIndex index) {
        var all = new Spots(index, new HashMap<>(), new HashMap<>());
        index.roots().forEach(root -> all.walk(root, PAGE));
        index.diagram().nodes().filter(node -> !node.spans().isEmpty()).forEach(all::span);
        return all;
    }

    /// The spots after a change that added and removed nothing.
    Spots after(DiagramIndex changed, Set<ElementId> touched) {
        var next = new Spots(changed, new HashMap<>(spots), new HashMap<>(origins));
        next.spots.keySet().removeAll(touched);
        for (var id : touched) {
            if (changed.diagram().elements().get(id) instanceof Placed placed) {
                var origin = next.origin(placed);
                if (origin.isEmpty()) {
                    return anew(changed);
                }
                next.walk(id, origin.get());
            }
        }
        var spanning = new HashSet<ElementId>(touched);
        next.walked.forEach(place -> changed.nodesStandingIn(place).map(Node::id).forEach(spanning::add));
        spanning.forEach(id -> changed.diagram().node(id)
                .filter(node -> !node.spans().isEmpty())
                .ifPresent(next::span));
        next.walked.addAll(touched);
        return next;
    }

    /// Where the change has cut something off from the page, all that hangs on it must be found to be gone.
    private Spots anew(DiagramIndex changed) {
        var all = of(changed);
        all.walked.addAll(spots.keySet());
        return all;
    }

    /// What has another spot than before the change, or had one.
    Set<ElementId> moved() {
        return walked;
    }

    Optional<Spot> at(ElementId id) {
        return Optional.ofNullable(spots.get(id));
    }

    Collection<Spot> all() {
        return spots.values();
    }

    /// Of what an element stands in; empty where that cannot be reached from the page.
    private Optional<Origin> origin(Placed placed) {
        return placed.parent().filter(index.diagram()::has)
                .map(parent -> Optional.ofNullable(origins.get(parent)))
                .orElse(Optional.of(PAGE));
    }

    private void walk(ElementId id, Origin origin) {
        var diagram = index.diagram();
        if (!(diagram.elements().get(id) instanceof Placed placed)) {
            return;
        }
        walked.add(id);
        var box = diagram.layoutOf(id).box().map(relative -> inside(relative, origin));
        if (!(placed instanceof Node node) || node.spans().isEmpty()) {
            box.ifPresent(absolute -> spots.put(id, new Spot(placed, origin.depth, List.of(absolute))));
        }
        if (placed instanceof Group && origin.depth < DEEPEST) {
            var inside = new Origin(box.map(Box::corner).orElse(origin.corner), origin.depth + 1);
            origins.put(id, inside);
            index.children(id).forEach(child -> walk(child, inside));
        }
    }

    private void span(Node node) {
        var at = index.diagram().layoutOf(node.id()).at();
        var boxes = node.spans().stream()
                .flatMap(place -> Optional.ofNullable(at.get(place))
                        .flatMap(relative -> Optional.ofNullable(origins.get(place))
                                .map(origin -> inside(relative, origin)))
                        .stream())
                .toList();
        walked.add(node.id());
        if (boxes.isEmpty()) {
            spots.remove(node.id());
            return;
        }
        int depth = 1 + node.spans().stream()
                .map(spots::get)
                .filter(Objects::nonNull)
                .mapToInt(Spot::depth)
                .max()
                .orElse(0);
        spots.put(node.id(), new Spot(node, depth, boxes));
    }

    private static Box inside(Box relative, Origin origin) {
        return relative.movedBy(origin.corner.x(), origin.corner.y());
    }

    /// A band is drawn where the places of an element line up and nothing else stands in it.
    boolean isBanded(Spot spot) {
        return spot.boxes().size() > 1 && spot.isBanded(index.places(spot.element().id()).stream()
                .flatMap(index::nodesStandingIn)
                .filter(other -> !other.id().equals(spot.element().id()))
                .flatMap(other -> at(other.id()).stream())
                .flatMap(other -> other.boxes().stream())
                .toList());
    }
}
