package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What gives way when a group gets another size, so that nothing comes to lie on anything else and rows and columns
/// stay such.
///
/// What lies right of the old box moves by as much as its right edge, what lies below it by as much as its lower edge.
/// Where the group shrinks its neighbours close up, as far as nothing else stands in their way. The groups around it
/// grow to the right and down by what is missing, outwards to the outermost; they never shrink.
final class MakingWay {

    /// What neighbours that close up leave between themselves and what stays, in diagram units.
    private static final double GAP = 32;

    private final DiagramIndex index;
    private final Willing willing;
    private final Map<ElementId, LayoutEntry> changed = new LinkedHashMap<>();

    /// Which neighbours may be moved.
    ///
    /// @param makeWay to make room; who may not is left where it is, come what may
    /// @param closeUp to fill room that has become free
    record Willing(Predicate<ElementId> makeWay, Predicate<ElementId> closeUp) {
        static final Willing ALL = new Willing(_ -> true, _ -> true);
    }

    private MakingWay(DiagramIndex index, Willing willing) {
        this.index = index;
        this.willing = willing;
    }

    /// The layout of the group and of all that changes with it; empty where it has this box already.
    ///
    /// @param box relative to the group's parent, with the corner that the group has
    /// @param margin between a group's border and what it holds
    static Map<ElementId, LayoutEntry> of(
            DiagramIndex index, ElementId group, Box box, double margin, Willing willing) {
        var way = new MakingWay(index, willing);
        way.resize(group, box, margin);
        return way.changed;
    }

    private void resize(ElementId group, Box box, double margin) {
        var resized = Optional.of(group);
        var after = box;
        while (resized.isPresent()) {
            var id = resized.get();
            var entry = index.diagram().layoutOf(id);
            if (entry.box().isEmpty() || after.equals(entry.box().get())) {
                return;
            }
            changed.put(id, entry.withBox(after));
            var around = after.union(moveNeighbours(id, entry.box().get(), after));
            resized = index.diagram().group(id).flatMap(Group::parent);
            var frame = resized.flatMap(parent -> index.diagram().layoutOf(parent).box());
            after = frame.map(old -> old.sized(
                    Math.max(old.width(), around.right() + margin), Math.max(old.height(), around.bottom() + margin)))
                    .orElse(after);
        }
    }

    /// Answers the box around all that moved.
    private Box moveNeighbours(ElementId group, Box before, Box after) {
        Map<ElementId, Box> neighbours = new LinkedHashMap<>();
        var siblings = index.diagram().group(group).flatMap(Group::parent).map(index::children).orElse(index.roots());
        for (var sibling : siblings) {
            var box = index.diagram().layoutOf(sibling).box();
            if (!sibling.equals(group)) {
                box.ifPresent(at -> neighbours.put(sibling, at));
            }
        }
        var moved = shifted(neighbours, before, after);
        var around = after;
        for (var neighbour : moved.entrySet()) {
            if (!neighbour.getValue().equals(neighbours.get(neighbour.getKey()))) {
                var entry = index.diagram().layoutOf(neighbour.getKey());
                changed.put(neighbour.getKey(), entry.withBox(neighbour.getValue()));
                around = around.union(neighbour.getValue());
            }
        }
        return around;
    }

    /// First across, then down: after each of the two steps nothing overlaps that did not before.
    private Map<ElementId, Box> shifted(Map<ElementId, Box> neighbours, Box before, Box after) {
        var across = step(neighbours, after.right() - before.right(), true, box -> box.x() >= before.right());
        return step(across, after.bottom() - before.bottom(), false, box -> box.y() >= before.bottom());
    }

    private Map<ElementId, Box> step(
            Map<ElementId, Box> neighbours, double wish, boolean across, Predicate<Box> isBeyond) {
        var moving = new LinkedHashMap<ElementId, Box>();
        neighbours.forEach((id, box) -> {
            if (isBeyond.test(box) && (wish > 0 ? willing.makeWay : willing.closeUp).test(id)) {
                moving.put(id, box);
            }
        });
        var staying = new LinkedHashMap<>(neighbours);
        staying.keySet().removeAll(moving.keySet());
        double by = wish > 0 ? wish : -closing(moving.values(), staying.values(), -wish, across);
        var moved = new LinkedHashMap<>(neighbours);
        moving.forEach((id, box) -> moved.put(id, across ? box.movedBy(by, 0) : box.movedBy(0, by)));
        return moved;
    }

    /// How far the neighbours beyond the group can close up without coming near what stays.
    private static double closing(Collection<Box> moving, Collection<Box> staying, double wish, boolean across) {
        double most = wish;
        for (var box : moving) {
            for (var fixed : staying) {
                most = Math.min(most, room(fixed, box, across));
            }
        }
        return Math.max(0, most);
    }

    private static double room(Box fixed, Box moving, boolean across) {
        double room = across ? moving.x() - fixed.right() : moving.y() - fixed.bottom();
        boolean inTheWay = across
                ? fixed.y() < moving.bottom() && moving.y() < fixed.bottom()
                : fixed.x() < moving.right() && moving.x() < fixed.right();
        return inTheWay && room >= 0 ? room - GAP : Double.MAX_VALUE;
    }
}
