package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a placed element is drawn: absolute boxes, one a place, and how many groups are around it.
record Spot(Placed element, int depth, List<Box> boxes) {

    private static final int DEEPEST = 64;

    Box around() {
        return boxes.stream().reduce(Box::union).orElseThrow();
    }

    /// Walks the tree once from its roots, so that no box is derived twice. What has no layout has no spot, but what is
    /// inside a group without layout has: it is drawn as if that group began where its parent begins.
    static Map<ElementId, Spot> all(DiagramIndex index) {
        var spots = new LinkedHashMap<ElementId, Spot>();
        var origins = new LinkedHashMap<ElementId, Point>();
        for (var root : index.roots()) {
            walk(index, root, new Point(0, 0), 0, spots, origins);
        }
        index.diagram().nodes().filter(node -> !node.spans().isEmpty()).forEach(node -> {
            var boxes = spanned(index.diagram(), node, origins);
            if (!boxes.isEmpty()) {
                int depth = 1 + node.spans().stream()
                        .map(spots::get)
                        .filter(java.util.Objects::nonNull)
                        .mapToInt(Spot::depth)
                        .max()
                        .orElse(0);
                spots.put(node.id(), new Spot(node, depth, boxes));
            }
        });
        return spots;
    }

    private static void walk(
            DiagramIndex index,
            ElementId id,
            Point origin,
            int depth,
            Map<ElementId, Spot> spots,
            Map<ElementId, Point> origins) {
        var diagram = index.diagram();
        var box = diagram.layoutOf(id).box().map(relative -> relative.movedBy(origin.x(), origin.y()));
        if (!(diagram.elements().get(id) instanceof Placed placed)) {
            return;
        }
        if (!(placed instanceof Node node) || node.spans().isEmpty()) {
            box.ifPresent(absolute -> spots.put(id, new Spot(placed, depth, List.of(absolute))));
        }
        if (placed instanceof Group && depth < DEEPEST) {
            var corner = box.map(Box::corner).orElse(origin);
            origins.put(id, corner);
            for (var child : index.children(id)) {
                walk(index, child, corner, depth + 1, spots, origins);
            }
        }
    }

    private static List<Box> spanned(Diagram diagram, Node node, Map<ElementId, Point> origins) {
        var at = diagram.layoutOf(node.id()).at();
        return node.spans().stream()
                .flatMap(place -> {
                    var origin = Optional.ofNullable(origins.get(place));
                    var relative = Optional.ofNullable(at.get(place));
                    return relative.flatMap(box -> origin.map(corner -> box.movedBy(corner.x(), corner.y())))
                            .stream();
                })
                .toList();
    }
}
