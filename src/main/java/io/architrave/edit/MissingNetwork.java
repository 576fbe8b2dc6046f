package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PlacementRule;
import io.architrave.catalog.ServiceType;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out which regions, VPCs, zones and subnets are missing where a user points, for an element that needs them, and
/// offers to make them.
///
/// Only what is missing altogether is offered: where the group pointed at holds a VPC, a zone or a subnet already, though
/// elsewhere, the user more likely missed it. A VPC is given two zones, as AWS's own console does it
/// (https://docs.aws.amazon.com/vpc/latest/userguide/create-vpc.html, 2026-11), and the subnets of one tier; gateways and
/// routes are the user's to add.
final class MissingNetwork {

    /// From the outside in.
    private static final List<TypeKey> LEVELS = List.of(Types.REGION, Types.VPC, Types.ZONE, Types.SUBNET);

    private static final int OUTSIDE = -1;

    private final DiagramIndex index;
    private final Catalog catalog;

    MissingNetwork(DiagramIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    /// What is to be made.
    ///
    /// @param made the levels, outermost first
    /// @param tier of the subnets
    /// @param zones those that are there and get a subnet each; empty where zones are made too
    record Gap(List<TypeKey> made, String tier, List<Group> zones) {
        boolean makes(TypeKey level) {
            return made.contains(level);
        }

        /// For example "Adds a VPC with two zones and a private subnet in each."
        String sentence() {
            var subnet = Placements.aSubnet(tier);
            if (!zones.isEmpty()) {
                return "Adds " + subnet + " in " + (zones.size() == 1 ? zones.getFirst().name() : "each zone") + ".";
            }
            var things = new ArrayList<String>();
            for (var level : made) {
                if (level.equals(Types.ZONE)) {
                    things.add(makes(Types.SUBNET) ? "two zones" : "a zone");
                } else if (level.equals(Types.SUBNET)) {
                    things.add(subnet + " in each");
                } else {
                    things.add(level.equals(Types.VPC) ? "a VPC" : "a region");
                }
            }
            var rest = things.subList(1, things.size());
            return "Adds " + things.getFirst() + (rest.isEmpty() ? "" : " with " + list(rest)) + ".";
        }

        private static String list(List<String> words) {
            return words.size() < 2
                    ? words.getFirst()
                    : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
        }
    }

    /// @param tiers that the element may stand in, the best one first; empty for all
    /// @param solid the innermost group pointed at that does more than frame; empty for the bare canvas
    Optional<Gap> gap(ServiceType type, List<String> tiers, Optional<Group> solid) {
        var around = solid.map(group -> level(group.type())).orElse(Optional.of(OUTSIDE));
        if (around.isEmpty()) {
            return Optional.empty();
        }
        int from = around.get();
        return needed(type.placement(), from).flatMap(needed -> {
            int to = LEVELS.indexOf(needed);
            var made = LEVELS.subList(from + 1, to + 1);
            var there = descendants(solid).filter(group -> isThere(group, made, tiers)).toList();
            var tier = tiers.isEmpty() ? "private" : tiers.getFirst();
            if (there.isEmpty()) {
                var zones = from == LEVELS.indexOf(Types.ZONE) ? solid.stream().toList() : List.<Group>of();
                return Optional.of(new Gap(List.copyOf(made), tier, zones));
            }
            boolean onlyZones = needed.equals(Types.SUBNET)
                    && from == LEVELS.indexOf(Types.VPC)
                    && there.stream().allMatch(group -> group.type().equals(Types.ZONE));
            return onlyZones ? Optional.of(new Gap(List.of(Types.SUBNET), tier, there)) : Optional.empty();
        });
    }

    /// The outermost level below `from` at which an element of that rule can stand.
    private static Optional<TypeKey> needed(PlacementRule rule, int from) {
        return Stream.concat(rule.in().stream(), rule.spans().stream())
                .filter(group -> LEVELS.indexOf(group) > from)
                .findFirst();
    }

    /// A subnet of a tier that is no good counts as none.
    private static boolean isThere(Group group, List<TypeKey> made, List<String> tiers) {
        return made.contains(group.type())
                && !(group.type().equals(Types.SUBNET) && !tiers.isEmpty() && !tiers.contains(Placements.tier(group)));
    }

    private Stream<Group> descendants(Optional<Group> solid) {
        return solid.map(group -> index.descendants(group.id()).flatMap(id -> index.diagram().group(id).stream()))
                .orElseGet(() -> index.diagram().groups());
    }

    /// The place in [#LEVELS], [#OUTSIDE] for what holds regions; empty for what has no place for AWS's networks.
    private static Optional<Integer> level(TypeKey type) {
        if (LEVELS.contains(type)) {
            return Optional.of(LEVELS.indexOf(type));
        }
        return type.equals(Types.ACCOUNT) || type.value().equals("aws-cloud") ? Optional.of(OUTSIDE) : Optional.empty();
    }

    /// Makes what is missing, with the first subnet under the pointer as far as nothing is in the way, and says so.
    ///
    /// @param target what the user points at and what lights up
    Optional<Placement> offer(Gap gap, ServiceType type, Optional<ElementId> target, Point point, IdSource ids) {
        var building = new NetworkBuilding(index, catalog, ids);
        var innermost = building.make(gap, target, point);
        var said = gap.sentence() + (building.lacksAddresses()
                ? " The addresses of the VPC are used up: a subnet gets no block."
                : "");
        return switch (new Placements(building.index(), catalog, ids).in(type, Optional.of(innermost))) {
            case Placement.Fits(var parent, var spans, _) ->
                    Optional.of(new Placement.FitsAfter(
                            building.change(), new Placement.Fits(parent, spans, target), said));
            case Placement.FitsAfter(var more, var fits, var sentence) ->
                    Optional.of(new Placement.FitsAfter(
                            Change.Batch.of(building.change(), more),
                            new Placement.Fits(fits.parent(), fits.spans(), target),
                            said + " " + sentence));
            case Placement.Refused _ -> Optional.empty();
        };
    }
}
