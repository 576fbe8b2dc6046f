package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What automatic layout leaves where it is on the canvas: what the user pinned, and, where the inside of one group is
/// laid out, what also stands outside of it.
final class Pins {

    private final DiagramIndex index;
    private final Predicate<Node> alsoFixed;
    private final Map<Optional<ElementId>, List<Spot>> byContainer = new HashMap<>();
    private final Set<ElementId> held = new HashSet<>();
    private final Set<ElementId> rigid = new TreeSet<>();

    /// One place of one element.
    ///
    /// @param place of an element that stands in several; empty for what has one box, in its parent
    /// @param box relative to the place or the parent
    record Spot(ElementId element, Optional<ElementId> place, Box box, Box absolute) {}

    /// None at all.
    static Pins none(DiagramIndex index) {
        return new Pins(index);
    }

    private Pins(DiagramIndex index) {
        this.index = index;
        this.alsoFixed = _ -> false;
    }

    /// @param alsoFixed elements that stay though the user did not pin them, of those that stand in several places
    Pins(DiagramIndex index, Predicate<Node> alsoFixed) {
        this.index = index;
        this.alsoFixed = alsoFixed;
        index.diagram().groups().map(Group::id).filter(this::isRigid).forEach(rigid::add);
        index.diagram().elements().values().forEach(element -> {
            if (element instanceof Placed placed) {
                spots(placed).forEach(this::keep);
            }
        });
    }

    private boolean isFixed(Node node) {
        var entry = index.diagram().layoutOf(node.id());
        return (entry.pinned() || alsoFixed.test(node)) && entry.at().keySet().containsAll(node.spans());
    }

    private List<Spot> spots(Placed element) {
        var entry = index.diagram().layoutOf(element.id());
        if (element instanceof Node node && !node.spans().isEmpty()) {
            return isFixed(node)
                    ? node.spans().stream()
                            .flatMap(place -> Optional.ofNullable(entry.at().get(place)).stream()
                                    .map(box -> new Spot(node.id(), Optional.of(place), box, index.inside(place, box))))
                            .toList()
                    : List.of();
        }
        return entry.pinned() && entry.box().isPresent()
                ? List.of(new Spot(
                        element.id(), Optional.empty(), entry.box().get(), index.box(element.id()).orElseThrow()))
                : List.of();
    }

    private void keep(Spot spot) {
        var around = new ArrayList<ElementId>();
        var container = container(spot);
        container.ifPresent(around::add);
        container.ifPresent(at -> index.enclosing(at).forEach(group -> around.add(group.id())));
        // What is in a pinned group goes by the group.
        if (around.stream().noneMatch(rigid::contains)) {
            byContainer.computeIfAbsent(Optional.empty(), _ -> new ArrayList<>()).add(spot);
            around.forEach(group -> byContainer.computeIfAbsent(Optional.of(group), _ -> new ArrayList<>()).add(spot));
            held.add(spot.element);
            held.addAll(around);
        }
    }

    /// A pinned group keeps all that is in it, as far as that has been placed.
    private boolean isRigid(ElementId group) {
        var entry = index.diagram().layoutOf(group);
        return entry.pinned()
                && entry.box().isPresent()
                && index.descendants(group).allMatch(inside -> !index.boxes(inside).isEmpty());
    }

    /// The pinned groups that are kept with all that is in them.
    Set<ElementId> rigid() {
        return rigid;
    }

    /// Whether an element or something in it stays where it is.
    boolean isHeld(ElementId element) {
        return held.contains(element);
    }

    /// All that stays, at any depth of a container.
    List<Spot> within(Optional<ElementId> container) {
        return byContainer.getOrDefault(container, List.of());
    }

    /// What stays right in a place, elements that stand in others too among it. A pinned group does so only where all that
    /// is in it has been placed.
    List<Spot> rightIn(ElementId place) {
        return within(Optional.of(place)).stream()
                .filter(spot -> container(spot).equals(Optional.of(place)))
                .filter(spot -> index.diagram().group(spot.element).isEmpty() || rigid.contains(spot.element))
                .toList();
    }

    private Optional<ElementId> container(Spot spot) {
        return spot.place.or(() -> index.diagram().find(spot.element).flatMap(Element::enclosing));
    }

    /// Around what stays right in a place, relative to it.
    Optional<Box> around(ElementId place) {
        return rightIn(place).stream().map(Spot::box).reduce(Box::union);
    }
}
