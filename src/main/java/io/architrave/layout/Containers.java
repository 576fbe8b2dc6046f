package io.architrave.layout;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.GroupFrame;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One run of automatic layout over the tree of containers, from the inside out.
final class Containers {

    /// A generous width of a letter of a 12 unit label: this room does not measure words.
    private static final double LETTER = 7;

    private static final double CORNER_ICON = 30;
    private static final Point ORIGIN = new Point(0, 0);

    /// What a name below the icon takes more than one beside it.
    private static final double NAME_BELOW = 16;

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Catalog catalog;
    private final Pins pins;
    private final Placing placing;
    private final Arranging arranging;
    private final Zones freeZones;
    private final Zones pinnedZones;
    private final Progress progress;
    private final Map<ElementId, Item> laidOut = new HashMap<>();
    private final Set<ElementId> reached = new HashSet<>();
    private double groups;

    Containers(DiagramIndex index, Catalog catalog, Pins pins, Progress progress) {
        this.index = index;
        this.diagram = index.diagram();
        this.catalog = catalog;
        this.pins = pins;
        this.progress = progress;
        this.placing = new Placing(index);
        this.arranging = new Arranging(index, new Links(index), placing, progress::isCancelled);
        this.freeZones = new Zones(index, Pins.none(index), placing, arranging, this);
        this.pinnedZones = new Zones(index, pins, placing, arranging, this);
    }

    Placing placing() {
        return placing;
    }

    void layOutAll() {
        groups = diagram.groups().count();
        settled(Optional.empty(), ORIGIN).place().at(0, 0);
        finish(Optional.empty());
    }

    /// Lays the inside of a group out; answers the size that it takes.
    Box layOutInside(Group group) {
        groups = 1 + index.descendants(group.id()).map(diagram::group).filter(Optional::isPresent).count();
        var item = group(group);
        item.place().at(0, 0);
        finish(Optional.of(group.id()));
        return new Box(0, 0, item.width(), item.height());
    }

    private void finish(Optional<ElementId> container) {
        placing.settle(pins.within(container));
        pins.rigid().forEach(placing::keepInside);
    }

    /// Everything that stands right in a container, as one item that begins at `in`.
    ///
    /// First as if nothing were pinned. Where that carries all pins alike, all of it is put where they stay; so pinning
    /// something in a tidy picture does not untidy it. Then with tables that keep clear of the pins in them. Else what
    /// holds pins stays where it is, and the rest keeps clear of it.
    private Item settled(Optional<ElementId> container, Point in) {
        var children = container.map(index::children).orElse(index.roots());
        var free = arranging.arranged(container, items(container, children, freeZones, _ -> true));
        if (pins.within(container).isEmpty() || progress.isCancelled()) {
            return free;
        }
        return whereAllPinsStay(container, free, in)
                .or(() -> whereAllPinsStay(
                        container,
                        arranging.arranged(
                                container, items(container, children, pinnedZones, pinnedZones::mayStandInTable)),
                        in))
                .orElseGet(() -> aroundPins(container, children, in));
    }

    private Optional<Item> whereAllPinsStay(Optional<ElementId> container, Item all, Point in) {
        all.place().at(in.x(), in.y());
        return placing.carried(pins.within(container), container)
                .map(way -> in.plus(-way.x(), -way.y()))
                .filter(corner -> container.isEmpty() || corner.x() >= in.x() && corner.y() >= in.y())
                .map(corner -> immovable(List.of(new Still(all, corner)), in));
    }

    /// An item whose corner is settled.
    private record Still(Item item, Point corner) {
        Box box() {
            return new Box(corner.x(), corner.y(), item.width(), item.height());
        }
    }

    private Item aroundPins(Optional<ElementId> container, List<ElementId> children, Point in) {
        var still = new ArrayList<Still>();
        var free = new ArrayList<Item>();
        for (var item : items(container, children, pinnedZones, zone -> !pins.isHeld(zone.id()))) {
            var member = item.members().getFirst();
            if (pins.isHeld(member)) {
                still.add(new Still(item, corner(member, container)));
            } else {
                free.add(item);
            }
        }
        var block = arranging.arranged(container, free);
        if (!block.isNothing()) {
            var wish = new Box(in.x(), in.y(), block.width(), block.height());
            still.add(new Still(block, new Clearing(still.stream().map(Still::box).toList(), in).nearest(wish)));
        }
        return immovable(still, in);
    }

    private Point corner(ElementId held, Optional<ElementId> container) {
        var entry = diagram.layoutOf(held);
        var place = container.map(at -> entry.at().get(at));
        return place.or(entry::box).map(Box::corner).orElse(ORIGIN);
    }

    private static Item immovable(List<Still> items, Point in) {
        var around = items.stream().map(Still::box).reduce(new Box(in.x(), in.y(), 0, 0), Box::union);
        return new Item(List.of(), around.right() - in.x(), around.bottom() - in.y(), (_, _) -> items
                .forEach(still -> still.item.place().at(still.corner.x(), still.corner.y())));
    }

    /// Zones that stand in a table are one item, everything else is one each.
    List<Item> items(
            Optional<ElementId> container, List<ElementId> children, Zones zones, Predicate<Group> inTable) {
        var items = new ArrayList<Item>();
        var table = new ArrayList<Group>();
        for (var child : children) {
            switch (diagram.elements().get(child)) {
                case Group group when Overlays.isOverlay(group, catalog) -> {
                }
                case Group group when Zones.isZone(group) && inTable.test(group) -> table.add(group);
                case Group group when pins.rigid().contains(child) -> items.add(rigid(group));
                case Group group -> items.add(group(group));
                case Node node when node.spans().isEmpty() -> items.add(leaf(child));
                case Note _ -> items.add(leaf(child));
                case null, default -> {
                }
            }
        }
        if (!table.isEmpty()) {
            items.add(zones.table(table));
        }
        container.ifPresent(place -> index.nodesStandingIn(place)
                .filter(node -> node.spans().contains(place))
                .forEach(node -> items.add(inPlace(node, place))));
        return items;
    }

    private Item leaf(ElementId id) {
        var size = AutoLayout.size(diagram, id);
        return new Item(List.of(id), size.width(), size.height(), (x, y) -> placing.box(id, size.at(x, y)));
    }

    private Item inPlace(Node node, ElementId place) {
        var size = Optional.ofNullable(diagram.layoutOf(node.id()).at().get(place))
                .orElseGet(() -> AutoLayout.size(diagram, node.id()));
        return new Item(
                List.of(node.id()),
                size.width(),
                size.height(),
                (x, y) -> placing.boxIn(node.id(), place, size.at(x, y)));
    }

    /// With all that is in it as it is.
    private Item rigid(Group group) {
        var box = diagram.layoutOf(group.id()).box().orElseThrow();
        return new Item(List.of(group.id()), box.width(), box.height(), (x, y) -> {
            placing.box(group.id(), box.at(x, y));
            placing.keepInside(group.id());
        });
    }

    /// Laid out once a run, however often its container is tried.
    private Item group(Group group) {
        var known = laidOut.get(group.id());
        if (known != null) {
            return known;
        }
        var item = (Zones.isZone(group) ? alone(group) : Optional.<Item>empty()).orElseGet(() -> framed(group));
        laidOut.put(group.id(), item);
        reached(group.id());
        return item;
    }

    void reached(ElementId group) {
        if (reached.add(group)) {
            progress.reached(Math.min(1, reached.size() / Math.max(1, groups)));
        }
    }

    /// A zone by itself: its tiers one after the other, where its pins stay in it where they are.
    private Optional<Item> alone(Group zone) {
        return Stream.of(freeZones, pinnedZones)
                .filter(zones -> zones.mayStandInTable(zone))
                .map(zones -> zones.table(List.of(zone)))
                .filter(table -> keepsPins(table, zone.id()))
                .findFirst();
    }

    private boolean keepsPins(Item table, ElementId zone) {
        table.place().at(0, 0);
        return placing.carried(pins.within(Optional.of(zone)), Optional.of(zone)).filter(ORIGIN::equals).isPresent();
    }

    private Item framed(Group group) {
        var inside = inside(group);
        var content = settled(Optional.of(group.id()), inside);
        double width = Math.max(content.width() + 2 * AutoLayout.PADDING, nameWidth(group));
        double height = inside.y() + Math.max(content.height(), AutoLayout.NODE / 2) + AutoLayout.PADDING;
        return new Item(List.of(group.id()), width, height, (x, y) -> {
            placing.box(group.id(), new Box(x, y, width, height));
            content.place().at(inside.x(), inside.y());
        });
    }

    /// Where the content of a frame begins.
    private Point inside(Group group) {
        boolean below = catalog.find(group.type())
                .flatMap(ServiceType::frame)
                .filter(frame -> frame.style().label() == GroupFrame.Label.TOP_CENTRE)
                .isPresent();
        return new Point(AutoLayout.PADDING, AutoLayout.HEADER + (below ? NAME_BELOW : 0));
    }

    static double nameWidth(Group group) {
        var words = group.name() + group.properties().text("cidr").map(cidr -> "  " + cidr).orElse("");
        return CORNER_ICON + words.length() * LETTER + 2 * AutoLayout.PADDING;
    }

    /// Some children of a container among themselves, each as it is.
    ///
    /// @param wish where they stand now
    /// @param staying everything else in the container
    Box arrangeAmong(Optional<ElementId> container, List<ElementId> members, Box wish, List<Box> staying) {
        var items = members.stream().map(this::asItIs).toList();
        var block = arranging.arranged(container, items);
        var least = container.flatMap(diagram::group)
                .map(this::inside)
                .orElse(new Point(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
        var corner = new Clearing(staying, least).nearest(wish.sized(block.width(), block.height()));
        block.place().at(corner.x(), corner.y());
        return new Box(corner.x(), corner.y(), block.width(), block.height());
    }

    private Item asItIs(ElementId member) {
        return diagram.group(member).map(this::rigid).orElseGet(() -> leaf(member));
    }
}
