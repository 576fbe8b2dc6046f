package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Growth;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.edit.Respanning;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Carries elements to another place on the page, and into another group where one lies under the pointer.
///
/// Everything is computed from the base and the whole way, so that nothing accumulates. What the elements contain comes
/// along without being touched, since positions are relative.
///
/// @param index of the diagram at the beginning
/// @param carried what moves: the chosen elements that are in no other chosen one, the grabbed one first
/// @param from where the pointer took hold
public record Moving(DiagramIndex index, Catalog catalog, List<Carried> carried, Point from) {

    /// @param place the place that was grabbed, of an element that stands in several
    /// @param start the absolute box at the beginning
    public record Carried(Placed element, Optional<ElementId> place, Box start) {}

    /// @param target the group that takes them and lights up
    /// @param refusal why they may not stand here; the change does nothing then
    /// @param notice what else will be done, for the user
    /// @param dx how far they have come, snapped
    public record Outcome(
            Change change,
            Optional<ElementId> target,
            Optional<Placement.Refused> refusal,
            Optional<String> notice,
            double dx,
            double dy) {

        static final Change NOTHING = new Change.Batch(List.of());

        /// Whether releasing here would change anything.
        public boolean isAllowed() {
            return refusal.isEmpty();
        }
    }

    public static Optional<Moving> of(
            DiagramIndex index, Catalog catalog, Selection selection, ElementId grabbed, Point from) {
        var carried = new ArrayList<Carried>();
        var order = new LinkedHashSet<ElementId>();
        order.add(grabbed);
        order.addAll(selection.elements());
        var roots = order.stream().filter(id -> order.stream().noneMatch(other -> index.isInside(id, other)));
        roots.forEach(id -> carry(index, id, from).ifPresent(carried::add));
        return carried.isEmpty() ? Optional.empty() : Optional.of(new Moving(index, catalog, carried, from));
    }

    private static Optional<Carried> carry(DiagramIndex index, ElementId id, Point from) {
        if (!(index.diagram().elements().get(id) instanceof Placed placed)) {
            return Optional.empty();
        }
        if (placed instanceof Node node && !node.spans().isEmpty()) {
            var entry = index.diagram().layoutOf(id);
            return node.spans().stream()
                    .filter(entry.at()::containsKey)
                    .map(place -> new Carried(node, Optional.of(place), boxIn(index, entry, place)))
                    .min((one, other) -> Double.compare(distance(one.start, from), distance(other.start, from)));
        }
        return index.box(id).map(box -> new Carried(placed, Optional.empty(), box));
    }

    private static Box boxIn(DiagramIndex index, LayoutEntry entry, ElementId place) {
        return index.inside(place, Optional.ofNullable(entry.at().get(place)).orElseThrow());
    }

    private static double distance(Box box, Point point) {
        var centre = box.centre();
        return Math.hypot(centre.x() - point.x(), centre.y() - point.y());
    }

    public String name() {
        var first = carried.getFirst().element.name();
        return carried.size() == 1
                ? "Move " + (first.isBlank() ? "element" : first)
                : "Move " + carried.size() + " elements";
    }

    private Set<ElementId> moved() {
        return carried.stream().map(one -> one.element.id()).collect(Collectors.toCollection(HashSet::new));
    }

    /// What a release with the pointer here would do.
    public Outcome to(Point at) {
        var leader = carried.getFirst();
        var snapped = Snap.to(leader.start.movedBy(at.x() - from.x(), at.y() - from.y()));
        double dx = snapped.x() - leader.start.x();
        double dy = snapped.y() - leader.start.y();
        var placements = new Placements(index, catalog);
        var changes = new ArrayList<Change>();
        var running = index;
        Optional<ElementId> target = Optional.empty();
        Optional<String> notice = Optional.empty();
        for (var one : carried) {
            var placement = placement(placements, one, at);
            if (placement instanceof Placement.Refused refused) {
                return new Outcome(Outcome.NOTHING, Optional.empty(), Optional.of(refused), Optional.empty(), dx, dy);
            }
            var fits = placement instanceof Placement.FitsAfter after
                    ? after.after()
                    : (Placement.Fits) placement;
            if (placement instanceof Placement.FitsAfter after) {
                notice = Optional.of(after.sentence());
                changes.add(after.before());
                running = DiagramIndex.of(after.before().applyTo(running.diagram()), running);
            }
            var change = step(running, one, fits, dx, dy);
            changes.add(change);
            running = DiagramIndex.of(change.applyTo(running.diagram()), running);
            target = target.or(fits::target);
        }
        Respanning.of(running, moved()).ifPresent(changes::add);
        return new Outcome(new Change.Batch(changes), target, Optional.empty(), notice, dx, dy);
    }

    /// Everything by so much, each in the group where it stands; not snapped.
    public Change shifted(double dx, double dy) {
        var changes = new ArrayList<Change>();
        var running = index;
        for (var one : carried) {
            var spans = one.element instanceof Node node ? node.spans() : List.<ElementId>of();
            var change = step(running, one, new Placement.Fits(one.element.parent(), spans, one.place), dx, dy);
            changes.add(change);
            running = DiagramIndex.of(change.applyTo(running.diagram()), running);
        }
        return new Change.Batch(changes);
    }

    /// Within the group where it stands now an element may move whatever the rules say, so that a diagram that breaks
    /// them can still be tidied; so may a note, and a type that this catalogue does not know, anywhere.
    private Placement placement(Placements placements, Carried one, Point at) {
        var under = groupUnder(at);
        if (one.element instanceof Node node && under.filter(node.spans()::contains).isPresent()) {
            return new Placement.Fits(node.parent(), node.spans(), under);
        }
        boolean spans = one.element instanceof Node node && !node.spans().isEmpty();
        if (!spans && one.element.parent().equals(under)) {
            return new Placement.Fits(under, List.of(), under);
        }
        return type(one.element)
                .map(type -> placements.at(type, at, moved()))
                .orElse(new Placement.Fits(under, List.of(), under));
    }

    private Optional<ServiceType> type(Placed element) {
        return element instanceof Typed typed ? catalog.typeOf(typed) : Optional.empty();
    }

    private Optional<ElementId> groupUnder(Point at) {
        var moved = moved();
        return index.groupsAt(at).stream()
                .map(Group::id)
                .filter(group -> !moved.contains(group) && moved.stream().noneMatch(id -> index.isInside(group, id)))
                .findFirst();
    }

    private static Change step(DiagramIndex index, Carried one, Placement.Fits fits, double dx, double dy) {
        var box = one.start.movedBy(dx, dy);
        var entry = index.diagram().layoutOf(one.element.id());
        boolean spansBefore = one.element instanceof Node node && !node.spans().isEmpty();
        if (spansBefore && one.element instanceof Node node
                && Set.copyOf(node.spans()).equals(Set.copyOf(fits.spans()))) {
            var place = one.place.orElseThrow();
            var relative = relative(index, Optional.of(place), box);
            return growing(index, Optional.of(place), relative,
                    Change.Arrange.of(node.id(), entry.withBoxIn(place, relative)));
        }
        if (!fits.spans().isEmpty()) {
            return intoPlaces(index, one, fits, box, entry);
        }
        var relative = relative(index, fits.parent(), box);
        if (!spansBefore && one.element.parent().equals(fits.parent())) {
            return growing(index, fits.parent(), relative,
                    Change.Arrange.of(one.element.id(), entry.withBox(relative)));
        }
        var layout = LayoutEntry.of(relative).withPinned(entry.pinned());
        return growing(index, fits.parent(), relative,
                new Change.Reparent(one.element.id(), fits.parent(), List.of(), layout));
    }

    private static Change intoPlaces(
            DiagramIndex index, Carried one, Placement.Fits fits, Box box, LayoutEntry before) {
        var aimed = fits.target().filter(fits.spans()::contains).orElse(fits.spans().getFirst());
        var relative = relative(index, Optional.of(aimed), box);
        var layout = LayoutEntry.NONE.withPinned(before.pinned());
        var changes = new ArrayList<Change>();
        var running = index;
        for (var place : fits.spans()) {
            var kept = Optional.ofNullable(before.at().get(place)).filter(_ -> !place.equals(aimed)).orElse(relative);
            layout = layout.withBoxIn(place, kept);
            var growth = Growth.toHold(running, Optional.of(place), kept);
            if (growth.isPresent()) {
                changes.add(growth.get());
                running = DiagramIndex.of(growth.get().applyTo(running.diagram()), running);
            }
        }
        changes.add(new Change.Reparent(one.element.id(), fits.parent(), fits.spans(), layout));
        return new Change.Batch(changes);
    }

    private static Change growing(DiagramIndex index, Optional<ElementId> group, Box relative, Change change) {
        return Growth.toHold(index, group, relative)
                .<Change>map(growth -> Change.Batch.of(growth, change))
                .orElse(change);
    }

    /// Relative to a group, clear of its left border and its label; groups grow the other two ways.
    private static Box relative(DiagramIndex index, Optional<ElementId> group, Box box) {
        if (group.isEmpty()) {
            return box;
        }
        var origin = index.origin(group.get());
        return box.at(
                Math.max(Growth.MARGIN, box.x() - origin.x()), Math.max(Drawing.LABEL_BAND, box.y() - origin.y()));
    }
}
