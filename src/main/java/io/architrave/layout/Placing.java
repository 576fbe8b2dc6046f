package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where things have been put in one run of automatic layout. Trials put them again and again; the last place counts.
final class Placing implements ZoneMatrix.Sink, Arranging.Anchors {

    /// How far below the top of a service's box the middle of its icon is.
    private static final double ICON_MIDDLE = 24;

    /// Boxes that differ by less are the same: corners are sums.
    private static final double SAME = 1e-6;

    private final DiagramIndex index;
    private final Map<ElementId, Box> boxes = new TreeMap<>();
    private final Map<ElementId, Map<ElementId, Box>> spans = new TreeMap<>();

    Placing(DiagramIndex index) {
        this.index = index;
    }

    Map<ElementId, Box> boxes() {
        return boxes;
    }

    /// By element, then by place.
    Map<ElementId, Map<ElementId, Box>> spans() {
        return spans;
    }

    @Override
    public void box(ElementId element, Box relativeToParent) {
        boxes.put(element, relativeToParent);
    }

    @Override
    public void boxIn(ElementId spanning, ElementId place, Box relativeToPlace) {
        spans.computeIfAbsent(spanning, _ -> new TreeMap<>()).put(place, relativeToPlace);
    }

    /// What is in a group stays where it is in it.
    void keepInside(ElementId group) {
        keepStandingIn(group);
        index.descendants(group).forEach(inside -> {
            index.diagram().layoutOf(inside).box().ifPresent(box -> boxes.put(inside, box));
            keepStandingIn(inside);
        });
    }

    private void keepStandingIn(ElementId place) {
        index.nodesStandingIn(place)
                .forEach(node -> Optional.ofNullable(index.diagram().layoutOf(node.id()).at().get(place))
                        .ifPresent(box -> boxIn(node.id(), place, box)));
    }

    /// The middle of what is drawn of an element.
    @Override
    public Optional<Point> of(ElementId element, Optional<ElementId> container) {
        var at = spans.get(element);
        if (at != null) {
            return middleOfPlaces(at, container);
        }
        var box = boxes.get(element);
        var parent = index.diagram().find(element).flatMap(Element::enclosing);
        if (box == null) {
            return Optional.empty();
        }
        double height = index.diagram().node(element).isPresent() ? ICON_MIDDLE : box.height() / 2;
        return (parent.equals(container) ? Optional.of(new Point(0, 0)) : parent.flatMap(p -> origin(p, container)))
                .map(origin -> origin.plus(box.centre().x(), box.y() + height));
    }

    private Optional<Point> middleOfPlaces(Map<ElementId, Box> at, Optional<ElementId> container) {
        var middles = new ArrayList<Point>();
        at.forEach((place, box) -> origin(place, container)
                .ifPresent(origin -> middles.add(box.centre().plus(origin.x(), origin.y()))));
        return middles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(
                        middles.stream().mapToDouble(Point::x).average().orElse(0),
                        middles.stream().mapToDouble(Point::y).average().orElse(0)));
    }

    private Optional<Point> origin(ElementId group, Optional<ElementId> container) {
        double x = 0;
        double y = 0;
        var at = Optional.of(group);
        while (at.isPresent() && !at.equals(container)) {
            var box = boxes.get(at.get());
            if (box == null) {
                return Optional.empty();
            }
            x += box.x();
            y += box.y();
            at = index.diagram().find(at.get()).flatMap(Element::enclosing);
        }
        return Optional.of(new Point(x, y));
    }

    /// How far a container's pins have been carried from where they stay, where all have been carried alike and have kept
    /// their boxes in the groups further in; empty otherwise.
    Optional<Point> carried(List<Pins.Spot> pins, Optional<ElementId> container) {
        var origin = container.map(index::origin).orElse(new Point(0, 0));
        Optional<Point> carried = Optional.empty();
        for (var pin : pins) {
            var around = around(pin);
            var box = box(pin);
            var now = box.flatMap(at -> (around.equals(container)
                    ? Optional.of(new Point(0, 0))
                    : around.flatMap(group -> origin(group, container)))
                    .map(from -> at.corner().plus(from.x(), from.y())));
            if (now.isEmpty()) {
                continue;
            }
            var kept = around.equals(container) ? pin.box().at(box.get().x(), box.get().y()) : pin.box();
            var way = now.get().plus(origin.x() - pin.absolute().x(), origin.y() - pin.absolute().y());
            if (!isSame(kept, box.get()) || carried.filter(other -> !isSame(other, way)).isPresent()) {
                return Optional.empty();
            }
            carried = carried.or(() -> Optional.of(way));
        }
        return carried.or(() -> Optional.of(new Point(0, 0)));
    }

    private Optional<Box> box(Pins.Spot pin) {
        return pin.place()
                .map(place -> Optional.ofNullable(spans.getOrDefault(pin.element(), Map.of()).get(place)))
                .orElseGet(() -> Optional.ofNullable(boxes.get(pin.element())));
    }

    private Optional<ElementId> around(Pins.Spot pin) {
        return pin.place().or(() -> index.diagram().find(pin.element()).flatMap(Element::enclosing));
    }

    private static boolean isSame(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < SAME && Math.abs(one.y() - other.y()) < SAME;
    }

    private static boolean isSame(Box one, Box other) {
        return isSame(one.corner(), other.corner())
                && Math.abs(one.width() - other.width()) < SAME
                && Math.abs(one.height() - other.height()) < SAME;
    }

    /// Gives what stayed its very box back, without the rounding of sums.
    void settle(List<Pins.Spot> pins) {
        for (var pin : pins) {
            if (pin.place().isPresent()) {
                boxIn(pin.element(), pin.place().get(), pin.box());
            } else if (boxes.containsKey(pin.element())) {
                boxes.computeIfPresent(pin.element(), (_, box) -> box.at(pin.box().x(), pin.box().y()));
            }
        }
    }
}
