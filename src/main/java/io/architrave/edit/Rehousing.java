package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts elements into another group without a pointer: by the rules by which a drag puts them there, each at a free spot
/// near the group's middle. What they contain comes along. All of them move or none.
public final class Rehousing {

    private final DiagramIndex index;
    private final Catalog catalog;
    private final Placements placements;

    public Rehousing(DiagramIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
        this.placements = new Placements(index, catalog);
    }

    public sealed interface Answer {}

    /// They stand there already, or there is nothing among them that stands anywhere.
    public record Nothing() implements Answer {}

    /// @param change what moves them, as one
    /// @param moved the topmost of them: those that are in no other
    /// @param notice what else will be done, for the user
    public record Moved(Change change, List<ElementId> moved, Optional<String> notice) implements Answer {
        public Moved {
            moved = List.copyOf(moved);
        }
    }

    /// @param element the first that may not stand there
    /// @param reason the sentence of its placement rule
    /// @param nearest a group on the canvas that would take it
    public record Refused(ElementId element, String reason, Optional<ElementId> nearest) implements Answer {}

    /// @param group the group to take them; empty for the bare canvas
    public Answer into(Collection<ElementId> elements, Optional<ElementId> group) {
        var chosen = topmost(elements);
        var changes = new ArrayList<Change>();
        var moved = new ArrayList<ElementId>();
        Optional<String> notice = Optional.empty();
        var running = index;
        for (var element : chosen) {
            if (group.filter(into -> into.equals(element.id()) || index.isInside(into, element.id())).isPresent()) {
                return new Refused(element.id(), "A group cannot stand in itself.", Optional.empty());
            }
            var placement = placement(element, group);
            if (placement instanceof Placement.Refused(var reason, var nearest)) {
                return new Refused(element.id(), reason, nearest);
            }
            if (stands(element, fits(placement))) {
                continue;
            }
            if (placement instanceof Placement.FitsAfter(var before, _, var sentence)) {
                notice = Optional.of(sentence);
                changes.add(before);
                running = DiagramIndex.of(before.applyTo(running.diagram()), running);
            }
            var change = step(running, element, fits(placement), group);
            changes.add(change);
            moved.add(element.id());
            running = DiagramIndex.of(change.applyTo(running.diagram()), running);
        }
        if (moved.isEmpty()) {
            return new Nothing();
        }
        Respanning.of(running, Set.copyOf(moved)).ifPresent(changes::add);
        return new Moved(new Change.Batch(changes), moved, notice);
    }

    /// The groups that would take all of them and do not hold them yet, as the document has them.
    public List<ElementId> takers(Collection<ElementId> elements) {
        return index.diagram().groups()
                .map(group -> group.id())
                .filter(group -> into(elements, Optional.of(group)) instanceof Moved)
                .toList();
    }

    private List<Placed> topmost(Collection<ElementId> elements) {
        return index.outermost(new LinkedHashSet<>(elements)).stream()
                .map(index.diagram().elements()::get)
                .filter(Placed.class::isInstance)
                .map(Placed.class::cast)
                .collect(Collectors.toList());
    }

    /// A note may stand anywhere, and so may a type that this catalogue does not know.
    private Placement placement(Placed element, Optional<ElementId> group) {
        return type(element)
                .map(type -> placements.in(type, group))
                .orElse(new Placement.Fits(group, List.of(), group));
    }

    private Optional<ServiceType> type(Placed element) {
        return element instanceof Typed typed ? catalog.typeOf(typed) : Optional.empty();
    }

    private static Placement.Fits fits(Placement placement) {
        return switch (placement) {
            case Placement.Fits fits -> fits;
            case Placement.FitsAfter after -> after.after();
            case Placement.Refused refused -> throw new IllegalArgumentException(refused.reason());
        };
    }

    private static boolean stands(Placed element, Placement.Fits fits) {
        var spans = element instanceof Node node ? node.spans() : List.<ElementId>of();
        return element.parent().equals(fits.parent()) && Set.copyOf(spans).equals(Set.copyOf(fits.spans()));
    }

    private static Change step(
            DiagramIndex index, Placed element, Placement.Fits fits, Optional<ElementId> group) {
        var before = index.diagram().layoutOf(element.id());
        var size = index.boxes(element.id()).stream()
                .findFirst()
                .map(box -> box.at(0, 0))
                .orElse(new Box(0, 0, Drawing.NODE_SIZE, Drawing.NODE_SIZE));
        var wanted = group.flatMap(index::box)
                .or(() -> index.box(element.id()))
                .map(Box::centre)
                .orElse(new Point(0, 0));
        var spot = Spot.near(index, fits, size, wanted);
        var changes = new ArrayList<>(spot.growth());
        changes.add(new Change.Reparent(
                element.id(), fits.parent(), fits.spans(), spot.entry().withPinned(before.pinned())));
        return new Change.Batch(changes);
    }
}
