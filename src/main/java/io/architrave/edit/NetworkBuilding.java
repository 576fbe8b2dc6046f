package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Draws the missing part of a network: regions, VPCs, zones and subnets, each just wide enough for what is in it.
final class NetworkBuilding {

    private static final double GAP = 24;

    /// Above the contents of a made group, so that its label keeps clear.
    private static final double TOP = 40;

    private final Catalog catalog;
    private final IdSource ids;
    private final List<Change> changes = new ArrayList<>();
    private DiagramIndex index;
    private boolean lacksAddresses;

    NetworkBuilding(DiagramIndex index, Catalog catalog, IdSource ids) {
        this.index = index;
        this.catalog = catalog;
        this.ids = ids;
    }

    /// Of the diagram with what has been made.
    DiagramIndex index() {
        return index;
    }

    Change change() {
        return new Change.Batch(changes);
    }

    /// Whether a subnet has been made for which its VPC has no addresses left.
    boolean lacksAddresses() {
        return lacksAddresses;
    }

    /// @param around the group pointed at
    /// @return the innermost group that was made, nearest to the point
    ElementId make(MissingNetwork.Gap gap, Optional<ElementId> around, Point point) {
        if (!gap.zones().isEmpty()) {
            return subnetsIn(gap.zones(), around, gap.tier(), point);
        }
        var size = rowOf(gap.made());
        var offset = middleOfInnermost(gap.made());
        var wanted = size.at(Drawing.snap(point.x() - offset.x()), Drawing.snap(point.y() - offset.y()));
        return nest(gap.made(), gap.tier(), around, freeIn(around, wanted).corner());
    }

    private Box freeIn(Optional<ElementId> group, Box wanted) {
        return FreeSpot.near(index, group.stream().toList(), Drawing.within(index, group, wanted));
    }

    /// At a level with others though the zone has to grow for it.
    private Box freeAt(ElementId zone, Box wanted) {
        var origin = index.origin(zone);
        return FreeSpot.near(index, List.of(zone), wanted.movedBy(-origin.x(), -origin.y()));
    }

    /// One in each zone, under the pointer in the one pointed at.
    private ElementId subnetsIn(List<Group> zones, Optional<ElementId> around, String tier, Point point) {
        var size = sizeOf(List.of(Types.SUBNET));
        var nearest = zones.stream()
                .min(Comparator.comparingDouble(zone -> distance(zone, point)))
                .orElseThrow();
        var first = Optional.<ElementId>empty();
        for (var zone : zones) {
            var holder = around.filter(target -> index.isInside(target, zone.id())).or(() -> Optional.of(zone.id()));
            var origin = index.origin(holder.orElseThrow());
            boolean aimed = index.box(zone.id()).filter(box -> box.contains(point)).isPresent();
            var level = Rows.level(index, zone, tier);
            var wanted = aimed && level.isEmpty()
                    ? size.at(Drawing.snap(point.x() - size.width() / 2), Drawing.snap(point.y() - size.height() / 2))
                    : size.at(origin.x() + GAP, origin.y() + level.orElse(TOP));
            var box = level.isEmpty() ? freeIn(holder, wanted) : freeAt(holder.orElseThrow(), wanted);
            var made = nest(List.of(Types.SUBNET), tier, holder, box.corner());
            first = zone.equals(nearest) ? Optional.of(made) : first;
        }
        return first.orElseThrow();
    }

    private double distance(Group zone, Point point) {
        return index.box(zone.id()).map(Box::centre)
                .map(centre -> Math.hypot(centre.x() - point.x(), centre.y() - point.y()))
                .orElse(Double.MAX_VALUE);
    }

    /// The first level in `parent`, as often as it comes, and the others in it.
    ///
    /// @return the innermost group of the first
    private ElementId nest(List<TypeKey> levels, String tier, Optional<ElementId> parent, Point corner) {
        var size = sizeOf(levels);
        var innermost = Optional.<ElementId>empty();
        for (int i = 0; i < count(levels); i++) {
            var box = size.at(corner.x() + i * (size.width() + GAP), corner.y());
            var made = add(levels.getFirst(), tier, parent, box);
            var inner = levels.size() == 1
                    ? made
                    : nest(levels.subList(1, levels.size()), tier, Optional.of(made), new Point(GAP, TOP));
            innermost = innermost.or(() -> Optional.of(inner));
        }
        return innermost.orElseThrow();
    }

    private ElementId add(TypeKey level, String tier, Optional<ElementId> parent, Box box) {
        var type = catalog.find(level).orElseThrow();
        var properties = Drawing.initial(type);
        var group = Group.of(ids.next(index.diagram()::has).value(), level.value(), name(level, tier, parent))
                .withParent(parent)
                .withProperties(level.equals(Types.SUBNET) ? properties.with("tier", tier) : properties);
        var numbered = Numbering.numbered(index, group);
        lacksAddresses |= level.equals(Types.SUBNET) && Numbering.isFull(index, parent);
        apply(new Change.Add(numbered, LayoutEntry.of(box)));
        Growth.toHold(index, parent, box).ifPresent(this::apply);
        return numbered.id();
    }

    private String name(TypeKey level, String tier, Optional<ElementId> parent) {
        if (level.equals(Types.REGION)) {
            return Drawing.freeName(index.diagram(), index.diagram().settings().region());
        }
        if (!level.equals(Types.SUBNET)) {
            return Drawing.freeName(index.diagram(), catalog.find(level).orElseThrow().name());
        }
        var letter = parent.flatMap(index.diagram()::group)
                .filter(group -> group.type().equals(Types.ZONE))
                .or(() -> parent.flatMap(group -> index.enclosing(group, Types.ZONE)))
                .flatMap(zone -> zone.properties().text("zone"));
        return Drawing.freeName(index.diagram(), letter.map(known -> tier + " " + known).orElse(tier));
    }

    private void apply(Change change) {
        changes.add(change);
        index = DiagramIndex.of(change.applyTo(index.diagram()), index);
    }

    /// Zones that are made with subnets come as two.
    private static int count(List<TypeKey> levels) {
        return levels.getFirst().equals(Types.ZONE) && levels.contains(Types.SUBNET) ? 2 : 1;
    }

    /// Of one group of the first level.
    private Box sizeOf(List<TypeKey> levels) {
        if (levels.size() == 1) {
            return Drawing.sizeOf(catalog.find(levels.getFirst()).orElseThrow());
        }
        var row = rowOf(levels.subList(1, levels.size()));
        return new Box(0, 0, row.width() + 2 * GAP, TOP + row.height() + GAP);
    }

    /// Of all groups of the first level, side by side.
    private Box rowOf(List<TypeKey> levels) {
        var one = sizeOf(levels);
        int count = count(levels);
        return one.sized(count * one.width() + (count - 1) * GAP, one.height());
    }

    private Point middleOfInnermost(List<TypeKey> levels) {
        if (levels.size() == 1) {
            return sizeOf(levels).centre();
        }
        return middleOfInnermost(levels.subList(1, levels.size())).plus(GAP, TOP);
    }
}
