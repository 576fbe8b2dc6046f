package io.architrave.review.reliability;

import io.architrave.model.Cidr;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class CidrOverlap implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-CIDR-OVERLAP", "Address blocks that meet do not overlap")
            .setting(Severity.ERROR)
            .practices("REL02-BP05", "REL02-BP03")
            .why("AWS refuses subnets that overlap, and cannot route between networks that use the same addresses.")
            .remedy("Renumber one side before anything runs in it.")
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private record Block(Typed element, Cidr cidr) {
        String text() {
            return Workload.name(element) + " (" + cidr + ")";
        }
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return Stream.concat(
                workload.groups(Types.VPC).flatMap(vpc -> subnets(workload, vpc)),
                workload.groups(Types.VPC).flatMap(vpc -> networks(workload, vpc).stream()));
    }

    private static Stream<Block> blocks(Typed element) {
        var one = element.properties().text("cidr").stream();
        var many = element.properties().items("cidr").stream()
                .flatMap(item -> item instanceof PropertyValue.Text(var text) ? Stream.of(text) : Stream.empty());
        return Stream.concat(one, many).flatMap(text -> Cidr.parse(text).stream())
                .map(cidr -> new Block(element, cidr));
    }

    /// By address, so that of the blocks before only the one that reaches farthest can overlap.
    private static Stream<Assessment> subnets(Workload workload, Group vpc) {
        var subnets = workload.index().descendants(vpc.id())
                .flatMap(id -> workload.diagram().group(id).stream())
                .filter(group -> group.type().equals(Types.SUBNET))
                .toList();
        var sorted = subnets.stream()
                .flatMap(CidrOverlap::blocks)
                .sorted(Comparator.comparingLong((Block block) -> block.cidr.address())
                        .thenComparing(block -> block.element.id()))
                .toList();
        var whole = blocks(vpc).findFirst();
        var assessed = new ArrayList<Assessment>();
        Optional<Block> farthest = Optional.empty();
        for (var block : sorted) {
            assessed.add(judge(block, whole, farthest));
            if (farthest.filter(before -> end(before) >= end(block)).isEmpty()) {
                farthest = Optional.of(block);
            }
        }
        subnets.stream()
                .filter(subnet -> blocks(subnet).findAny().isEmpty())
                .map(subnet -> Assessment.open(subnet, Workload.name(subnet) + " has no address block."))
                .forEach(assessed::add);
        return assessed.stream();
    }

    private static long end(Block block) {
        return block.cidr.address() + block.cidr.size();
    }

    private static Assessment judge(Block subnet, Optional<Block> vpc, Optional<Block> before) {
        if (vpc.filter(whole -> !whole.cidr.contains(subnet.cidr)).isPresent()) {
            return Assessment.fail(subnet.element, subnet.text() + " does not lie within " + vpc.get().text() + ".");
        }
        return before.filter(other -> other.cidr.overlaps(subnet.cidr))
                .map(other -> Assessment.fail(subnet.element, subnet.text() + " overlaps " + other.text() + ".")
                        .with(List.of(other.element.id())))
                .orElseGet(() -> Assessment.pass(subnet.element));
    }

    /// A VPC against the networks that a peering, a gateway or a tunnel joins it with.
    private static Optional<Assessment> networks(Workload workload, Group vpc) {
        var joined = joined(workload, vpc);
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        var own = blocks(vpc).findFirst();
        if (own.isEmpty() || joined.stream().anyMatch(other -> blocks(other).findAny().isEmpty())) {
            return Optional.of(
                    Assessment.open(vpc, "An address block of " + Workload.name(vpc) + " or of a network that it is "
                            + "joined with is not set."));
        }
        var overlapping = joined.stream()
                .flatMap(CidrOverlap::blocks)
                .filter(other -> other.cidr.overlaps(own.get().cidr))
                .toList();
        return Optional.of(overlapping.isEmpty()
                ? Assessment.pass(vpc)
                : Assessment.fail(vpc, own.get().text() + " overlaps "
                        + Workload.list(overlapping.stream().map(Block::text).toList()) + ", which it is joined with.")
                        .with(overlapping.stream().map(block -> block.element.id()).toList()));
    }

    private static List<Group> joined(Workload workload, Group vpc) {
        return neighbours(workload, vpc.id())
                .flatMap(id -> isNetwork(workload, id)
                        ? Stream.of(id)
                        : neighbours(workload, id))
                .filter(id -> !id.equals(vpc.id()) && isNetwork(workload, id))
                .distinct()
                .flatMap(id -> workload.diagram().group(id).stream())
                .toList();
    }

    private static Stream<ElementId> neighbours(Workload workload, ElementId id) {
        return workload.index().edges(id).stream()
                .filter(edge -> edge.relation() == Relation.NETWORK && !workload.cut().contains(edge.id()))
                .map(edge -> edge.from().equals(id) ? edge.to() : edge.from());
    }

    private static boolean isNetwork(Workload workload, ElementId id) {
        return workload.diagram().group(id)
                .filter(group -> group.type().equals(Types.VPC) || group.type().equals(Types.DATA_CENTRE))
                .isPresent();
    }
}
