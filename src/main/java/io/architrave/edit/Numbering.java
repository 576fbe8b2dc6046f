package io.architrave.edit;

import io.architrave.catalog.ServiceType;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.AddressPlans;
import io.architrave.topology.Types;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives a new group what tells it from those beside it: a VPC and a subnet the next free address block, a zone the next
/// letter and a name after it.
final class Numbering {

    /// More zones than these no region offers to one account (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html,
    /// 2026-11: us-east-1 has six).
    private static final String LETTERS = "abcdef";

    private Numbering() {}

    /// @param index of the diagram before the group is in it
    /// @param group with the parent that it will have
    static Group numbered(DiagramIndex index, Group group) {
        if (group.type().equals(Types.VPC)) {
            return block(group, AddressPlans.nextNetwork(index.diagram()).map(Object::toString));
        }
        if (group.type().equals(Types.SUBNET)) {
            return block(group, plan(index, group.parent()).flatMap(AddressPlan::next).map(Object::toString));
        }
        return group.type().equals(Types.ZONE) ? lettered(index, group) : group;
    }

    private static Group block(Group group, Optional<String> cidr) {
        return cidr.map(block -> group.withProperties(group.properties().with("cidr", block)))
                .orElseGet(() -> group.withProperties(group.properties().without("cidr")));
    }

    private static Group lettered(DiagramIndex index, Group zone) {
        var letter = nextLetter(index, zone.parent());
        return letter.map(next -> zone.withProperties(zone.properties().with("zone", next)).withName("Zone " + next))
                .orElseGet(() -> zone.withProperties(zone.properties().without("zone")));
    }

    /// The first letter that no zone has in the VPC around, or else in the same group.
    static Optional<String> nextLetter(DiagramIndex index, Optional<ElementId> parent) {
        var taken = zones(index, parent)
                .flatMap(group -> group.properties().text("zone").stream())
                .collect(Collectors.toSet());
        return LETTERS.chars().mapToObj(Character::toString).filter(letter -> !taken.contains(letter)).findFirst();
    }

    /// Whether another zone of the same VPC has the letter.
    static boolean isLetterTaken(DiagramIndex index, Group zone) {
        var letter = zone.properties().text("zone");
        return letter.isPresent() && zones(index, zone.parent())
                .filter(other -> !other.id().equals(zone.id()))
                .anyMatch(other -> other.properties().text("zone").equals(letter));
    }

    private static Stream<Group> zones(DiagramIndex index, Optional<ElementId> parent) {
        var around = parent.flatMap(group -> network(index, group).map(Group::id)).or(() -> parent);
        return around.map(index::descendants).orElseGet(() -> index.roots().stream())
                .flatMap(id -> index.diagram().group(id).stream())
                .filter(group -> group.type().equals(Types.ZONE));
    }

    private static Optional<AddressPlan> plan(DiagramIndex index, Optional<ElementId> parent) {
        return parent.flatMap(group -> network(index, group)).map(network -> AddressPlan.of(index, network));
    }

    /// Whether the VPC around a group has no addresses left.
    static boolean isFull(DiagramIndex index, Optional<ElementId> group) {
        return plan(index, group).filter(AddressPlan::isFull).isPresent();
    }

    /// The VPC that this is or lies in.
    static Optional<Group> network(DiagramIndex index, ElementId group) {
        return Stream.concat(index.diagram().group(group).stream(), index.enclosing(group).stream())
                .filter(around -> around.type().equals(Types.VPC))
                .findFirst();
    }

    /// What a user has to know about a new group's addresses: that there are none left.
    static Optional<String> notice(DiagramIndex index, ServiceType type, Optional<ElementId> parent) {
        if (!type.key().equals(Types.SUBNET)) {
            return Optional.empty();
        }
        return plan(index, parent)
                .filter(AddressPlan::isFull)
                .map(plan -> "The addresses of " + plan.network().name() + " (" + plan.whole().orElseThrow()
                        + ") are used up: the subnet gets no block.");
    }
}
