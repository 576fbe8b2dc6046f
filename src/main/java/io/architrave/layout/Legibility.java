package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What makes a picture hard to read, counted. All lists empty is the aim of automatic layout and routing.
///
/// @param overlaps pairs of boxes that cover each other though neither is inside the other
/// @param outside elements that stick out of the group they belong to
/// @param struck connections that run through an icon or its words
/// @param unplaced placed elements without a box
public record Legibility(List<Pair> overlaps, List<ElementId> outside, List<Pair> struck, List<ElementId> unplaced) {

    public record Pair(ElementId one, ElementId other) {}

    private record Standing(ElementId id, Optional<ElementId> place, Box box) {}

    public boolean isClean() {
        return overlaps.isEmpty() && outside.isEmpty() && struck.isEmpty() && unplaced.isEmpty();
    }

    /// The boxes alone.
    ///
    /// @param overlays groups whose frames are derived and may lie over others
    public static Legibility ofBoxes(DiagramIndex index, Collection<ElementId> overlays) {
        var standing = standing(index, overlays);
        var unplaced = new ArrayList<ElementId>();
        index.diagram().elements().values().forEach(element -> {
            boolean placed = element instanceof Node || element instanceof Note || element instanceof Group;
            if (placed && !overlays.contains(element.id()) && index.boxes(element.id()).isEmpty()) {
                unplaced.add(element.id());
            }
        });
        return new Legibility(overlaps(standing), outside(index, standing), List.of(), unplaced);
    }

    /// The boxes, and the routes against what is drawn solid.
    public static Legibility of(
            DiagramIndex index, Collection<ElementId> overlays, Router routes, Map<ElementId, List<Box>> solid) {
        var boxes = ofBoxes(index, overlays);
        var struck = new ArrayList<Pair>();
        routes.routes().values().forEach(route -> {
            var edge = index.diagram().edge(route.edge()).orElseThrow();
            solid.forEach((owner, parts) -> {
                if (!edge.touches(owner) && parts.stream().anyMatch(part -> strikes(route.points(), part))) {
                    struck.add(new Pair(route.edge(), owner));
                }
            });
        });
        return new Legibility(boxes.overlaps, boxes.outside, struck, boxes.unplaced);
    }

    private static boolean strikes(List<Point> points, Box box) {
        for (int i = 1; i < points.size(); i++) {
            if (Terrain.crosses(points.get(i - 1), points.get(i), box, -0.5)) {
                return true;
            }
        }
        return false;
    }

    private static List<Standing> standing(DiagramIndex index, Collection<ElementId> overlays) {
        var standing = new ArrayList<Standing>();
        for (var element : index.diagram().elements().values()) {
            if (overlays.contains(element.id())) {
                continue;
            }
            var boxes = index.boxes(element.id());
            if (element instanceof Node node && !node.spans().isEmpty()) {
                var at = index.diagram().layoutOf(node.id()).at();
                at.forEach((place, box) -> standing
                        .add(new Standing(node.id(), Optional.of(place), index.inside(place, box))));
            } else {
                boxes.forEach(box -> standing.add(new Standing(element.id(), element.enclosing(), box)));
            }
        }
        return standing;
    }

    /// Whoever stands directly in the same group must not overlap; with containment that covers all pairs.
    private static List<Pair> overlaps(List<Standing> standing) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < standing.size(); i++) {
            for (int j = i + 1; j < standing.size(); j++) {
                var one = standing.get(i);
                var other = standing.get(j);
                if (one.place.equals(other.place) && one.box.intersects(other.box)) {
                    pairs.add(new Pair(one.id, other.id));
                }
            }
        }
        return pairs;
    }

    private static List<ElementId> outside(DiagramIndex index, List<Standing> standing) {
        return standing.stream()
                .filter(one -> one.place
                        .flatMap(index::box)
                        .filter(frame -> !frame.contains(one.box))
                        .isPresent())
                .map(Standing::id)
                .distinct()
                .toList();
    }
}
