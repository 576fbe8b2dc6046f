package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.Cidr;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Properties;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes what is missing for an element that needs two zones: a subnet of the same tier in a second zone, and that zone
/// where there is none.
final class SecondZone {

    private static final double GAP = 24;
    private static final double MARGIN = 32;

    private SecondZone() {}

    static Optional<Placement> offer(DiagramIndex index, Group subnet, Optional<ElementId> target, IdSource ids) {
        var zone = index.enclosing(subnet.id(), Types.ZONE);
        var network = index.enclosing(subnet.id(), Types.VPC);
        if (zone.isEmpty() || network.isEmpty()) {
            return Optional.empty();
        }
        var changes = new ArrayList<Change>();
        var other = otherZone(index, network.get(), zone.get());
        var otherZone = other.orElseGet(() -> copyOfZone(index, network.get(), zone.get(), ids, changes));
        var twin = copyOfSubnet(index, network.get(), subnet, zone.get(), otherZone, other.isPresent(), ids, changes);
        var places = List.of(subnet.id(), twin);
        var sentence = other.isPresent()
                ? "Adds " + aSubnet(subnet) + " in " + otherZone.name()
                : "Adds " + otherZone.name() + " with " + aSubnet(subnet);
        return Optional.of(new Placement.FitsAfter(
                new Change.Batch(changes),
                new Placement.Fits(Optional.of(network.get().id()), places, target),
                sentence + ", as it has to stand in two Availability Zones."));
    }

    private static String aSubnet(Group subnet) {
        return Placements.aSubnet(Placements.tier(subnet));
    }

    private static Optional<Group> otherZone(DiagramIndex index, Group network, Group zone) {
        return index.descendants(network.id())
                .map(index.diagram()::group)
                .flatMap(Optional::stream)
                .filter(group -> group.type().equals(Types.ZONE) && !group.id().equals(zone.id()))
                .findFirst();
    }

    private static Group copyOfZone(
            DiagramIndex index, Group network, Group zone, IdSource ids, List<Change> changes) {
        var letter = Numbering.nextLetter(index, Optional.of(network.id())).orElse("b");
        var copy = Group.of(ids.next(index.diagram()::has).value(), "zone", "Zone " + letter)
                .withParent(zone.parent())
                .withProperties(Properties.NONE.with("zone", letter));
        var box = index.diagram().layoutOf(zone.id()).box().orElse(new Box(MARGIN, MARGIN, 240, 240));
        var last = Rows.besideZones(index, zone.parent()).orElse(box.movedBy(box.width() + GAP, 0));
        var beside = FreeSpot.near(index, zone.parent().stream().toList(), last);
        changes.add(new Change.Add(copy, LayoutEntry.of(beside)));
        Growth.toHold(index, zone.parent(), beside).ifPresent(changes::add);
        return copy;
    }

    private static ElementId copyOfSubnet(
            DiagramIndex index,
            Group network,
            Group subnet,
            Group from,
            Group to,
            boolean zoneWasThere,
            IdSource ids,
            List<Change> changes) {
        var properties = subnet.properties().without("cidr");
        var plan = AddressPlan.of(index, network);
        properties = plan.next(plan.blockOf(subnet).map(Cidr::prefixLength).orElse(plan.usualLength()))
                .map(block -> subnet.properties().with("cidr", block.toString()))
                .orElse(properties);
        var letter = to.properties().text("zone").orElse("");
        var name = from.properties().text("zone")
                .filter(old -> subnet.name().endsWith(" " + old))
                .map(old -> subnet.name().substring(0, subnet.name().length() - old.length()) + letter)
                .orElse(subnet.name() + " " + letter);
        var twin = Group.of(ids.next(index.diagram()::has).value(), subnet.type().value(), name)
                .in(to.id())
                .withProperties(properties);
        var box = index.diagram().layoutOf(subnet.id()).box().orElse(new Box(MARGIN, MARGIN, 176, 160));
        var free = zoneWasThere ? levelWith(index, to, box) : box;
        changes.add(new Change.Add(twin, LayoutEntry.of(free)));
        if (zoneWasThere) {
            Growth.toHold(index, Optional.of(to.id()), free).ifPresent(changes::add);
        }
        return twin.id();
    }

    /// Level with the one that it is the twin of, or else below all that is there.
    private static Box levelWith(DiagramIndex index, Group zone, Box like) {
        var held = Contents.of(index, Optional.of(zone.id())).map(Contents.Held::box).toList();
        if (held.stream().noneMatch(like::intersects)) {
            return like;
        }
        return like.at(like.x(), held.stream().mapToDouble(Box::bottom).max().orElse(MARGIN) + GAP);
    }
}
