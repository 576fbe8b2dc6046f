package io.architrave.topology;

import io.architrave.model.Cidr;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The address plans of all VPCs of a diagram, and what is wrong between those that a peering, a gateway or a tunnel
/// joins.
public final class AddressPlans {

    /// Private addresses (RFC 1918). The third block is last, as home and office networks use it, and clash with it
    /// when their users dial in.
    private static final List<Cidr> PRIVATE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
            .flatMap(text -> Cidr.parse(text).stream())
            .toList();

    /// Services such as Cloud9 and SageMaker use it for themselves
    /// (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html, 2026-11).
    private static final Cidr AVOIDED = new Cidr(172L << 24 | 17L << 16, 16);

    private final DiagramIndex index;
    private final Predicate<Edge> counts;
    private final Map<ElementId, AddressPlan> plans = new TreeMap<>();

    private AddressPlans(DiagramIndex index, Predicate<Edge> counts) {
        this.index = index;
        this.counts = counts;
        index.diagram().groups()
                .filter(group -> group.type().equals(Types.VPC))
                .forEach(network -> plans.put(network.id(), AddressPlan.of(index, network)));
    }

    public static AddressPlans of(DiagramIndex index) {
        return new AddressPlans(index, _ -> true);
    }

    /// @param counts which connections join networks
    public static AddressPlans of(DiagramIndex index, Predicate<Edge> counts) {
        return new AddressPlans(index, counts);
    }

    public Stream<AddressPlan> all() {
        return plans.values().stream();
    }

    public Optional<AddressPlan> of(ElementId network) {
        return Optional.ofNullable(plans.get(network));
    }

    /// The plan of the VPC that a subnet lies in.
    public Optional<AddressPlan> around(ElementId subnet) {
        return index.enclosing(subnet, Types.VPC).flatMap(network -> of(network.id()));
    }

    /// Everything that is wrong, by VPC.
    public List<AddressProblem> problems() {
        var found = new ArrayList<AddressProblem>();
        plans.values().forEach(plan -> {
            joinedProblem(plan).ifPresent(found::add);
            found.addAll(plan.problems());
        });
        return found;
    }

    /// The networks that a VPC is joined with, directly or by one thing between.
    public List<Group> joinedWith(ElementId network) {
        return neighbours(network)
                .flatMap(id -> isNetwork(id) ? Stream.of(id) : neighbours(id))
                .filter(id -> !id.equals(network) && isNetwork(id))
                .distinct()
                .flatMap(id -> index.diagram().group(id).stream())
                .toList();
    }

    /// The networks joined with that VPC that use some of its addresses too.
    public Optional<AddressProblem> joinedProblem(AddressPlan plan) {
        return plan.whole().flatMap(own -> {
            var overlapping = joinedWith(plan.network().id()).stream()
                    .flatMap(AddressPlans::blocks)
                    .filter(other -> other.cidr().overlaps(own))
                    .toList();
            return overlapping.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AddressProblem.Joined(
                            new AddressPlan.Block(plan.network(), own), overlapping));
        });
    }

    /// All blocks of a network: a data centre may have several.
    public static Stream<AddressPlan.Block> blocks(Group network) {
        var many = network.properties().items("cidr").stream()
                .flatMap(item -> item instanceof PropertyValue.Text(var text) ? Stream.of(text) : Stream.empty());
        return Stream.concat(network.properties().text("cidr").stream(), many)
                .flatMap(text -> Cidr.parse(text).stream())
                .map(cidr -> new AddressPlan.Block(network, cidr));
    }

    private Stream<ElementId> neighbours(ElementId id) {
        return index.edges(id).stream()
                .filter(edge -> edge.relation() == Relation.NETWORK && counts.test(edge))
                .map(edge -> edge.from().equals(id) ? edge.to() : edge.from());
    }

    private boolean isNetwork(ElementId id) {
        return index.diagram().group(id)
                .filter(AddressPlans::isNetwork)
                .isPresent();
    }

    private static boolean isNetwork(Group group) {
        return group.type().equals(Types.VPC) || group.type().equals(Types.DATA_CENTRE);
    }

    /// The lowest private /16 that no network of the diagram uses; empty where all are used.
    public static Optional<Cidr> nextNetwork(Diagram diagram) {
        return nextNetwork(diagram, AddressPlan.LARGEST);
    }

    /// As above, of another size.
    public static Optional<Cidr> nextNetwork(Diagram diagram, int prefixLength) {
        var used = diagram.groups()
                .filter(AddressPlans::isNetwork)
                .flatMap(AddressPlans::blocks)
                .map(AddressPlan.Block::cidr)
                .toList();
        return PRIVATE.stream()
                .flatMap(range -> range.blocks(prefixLength))
                .filter(block -> !block.overlaps(AVOIDED) && used.stream().noneMatch(block::overlaps))
                .findFirst();
    }
}
