package io.architrave.review.reliability;

import io.architrave.catalog.Facts;
import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.ServiceClass;
import java.util.Optional;
import java.util.stream.Stream;

final class LoadBalancerMissing implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-LB-MISSING", "Callers reach a fleet through something that balances")
            .drawn(Severity.WARNING)
            .practices("REL02-BP01", "REL11-BP02", "PERF04-BP04")
            .why("Callers hold on to single instances, and one that no longer answers is not taken out.")
            .remedy("Put a load balancer in front, or Service Connect or VPC Lattice between services.")
            .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.topology().services().all().stream()
                .filter(service -> isFleet(workload, service))
                .flatMap(service -> judge(workload, service).stream());
    }

    private static boolean isFleet(Workload workload, ServiceClass service) {
        var node = service.first();
        if (service.members().size() > 1) {
            return Workload.isA(node, "ec2-instance");
        }
        return workload.offers(node, "maxCapacity") && !isBehindItsOwnAddress(workload, node)
                && Capacity.of(node, "maxCapacity").map(most -> most > 1).orElse(true);
    }

    /// What stands outside of networks is called at its service's address, which balances.
    private static boolean isBehindItsOwnAddress(Workload workload, Node node) {
        return workload.catalog().typeOf(node)
                .filter(type -> type.facts().attachment() == Facts.Attachment.NEVER).isPresent();
    }

    /// Nothing is said of a fleet that nobody calls.
    private static Optional<Assessment> judge(Workload workload, ServiceClass service) {
        var callers = service.members().stream()
                .flatMap(member -> workload.sources(member, Relation.CALL))
                .filter(caller -> service.members().stream().noneMatch(caller::equals))
                // What deploys or watches a fleet sends it no requests.
                .filter(caller -> !workload.has(caller, Role.HELPER))
                .distinct()
                .toList();
        if (callers.isEmpty()) {
            return Optional.empty();
        }
        var direct = callers.stream().filter(caller -> !balances(workload, caller)).map(Node::id).toList();
        if (direct.isEmpty() || isDiscovered(service.first())) {
            return Optional.of(Assessment.pass(service.first()));
        }
        var message = workload.names(direct) + (direct.size() == 1 ? " talks" : " talk") + " to " + service.name()
                + " without a load balancer.";
        return Optional.of(Assessment.fail(service.first(), message).with(direct));
    }

    private static boolean balances(Workload workload, Node caller) {
        return workload.has(caller, Role.LOAD_BALANCER) || workload.has(caller, Role.API)
                || workload.has(caller, Role.BROKER);
    }

    private static boolean isDiscovered(Node node) {
        return node.properties().is("serviceDiscovery", "serviceConnect")
                || node.properties().is("serviceDiscovery", "lattice");
    }
}
