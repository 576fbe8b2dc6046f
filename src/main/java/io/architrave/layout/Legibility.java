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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes a picture hard to read, counted. All lists empty is the aim of automatic layout and routing.
///
/// @param overlaps pairs of boxes that cover each other though neither is inside the other
/// @param outside elements that stick out of the group they belong to
/// @param struck connections that run through an icon or its words
/// @param unplaced placed elements without a box
public record Legibility(List<Pair> overlaps, List<ElementId> outside, List<Pair> struck, List<ElementId> unplaced) {

    /// How deep a line must be in something to strike it, in diagram units.
    private static final double TOUCH = 0.5;

    /// Absolute boxes are sums of relative ones.
    private static final double ROUNDING = 1e-6;

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
    ///
    /// @param solid icons, words and notes, by whose they are; a connection may touch those of its own ends
    public static Legibility of(
            DiagramIndex index, Collection<ElementId> overlays, Collection<Route> routes,
            Map<ElementId, List<Box>> solid) {
        var boxes = ofBoxes(index, overlays);
        var obstacles = new TreeMap<ElementId, List<Obstacle>>();
        solid.forEach((owner, parts) -> obstacles.put(owner, parts.stream()
                .map(part -> new Obstacle(owner, part, Obstacle.Kind.SOLID))
                .toList()));
        var terrain = Terrain.of(obstacles);
        var struck = new TreeSet<>(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        for (var route : routes) {
            var edge = index.diagram().edge(route.edge()).orElseThrow();
            for (int i = 1; i < route.points().size(); i++) {
                struckBy(route.points().get(i - 1), route.points().get(i), terrain)
                        .filter(owner -> !edge.touches(owner))
                        .forEach(owner -> struck.add(new Pair(edge.id(), owner)));
            }
        }
        return new Legibility(boxes.overlaps, boxes.outside, List.copyOf(struck), boxes.unplaced);
    }

    private static Stream<ElementId> struckBy(Point from, Point to, Terrain terrain) {
        var piece = new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()))
                .grown(1);
        return terrain.within(piece).stream()
                .filter(obstacle -> Terrain.crosses(from, to, obstacle.box(), -TOUCH))
                .map(Obstacle::owner);
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

    /// Whoever stands directly in the same group must not overlap; with containment that covers all pairs. In the order
    /// of their left edges, each is compared with those that begin before it ends.
    private static List<Pair> overlaps(List<Standing> standing) {
        var pairs = new ArrayList<Pair>();
        standing.stream().collect(Collectors.groupingBy(Standing::place)).values().forEach(beside -> {
            var sorted = new ArrayList<>(beside);
            sorted.sort(Comparator.comparingDouble((Standing one) -> one.box.x()).thenComparing(Standing::id));
            for (int i = 0; i < sorted.size(); i++) {
                var one = sorted.get(i);
                for (int j = i + 1; j < sorted.size() && sorted.get(j).box.x() < one.box.right(); j++) {
                    if (one.box.intersects(sorted.get(j).box)) {
                        pairs.add(new Pair(one.id, sorted.get(j).id));
                    }
                }
            }
        });
        pairs.sort(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        return pairs;
    }

    private static List<ElementId> outside(DiagramIndex index, List<Standing> standing) {
        return standing.stream()
                .filter(one -> one.place
                        .flatMap(index::box)
                        .filter(frame -> !frame.grown(ROUNDING).contains(one.box))
                        .isPresent())
                .map(Standing::id)
                .distinct()
                .toList();
    }
}
