package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Growth;
import io.architrave.edit.Placement;
import io.architrave.edit.Respanning;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Point;
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
        index.outermost(order).forEach(id -> carry(index, id, from).ifPresent(carried::add));
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

    /// What a release with the pointer here would do, on the grid.
    public Outcome to(Point at) {
        return to(at, false, Snap.to(wanted(at)));
    }

    /// Where the hand has the grabbed element.
    Box wanted(Point at) {
        return carried.getFirst().start.movedBy(at.x() - from.x(), at.y() - from.y());
    }

    /// What a release with the pointer here would do. As long as the pointer is in the group where the grabbed one
    /// stands, everything stays in the group where it stands; else all go to the group under the pointer.
    ///
    /// @param keep whether everything stays in its group wherever the pointer is
    /// @param snapped where the grabbed element goes; the others keep their distance to it
    Outcome to(Point at, boolean keep, Box snapped) {
        var leader = carried.getFirst();
        double dx = snapped.x() - leader.start.x();
        double dy = snapped.y() - leader.start.y();
        var landing = new Landing(index, catalog, moved(), at);
        boolean stay = keep || landing.isAtHome(leader.element);
        var changes = new ArrayList<Change>();
        var running = index;
        Optional<ElementId> target = Optional.empty();
        Optional<String> notice = Optional.empty();
        for (var one : carried) {
            var placement =
                    stay ? landing.home(one.element, one.place) : landing.underPointer(one.element, running);
            if (placement instanceof Placement.Refused refused) {
                return refused(refused, dx, dy);
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
        var split = stay ? Optional.<Placement.Refused>empty() : Respanning.refusal(running, moved());
        if (split.isPresent()) {
            return refused(split.get(), dx, dy);
        }
        Respanning.of(running, moved()).ifPresent(changes::add);
        return new Outcome(new Change.Batch(changes), target, Optional.empty(), notice, dx, dy);
    }

    private static Outcome refused(Placement.Refused refused, double dx, double dy) {
        return new Outcome(Change.NOTHING, Optional.empty(), Optional.of(refused), Optional.empty(), dx, dy);
    }

    private Change step(DiagramIndex index, Carried one, Placement.Fits fits, double dx, double dy) {
        var id = one.element.id();
        var box = current(index, one).movedBy(dx, dy);
        var entry = index.diagram().layoutOf(id);
        var spans = one.element instanceof Node node ? node.spans() : List.<ElementId>of();
        if (!spans.isEmpty() && Set.copyOf(spans).equals(Set.copyOf(fits.spans()))) {
            var place = one.place.orElseThrow();
            boolean pointed = fits.target().filter(spans::contains).isPresent();
            var relative = pointed ? relative(index, Optional.of(place), box) : within(index, Optional.of(place), box);
            return growing(index, one, Change.Arrange.of(id, entry.withBoxIn(place, relative)));
        }
        if (!fits.spans().isEmpty()) {
            return growing(index, one, intoPlaces(index, one, fits, box, entry));
        }
        if (spans.isEmpty() && one.element.parent().equals(fits.parent())) {
            return growing(index, one, Change.Arrange.of(id, entry.withBox(relative(index, fits.parent(), box))));
        }
        var layout = LayoutEntry.of(within(index, fits.parent(), box)).withPinned(entry.pinned());
        return growing(index, one, new Change.Reparent(id, fits.parent(), List.of(), layout));
    }

    /// Where it is by now: what was carried before it may have let its group grow or make way.
    private static Box current(DiagramIndex index, Carried one) {
        var entry = index.diagram().layoutOf(one.element.id());
        return one.place.map(place -> boxIn(index, entry, place)).or(() -> index.box(one.element.id()))
                .orElse(one.start);
    }

    private Change intoPlaces(
            DiagramIndex index, Carried one, Placement.Fits fits, Box box, LayoutEntry before) {
        var aimed = fits.target().filter(fits.spans()::contains).orElse(fits.spans().getFirst());
        var relative = within(index, Optional.of(aimed), box);
        var layout = LayoutEntry.NONE.withPinned(before.pinned());
        for (var place : fits.spans()) {
            var kept = Optional.ofNullable(before.at().get(place)).filter(_ -> !place.equals(aimed)).orElse(relative);
            layout = layout.withBoxIn(place, kept);
        }
        return new Change.Reparent(one.element.id(), fits.parent(), fits.spans(), layout);
    }

    /// The change, and the groups around grown to hold what it moves.
    private static Change growing(DiagramIndex index, Carried one, Change change) {
        return Growth.around(DiagramIndex.of(change.applyTo(index.diagram()), index), one.element.id())
                .<Change>map(growth -> Change.Batch.of(change, growth))
                .orElse(change);
    }

    private static Box relative(DiagramIndex index, Optional<ElementId> group, Box box) {
        var origin = group.map(index::origin).orElse(new Point(0, 0));
        return box.movedBy(-origin.x(), -origin.y());
    }

    /// In a group that it enters an element keeps clear of the borders as far as there is room; of several, each keeps its
    /// distance to the others, and the group grows.
    private Box within(DiagramIndex index, Optional<ElementId> group, Box box) {
        return carried.size() == 1 && group.isPresent()
                ? Drawing.within(index, group, box)
                : relative(index, group, box);
    }
}
