package io.architrave.edit;

import io.architrave.model.Cidr;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.AddressPlans;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Gives VPCs and subnets address blocks: those that have none, and those whose block AWS would refuse or that clashes
/// with another. What is in order keeps its block; of two that overlap the lower one does.
public final class AddressPlanning {

    private final Predicate<ElementId> mayChange;
    private final List<Change> changes = new ArrayList<>();
    private final Set<ElementId> numbered = new HashSet<>();
    private final List<Group> without = new ArrayList<>();
    private Diagram diagram;

    /// What planning comes to.
    ///
    /// @param numbered how many groups get another block
    /// @param without the subnets for which no block is left
    public record Planned(Change change, int numbered, List<Group> without) {

        /// For the user, for example "4 address blocks were planned."
        public String sentence() {
            var done = switch (numbered) {
                case 0 -> without.isEmpty()
                        ? "All address blocks are in order: nothing was changed."
                        : "No address block was changed.";
                case 1 -> "One address block was planned.";
                default -> numbered + " address blocks were planned.";
            };
            return without.isEmpty()
                    ? done
                    : done + " The VPC is full: no room is left for "
                            + String.join(", ", without.stream().map(Group::name).toList()) + ".";
        }
    }

    private AddressPlanning(Diagram diagram, Predicate<ElementId> mayChange) {
        this.diagram = diagram;
        this.mayChange = mayChange;
    }

    /// Over the whole diagram.
    public static Planned of(Diagram diagram) {
        return new AddressPlanning(diagram, _ -> true).plan();
    }

    /// Of new groups alone; all others keep their blocks.
    static Change ofNew(Diagram diagram, Set<ElementId> fresh) {
        return new AddressPlanning(diagram, fresh::contains).plan().change;
    }

    private Planned plan() {
        for (var network : groups(Types.VPC)) {
            if (mayChange.test(network.id())) {
                planNetwork(network);
            }
        }
        for (var network : groups(Types.VPC)) {
            planSubnets(AddressPlan.of(DiagramIndex.of(diagram), network));
        }
        return new Planned(new Change.Batch(changes), numbered.size(), List.copyOf(without));
    }

    private List<Group> groups(TypeKey type) {
        return diagram.groups().filter(group -> group.type().equals(type)).toList();
    }

    private void planNetwork(Group network) {
        var own = AddressPlan.block(network);
        var plans = AddressPlans.of(DiagramIndex.of(diagram));
        boolean sound = own.filter(AddressPlan::isMade).isPresent() && !clashes(plans, network);
        if (!sound) {
            int length = own.filter(AddressPlan::isMade).map(Cidr::prefixLength).orElse(AddressPlan.LARGEST);
            AddressPlans.nextNetwork(diagram, length).ifPresent(block -> {
                set(network, block);
                own.filter(before -> before.prefixLength() == block.prefixLength())
                        .ifPresent(before -> shift(network, before, block));
            });
        }
    }

    /// Whether it has to give way: to a network that it is joined with and that stays as it is or comes first by id; of new
    /// networks, to all that are there.
    private boolean clashes(AddressPlans plans, Group network) {
        var joined = plans.joinedWith(network.id()).stream()
                .filter(other -> other.id().compareTo(network.id()) < 0 || !mayChange.test(other.id())
                        || !other.type().equals(Types.VPC));
        var there = groups(Types.VPC).stream().filter(other -> !mayChange.test(other.id()));
        return AddressPlan.block(network).stream().anyMatch(own -> Stream.concat(joined, there)
                .filter(other -> !other.id().equals(network.id()))
                .flatMap(AddressPlans::blocks)
                .anyMatch(other -> other.cidr().overlaps(own)));
    }

    /// Subnets of a network that moves as a whole keep their part of it.
    private void shift(Group network, Cidr before, Cidr after) {
        var plan = AddressPlan.of(DiagramIndex.of(diagram), network);
        plan.blocks().stream()
                .filter(block -> before.contains(block.cidr()))
                .forEach(block -> set(block.owner(), new Cidr(
                        block.cidr().address() - before.address() + after.address(), block.cidr().prefixLength())));
    }

    private void planSubnets(AddressPlan plan) {
        if (plan.whole().isEmpty()) {
            return;
        }
        var kept = plan;
        for (var block : plan.blocks()) {
            kept = mayChange.test(block.owner().id()) ? kept.without(block.owner()) : kept;
        }
        var todo = new ArrayList<Group>();
        for (var block : plan.blocks()) {
            if (mayChange.test(block.owner().id())) {
                boolean sound = AddressPlan.isMade(block.cidr())
                        && plan.whole().get().contains(block.cidr())
                        && kept.blocks().stream().noneMatch(other -> other.cidr().overlaps(block.cidr()));
                kept = sound ? kept.with(block.owner(), block.cidr()) : kept;
                if (!sound) {
                    todo.add(block.owner());
                }
            }
        }
        plan.open().stream().filter(subnet -> mayChange.test(subnet.id())).forEach(todo::add);
        for (var subnet : todo) {
            var next = kept.next(AddressPlan.block(subnet)
                    .filter(AddressPlan::isMade)
                    .map(Cidr::prefixLength)
                    .filter(length -> length > AddressPlan.LARGEST)
                    .orElse(plan.usualLength()));
            next.ifPresentOrElse(block -> set(subnet, block), () -> without.add(subnet));
            kept = next.isPresent() ? kept.with(subnet, next.get()) : kept;
        }
    }

    private void set(Group group, Cidr block) {
        var change = Change.SetProperty.of(group.id(), "cidr", block.toString());
        changes.add(change);
        numbered.add(group.id());
        diagram = change.applyTo(diagram);
    }
}
