package io.architrave.layout;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/// Carries one layout through, from the diagram before it to the one after it.
final class LayoutRun {

    private final DiagramIndex before;
    private final Catalog catalog;
    private final Progress progress;
    private final Set<ElementId> arranged = new HashSet<>();
    private Diagram after;

    LayoutRun(DiagramIndex before, Catalog catalog, Progress progress) {
        this.before = before;
        this.catalog = catalog;
        this.progress = progress;
        this.after = before.diagram();
    }

    void layOut(Extent extent) {
        switch (extent) {
            case Extent.Whole _ -> whole();
            case Extent.Inside(var id) -> before.diagram().group(id)
                    .filter(_ -> AutoLayout.isPossible(before, catalog, extent))
                    .ifPresent(this::inside);
            case Extent.Among(var elements) -> Shares.of(before, catalog, elements).forEach(this::among);
        }
        if (!progress.isCancelled()) {
            carryBends();
        }
    }

    private void whole() {
        var run = new Containers(before, catalog, new Pins(before, _ -> false), progress);
        run.layOutAll();
        take(run.placing());
    }

    private void inside(Group group) {
        var run = new Containers(before, catalog, new Pins(before, node -> reachesOutOf(group.id(), node)), progress);
        var size = run.layOutInside(group);
        if (!progress.isCancelled()) {
            run.placing().boxes().remove(group.id());
            take(run.placing());
            resize(group.id(), size.width(), size.height());
        }
    }

    private boolean reachesOutOf(ElementId group, Node node) {
        return node.spans().stream().anyMatch(place -> !place.equals(group) && !before.isInside(place, group));
    }

    private void among(Shares share) {
        var index = DiagramIndex.of(after, before);
        var run = new Containers(index, catalog, new Pins(index, _ -> false), progress);
        var members = share.members();
        var staying = new ArrayList<Box>();
        share.parent().map(index::children).orElse(index.roots()).stream()
                .filter(other -> !members.contains(other))
                .filter(other -> after.group(other).filter(group -> Overlays.isOverlay(group, catalog)).isEmpty())
                .forEach(other -> after.layoutOf(other).box().ifPresent(staying::add));
        share.parent().ifPresent(place -> index.nodesStandingIn(place)
                .forEach(node -> Optional.ofNullable(after.layoutOf(node.id()).at().get(place))
                        .ifPresent(staying::add)));
        var wish = members.stream().flatMap(member -> after.layoutOf(member).box().stream()).reduce(Box::union);
        var taken = run.arrangeAmong(share.parent(), members, wish.orElseThrow(), staying);
        if (!progress.isCancelled()) {
            take(run.placing());
            share.parent().ifPresent(parent -> hold(parent, taken));
        }
    }

    /// Lets a group grow to what has been arranged in it.
    private void hold(ElementId parent, Box taken) {
        after.layoutOf(parent).box().ifPresent(frame -> resize(
                parent,
                Math.max(frame.width(), taken.right() + AutoLayout.PADDING),
                Math.max(frame.height(), taken.bottom() + AutoLayout.PADDING)));
    }

    private void resize(ElementId group, double width, double height) {
        var index = DiagramIndex.of(after, before);
        var pins = new Pins(index, _ -> false);
        var willing = new MakingWay.Willing(
                neighbour -> !pins.isHeld(neighbour),
                neighbour -> !pins.isHeld(neighbour) && !isTied(index, neighbour));
        var box = after.layoutOf(group).box().orElseThrow().sized(width, height);
        MakingWay.of(index, group, box, AutoLayout.PADDING, willing).forEach(this::put);
    }

    /// Whether something that stands in a neighbour stands elsewhere too: closing up would tear it apart.
    private static boolean isTied(DiagramIndex index, ElementId neighbour) {
        return Arranging.standing(index, neighbour).stream()
                .flatMap(node -> index.places(node).stream())
                .anyMatch(place -> !place.equals(neighbour) && !index.isInside(place, neighbour));
    }

    private void take(Placing placing) {
        placing.boxes().forEach((id, box) -> {
            arranged.add(id);
            put(id, after.layoutOf(id).withBox(box));
        });
        placing.spans().forEach((id, at) -> {
            arranged.add(id);
            var entry = after.layoutOf(id);
            var places = new TreeMap<>(at);
            after.node(id).stream().flatMap(node -> node.spans().stream()).forEach(place -> Optional
                    .ofNullable(entry.at().get(place)).ifPresent(box -> places.putIfAbsent(place, box)));
            put(id, new LayoutEntry(
                    Optional.empty(), TreePMap.from(places), entry.pinned(), entry.ports(), entry.bends(),
                    entry.extras()));
        });
    }

    private void put(ElementId element, LayoutEntry entry) {
        if (!entry.equals(after.layoutOf(element))) {
            after = after.withLayout(element, entry);
        }
    }

    private void carryBends() {
        var bends = new Bends(before, DiagramIndex.of(after, before), arranged);
        before.diagram().edges().forEach(edge -> put(edge.id(), bends.after(edge)));
    }

    Map<ElementId, LayoutEntry> changes() {
        var changes = new TreeMap<ElementId, LayoutEntry>();
        before.diagram().elements().keySet().forEach(id -> {
            if (!after.layoutOf(id).equals(before.diagram().layoutOf(id))) {
                changes.put(id, after.layoutOf(id));
            }
        });
        return changes;
    }
}
