package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.review.Additions;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.NatRoute;
import io.architrave.topology.Tier;
import io.architrave.topology.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

final class NatPerZone implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-NAT-PER-AZ", "Private subnets leave through a NAT gateway of their own zone")
            .drawn(Severity.WARNING)
            .practices("REL10-BP01", "REL11-BP05", "COST08-BP02")
            .why("When the zone of a shared NAT gateway fails, the other zones lose their way out with it; until then each "
                    + "gigabyte is billed for crossing.")
            .remedy("One NAT gateway a zone, or one regional NAT gateway.")
            .mends()
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        if (!workload.isProduction()) {
            return Stream.empty();
        }
        return workload.groups(Types.VPC).flatMap(vpc -> judge(workload, vpc).stream());
    }

    private record WayOut(Group subnet, NatRoute route) {}

    private static Optional<Assessment> judge(Workload workload, Group vpc) {
        var ways = workload.index().descendants(vpc.id())
                .flatMap(id -> workload.diagram().group(id).stream())
                .filter(group -> group.type().equals(Types.SUBNET))
                .flatMap(subnet -> workload.topology().networks().natFor(subnet.id()).stream()
                        .map(route -> new WayOut(subnet, route)))
                .filter(way -> hasCompute(workload, way.subnet))
                .toList();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var crossing = ways.stream().filter(way -> way.route.crossesZones()).toList();
        return Optional.of(crossing.isEmpty() ? Assessment.pass(vpc) : failure(workload, vpc, crossing));
    }

    private static boolean hasCompute(Workload workload, Group subnet) {
        return workload.index().nodesStandingIn(subnet.id()).anyMatch(node -> workload.has(node, Role.COMPUTE));
    }

    private static Assessment failure(Workload workload, Group vpc, List<WayOut> crossing) {
        var subnets = crossing.stream().map(way -> way.subnet.id()).toList();
        var gateways = crossing.stream().map(way -> way.route.gateway()).distinct().toList();
        var message = workload.names(subnets) + (subnets.size() == 1 ? " leaves" : " leave") + " through "
                + workload.names(gateways) + " in another Availability Zone.";
        return Assessment.fail(vpc, message)
                .with(Stream.concat(subnets.stream(), gateways.stream()).toList())
                .with(fix(workload, crossing, gateways));
    }

    private static Fix fix(Workload workload, List<WayOut> crossing, List<ElementId> gateways) {
        var additions = new Additions(workload);
        Map<String, ElementId> made = new TreeMap<>();
        for (var way : crossing) {
            var zone = workload.index().enclosing(way.subnet.id(), Types.ZONE);
            var home = zone.flatMap(found -> publicSubnet(workload, found));
            if (home.isEmpty()) {
                return regional(gateways);
            }
            var letter = zone.get().properties().text("zone").orElse(zone.get().id().value());
            var gateway = made.computeIfAbsent(letter, _ -> additions.in(
                    home.map(Group::id), home.get(), "nat-gateway", "nat", "NAT gateway " + letter, Properties.NONE));
            reroute(workload, way, gateway).forEach(additions::also);
        }
        return Fix.of("Add a NAT gateway in each zone", additions.change());
    }

    private static Optional<Group> publicSubnet(Workload workload, Group zone) {
        return workload.index().children(zone.id()).stream()
                .flatMap(id -> workload.diagram().group(id).stream())
                .filter(group -> workload.topology().networks().effectiveTier(group.id()).filter(Tier.PUBLIC::equals)
                        .isPresent())
                .findFirst();
    }

    /// A drawn route goes to the new gateway; others follow by themselves.
    private static Stream<Change> reroute(Workload workload, WayOut way, ElementId gateway) {
        return workload.index().outgoing(way.subnet.id(), Relation.NETWORK)
                .filter(edge -> edge.to().equals(way.route.gateway()))
                .map(edge -> new Change.Reconnect(edge.id(), edge.relation(), edge.from(), gateway));
    }

    private static Fix regional(List<ElementId> gateways) {
        return Fix.asking(
                "Make the NAT gateway a regional one",
                Change.SetProperty.of(gateways.getFirst(), "mode", "regional"));
    }
}
