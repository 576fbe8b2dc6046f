package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.topology.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Lines new zones and subnets up with those that are there: zones side by side and of one size, the subnets of a tier level
/// in all zones, so that what spans them is drawn as one band.
final class Rows {

    private static final double GAP = 24;

    private Rows() {}

    /// Right of the last zone of that group, or below it where its zones stand on top of each other; empty where it has
    /// none.
    static Optional<Box> besideZones(DiagramIndex index, Optional<ElementId> parent) {
        var zones = parent.map(index::children).orElse(List.of()).stream()
                .flatMap(child -> index.diagram().group(child).stream())
                .filter(group -> group.type().equals(Types.ZONE))
                .flatMap(zone -> index.diagram().layoutOf(zone.id()).box().stream())
                .toList();
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        boolean stacked = zones.size() > 1 && zones.stream().map(Box::x).distinct().count() == 1;
        var last = zones.stream()
                .max(Comparator.comparingDouble(stacked ? Box::bottom : Box::right))
                .orElseThrow();
        return Optional.of(stacked
                ? last.movedBy(0, last.height() + GAP)
                : last.movedBy(last.width() + GAP, 0));
    }

    /// The height within its zone at which a subnet of that tier stands level with those in the other zones: theirs, or
    /// else under everything that is in any of them; empty where the other zones are empty.
    static OptionalDouble level(DiagramIndex index, Group zone, String tier) {
        var others = index.enclosing(zone.id(), Types.VPC).stream()
                .flatMap(network -> index.descendants(network.id()))
                .flatMap(id -> index.diagram().group(id).stream())
                .filter(group -> group.type().equals(Types.ZONE) && !group.id().equals(zone.id()))
                .toList();
        var same = others.stream()
                .flatMap(other -> subnets(index, other))
                .filter(subnet -> Placements.tier(subnet).equals(tier))
                .flatMap(subnet -> index.diagram().layoutOf(subnet.id()).box().stream())
                .mapToDouble(Box::y)
                .min();
        if (same.isPresent()) {
            return same;
        }
        return others.stream()
                .flatMap(other -> subnets(index, other))
                .flatMap(subnet -> index.diagram().layoutOf(subnet.id()).box().stream())
                .mapToDouble(box -> box.bottom() + GAP)
                .max();
    }

    private static Stream<Group> subnets(DiagramIndex index, Group zone) {
        return index.children(zone.id()).stream()
                .flatMap(id -> index.diagram().group(id).stream())
                .filter(group -> group.type().equals(Types.SUBNET));
    }
}
