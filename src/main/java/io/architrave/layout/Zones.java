package io.architrave.layout;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the table of a VPC's zones out of what stands in them. Pins keep their boxes in it, relative to their subnets.
final class Zones {

    private static final TypeKey ZONE = TypeKey.of("zone");
    private static final TypeKey SUBNET = TypeKey.of("subnet");

    private static final Comparator<Group> BY_LETTER = Comparator
            .comparing((Group zone) -> zone.properties().text("zone").orElse("~"))
            .thenComparing(Group::id);

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Pins pins;
    private final Placing placing;
    private final Arranging arranging;
    private final Containers containers;

    Zones(DiagramIndex index, Pins pins, Placing placing, Arranging arranging, Containers containers) {
        this.index = index;
        this.diagram = index.diagram();
        this.pins = pins;
        this.placing = placing;
        this.arranging = arranging;
        this.containers = containers;
    }

    static boolean isZone(Group group) {
        return group.type().equals(ZONE);
    }

    private boolean isSubnet(ElementId id) {
        return diagram.group(id).filter(group -> group.type().equals(SUBNET)).isPresent();
    }

    /// A table has no place for what is pinned right in a zone, between its subnets.
    boolean mayStandInTable(Group zone) {
        return pins.within(Optional.of(zone.id())).stream()
                .noneMatch(pin -> pin.place().equals(Optional.of(zone.id()))
                        || index.children(zone.id()).contains(pin.element()) && !isSubnet(pin.element()));
    }

    Item table(List<Group> members) {
        var zones = members.stream().sorted(BY_LETTER).toList();
        var subnets = new HashMap<ElementId, List<Group>>();
        for (var zone : zones) {
            subnets.put(
                    zone.id(),
                    index.children(zone.id()).stream()
                            .filter(this::isSubnet)
                            .map(diagram::group)
                            .flatMap(Optional::stream)
                            .toList());
        }
        var rows = new ArrayList<ZoneMatrix.Row>();
        for (var row : ZoneMatrix.rowsOf(subnets).values()) {
            rows.add(row(row));
        }
        zoneRow(zones).ifPresent(rows::add);
        zones.forEach(zone -> containers.reached(zone.id()));
        return new ZoneMatrix(zones, rows, areColumns(zones), placing).item();
    }

    /// As AWS draws them, side by side, unless the user already stacks them.
    private boolean areColumns(List<Group> zones) {
        var drawn = zones.getFirst().parent().map(index::children).orElse(index.roots()).stream()
                .flatMap(child -> diagram.group(child).filter(Zones::isZone).stream())
                .sorted(BY_LETTER)
                .flatMap(zone -> index.box(zone.id()).stream())
                .toList();
        return drawn.size() < 2
                || Math.abs(drawn.get(1).x() - drawn.get(0).x()) >= Math.abs(drawn.get(1).y() - drawn.get(0).y());
    }

    private ZoneMatrix.Row row(Map<ElementId, Group> subnets) {
        var places = subnets.values().stream().map(Group::id).toList();
        places.forEach(containers::reached);
        var lanes = lanes(places);
        var cells = new HashMap<ElementId, ZoneMatrix.Cell>();
        subnets.forEach((zone, subnet) -> cells.put(
                zone,
                new ZoneMatrix.Cell(
                        Optional.of(subnet.id()),
                        subnet.id(),
                        rest(subnet.id(), index.children(subnet.id()), lanes),
                        pins.around(subnet.id()),
                        Containers.nameWidth(subnet))));
        return new ZoneMatrix.Row(lanes, cells);
    }

    /// What stands in zones without a subnet.
    private Optional<ZoneMatrix.Row> zoneRow(List<Group> zones) {
        var lanes = lanes(zones.stream().map(Group::id).toList());
        var cells = new HashMap<ElementId, ZoneMatrix.Cell>();
        for (var zone : zones) {
            var direct = index.children(zone.id()).stream().filter(child -> !isSubnet(child)).toList();
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
                .filter(node -> !pins.isHeld(node.id()))
                .sorted(Comparator.comparing(Node::id))
                .toList();
        return arranging.inFlowOrder(nodes).stream()
                .map(node -> {
                    var size = AutoLayout.size(diagram, node.id());
                    return new ZoneMatrix.Lane(node, size.width(), size.height());
                })
                .toList();
    }

    /// What stands in one place, has no lane and is not pinned right in it.
    private Item rest(ElementId place, List<ElementId> children, List<ZoneMatrix.Lane> lanes) {
        var elsewhere = new HashSet<ElementId>();
        lanes.forEach(lane -> elsewhere.add(lane.node().id()));
        var still = pins.rightIn(place);
        still.forEach(pin -> elsewhere.add(pin.element()));
        var items = containers.items(Optional.of(place), children, this, this::mayStandInTable).stream()
                .filter(item -> !elsewhere.contains(item.members().getFirst()))
                .toList();
        var rest = arranging.arranged(Optional.of(place), items);
        return new Item(rest.members(), rest.width(), rest.height(), (x, y) -> {
            still.forEach(this::keep);
            rest.place().at(x, y);
        });
    }

    private void keep(Pins.Spot pin) {
        if (pin.place().isPresent()) {
            placing.boxIn(pin.element(), pin.place().get(), pin.box());
        } else {
            placing.box(pin.element(), pin.box());
            placing.keepInside(pin.element());
        }
    }
}
