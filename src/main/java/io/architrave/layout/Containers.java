package io.architrave.layout;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// One run of automatic layout over the tree of containers.
final class Containers implements ZoneMatrix.Sink {

    private static final TypeKey ZONE = TypeKey.of("zone");
    private static final TypeKey SUBNET = TypeKey.of("subnet");

    /// A generous width of a letter of a 12 unit label: this room does not measure words.
    private static final double LETTER = 7;

    private static final double CORNER_ICON = 30;

    /// How far below the top of a service's box the middle of its icon is.
    private static final double ICON_MIDDLE = 24;

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Catalog catalog;
    private final Arranging arranging;
    private final Map<ElementId, Box> boxes = new TreeMap<>();
    private final Map<ElementId, Map<ElementId, Box>> spans = new TreeMap<>();

    Containers(DiagramIndex index, Catalog catalog, BooleanSupplier cancelled) {
        this.index = index;
        this.diagram = index.diagram();
        this.catalog = catalog;
        this.arranging = new Arranging(index, new Links(index), this::anchor, cancelled);
    }

    Map<ElementId, Box> boxes() {
        return boxes;
    }

    Map<ElementId, Map<ElementId, Box>> spans() {
        return spans;
    }

    void layOut() {
        var content = content(Optional.empty(), index.roots());
        Arranging.besidePins(content.block, content.pins, 0, 0).place().at(0, 0);
    }

    @Override
    public void box(ElementId element, Box relativeToParent) {
        boxes.put(element, relativeToParent);
    }

    @Override
    public void boxIn(ElementId spanning, ElementId place, Box relativeToPlace) {
        spans.computeIfAbsent(spanning, _ -> new TreeMap<>()).put(place, relativeToPlace);
    }

    /// @param pins boxes that stay where they are, relative to the container
    private record Content(Item block, List<Box> pins) {}

    /// Everything that stands directly in a container, arranged as one block.
    private Content content(Optional<ElementId> container, List<ElementId> children) {
        var items = new ArrayList<Item>();
        var pinned = new ArrayList<Box>();
        var zones = new ArrayList<Group>();
        for (var child : children) {
            var kept = pinnedBox(child);
            if (kept.isPresent()) {
                pinned.add(kept.get());
                keep(child, kept.get());
            } else {
                switch (diagram.elements().get(child)) {
                    case Group group when group.type().equals(ZONE) -> zones.add(group);
                    case Group group when isOverlay(group) -> {
                    }
                    case Group group -> items.add(group(group));
                    case Node node when node.spans().isEmpty() -> items.add(leaf(node.id()));
                    case Note note -> items.add(leaf(note.id()));
                    case null, default -> {
                    }
                }
            }
        }
        if (!zones.isEmpty()) {
            items.add(matrix(zones));
        }
        return new Content(arranging.arranged(container, items), pinned);
    }

    private boolean isOverlay(Group group) {
        return catalog.find(group.type())
                .flatMap(type -> type.frame())
                .map(frame -> frame.overlay())
                .orElse(false);
    }

    private Optional<Box> pinnedBox(ElementId child) {
        var entry = diagram.layoutOf(child);
        return entry.pinned() ? entry.box() : Optional.empty();
    }

    /// A pinned element with all that is in it.
    private void keep(ElementId id, Box box) {
        boxes.put(id, box);
        index.descendants(id).forEach(inside -> diagram.layoutOf(inside).box().ifPresent(at -> boxes.put(inside, at)));
    }

    private Item leaf(ElementId id) {
        var size = AutoLayout.size(diagram, id);
        return new Item(List.of(id), size.width(), size.height(), (x, y) -> boxes.put(id, size.at(x, y)));
    }

    private Item group(Group group) {
        var content = content(Optional.of(group.id()), index.children(group.id()));
        return framed(
                group,
                Arranging.besidePins(content.block, content.pins, AutoLayout.PADDING, AutoLayout.HEADER));
    }

    private Item framed(Group group, Item content) {
        double width = Math.max(content.width() + 2 * AutoLayout.PADDING, nameWidth(group));
        double height = AutoLayout.HEADER + Math.max(content.height(), AutoLayout.NODE / 2) + AutoLayout.PADDING;
        return new Item(List.of(group.id()), width, height, (x, y) -> {
            boxes.put(group.id(), new Box(x, y, width, height));
            content.place().at(AutoLayout.PADDING, AutoLayout.HEADER);
        });
    }

    private double nameWidth(Group group) {
        var words = group.name() + group.properties().text("cidr").map(cidr -> "  " + cidr).orElse("");
        return CORNER_ICON + words.length() * LETTER + 2 * AutoLayout.PADDING;
    }

    private Item matrix(List<Group> zones) {
        zones.sort(Comparator.comparing((Group zone) -> zone.properties().text("zone").orElse("~"))
                .thenComparing(Group::id));
        var subnets = new HashMap<ElementId, List<Group>>();
        for (var zone : zones) {
            subnets.put(
                    zone.id(),
                    index.children(zone.id()).stream()
                            .map(diagram::group)
                            .flatMap(Optional::stream)
                            .filter(group -> group.type().equals(SUBNET))
                            .toList());
        }
        var rows = new ArrayList<ZoneMatrix.Row>();
        for (var row : ZoneMatrix.rowsOf(subnets).values()) {
            rows.add(row(row));
        }
        zoneRow(zones).ifPresent(rows::add);
        return new ZoneMatrix(zones, rows, zonesAreColumns(zones), this).item();
    }

    /// As AWS draws them, side by side, unless the user already stacks them.
    private boolean zonesAreColumns(List<Group> zones) {
        var drawn = zones.stream().map(zone -> index.box(zone.id())).flatMap(Optional::stream).toList();
        return drawn.size() < 2
                || Math.abs(drawn.get(1).x() - drawn.get(0).x()) >= Math.abs(drawn.get(1).y() - drawn.get(0).y());
    }

    private ZoneMatrix.Row row(Map<ElementId, Group> subnets) {
        var places = subnets.values().stream().map(Group::id).toList();
        var lanes = lanes(places);
        var cells = new HashMap<ElementId, ZoneMatrix.Cell>();
        subnets.forEach((zone, subnet) -> {
            var children = index.children(subnet.id());
            cells.put(
                    zone,
                    new ZoneMatrix.Cell(
                            Optional.of(subnet.id()),
                            subnet.id(),
                            rest(subnet.id(), children, lanes),
                            pins(subnet.id(), children),
                            nameWidth(subnet)));
        });
        return new ZoneMatrix.Row(lanes, cells);
    }

    /// What stands in zones without a subnet.
    private Optional<ZoneMatrix.Row> zoneRow(List<Group> zones) {
        var lanes = lanes(zones.stream().map(Group::id).toList());
        var cells = new HashMap<ElementId, ZoneMatrix.Cell>();
        for (var zone : zones) {
            var direct = index.children(zone.id()).stream()
                    .filter(child -> diagram.group(child)
                            .filter(group -> group.type().equals(SUBNET))
                            .isEmpty())
                    .toList();
            var rest = rest(zone.id(), direct, lanes);
            if (!rest.isNothing() || !lanes.isEmpty()) {
                cells.put(zone.id(), new ZoneMatrix.Cell(Optional.empty(), zone.id(), rest, Optional.empty(), 0));
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new ZoneMatrix.Row(lanes, cells));
    }

    /// Elements all of whose places are of this row, callers before the called.
    private List<ZoneMatrix.Lane> lanes(List<ElementId> places) {
        var nodes = places.stream()
                .flatMap(index::nodesStandingIn)
                .distinct()
                .filter(node -> node.spans().size() > 1 && places.containsAll(node.spans()))
                .filter(node -> !isPinnedInPlaces(node))
                .sorted(Comparator.comparing(Node::id))
                .toList();
        return arranging.inFlowOrder(nodes).stream()
                .map(node -> {
                    var size = AutoLayout.size(diagram, node.id());
                    return new ZoneMatrix.Lane(node, size.width(), size.height());
                })
                .toList();
    }

    /// What stands in one place and has no lane.
    private Item rest(ElementId place, List<ElementId> children, List<ZoneMatrix.Lane> lanes) {
        var content = content(Optional.of(place), children).block;
        var strays = index.nodesStandingIn(place)
                .filter(node -> !node.spans().isEmpty())
                .filter(node -> lanes.stream().noneMatch(lane -> lane.node() == node))
                .filter(node -> !isPinnedInPlaces(node))
                .map(node -> stray(node, place))
                .toList();
        if (strays.isEmpty()) {
            return content;
        }
        var items = new ArrayList<>(strays);
        if (!content.isNothing()) {
            items.add(content);
        }
        return arranging.arranged(Optional.of(place), items);
    }

    /// The middle of what is drawn of an element, as far as it has been placed, relative to a container around it.
    private Optional<Point> anchor(ElementId element, Optional<ElementId> container) {
        var at = spans.get(element);
        if (at != null) {
            var middles = new ArrayList<Point>();
            at.forEach((place, box) -> origin(place, container)
                    .ifPresent(origin -> middles.add(box.centre().plus(origin.x(), origin.y()))));
            return middles.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Point(
                            middles.stream().mapToDouble(Point::x).average().orElse(0),
                            middles.stream().mapToDouble(Point::y).average().orElse(0)));
        }
        var box = boxes.get(element);
        var parent = diagram.find(element).flatMap(Element::enclosing);
        if (box == null) {
            return Optional.empty();
        }
        double height = diagram.node(element).isPresent() ? ICON_MIDDLE : box.height() / 2;
        return (parent.equals(container) ? Optional.of(new Point(0, 0)) : parent.flatMap(p -> origin(p, container)))
                .map(origin -> origin.plus(box.centre().x(), box.y() + height));
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
            at = diagram.find(at.get()).flatMap(Element::enclosing);
        }
        return Optional.of(new Point(x, y));
    }

    private boolean isPinnedInPlaces(Node node) {
        var entry = diagram.layoutOf(node.id());
        return entry.pinned() && entry.at().keySet().containsAll(node.spans());
    }

    /// Around what is pinned in a subnet, spanning elements among it; these keep their boxes.
    private Optional<Box> pins(ElementId place, List<ElementId> children) {
        var pins = new ArrayList<Box>();
        children.forEach(child -> pinnedBox(child).ifPresent(pins::add));
        index.nodesStandingIn(place)
                .filter(node -> !node.spans().isEmpty() && isPinnedInPlaces(node))
                .forEach(node -> Optional.ofNullable(diagram.layoutOf(node.id()).at().get(place))
                        .ifPresent(box -> {
                            boxIn(node.id(), place, box);
                            pins.add(box);
                        }));
        return pins.stream().reduce(Box::union);
    }

    private Item stray(Element node, ElementId place) {
        var size = AutoLayout.size(diagram, node.id());
        return new Item(
                List.of(node.id()),
                size.width(),
                size.height(),
                (x, y) -> boxIn(node.id(), place, size.at(x, y)));
    }
}
