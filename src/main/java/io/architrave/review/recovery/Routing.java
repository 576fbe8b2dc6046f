package io.architrave.review.recovery;

import io.architrave.catalog.Role;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What leads users to a region: DNS, an accelerator, a distribution, or they themselves.
final class Routing {

    private static final TypeKey HOSTED_ZONE = TypeKey.of("route53-hosted-zone");

    private final Topology topology;
    private final List<Way> ways;

    /// The ways to a region, from the worst to the best.
    sealed interface Lead {
        record Nothing() implements Lead {}

        /// A record of failover without a health check never fails over.
        record ByHand(ServiceClass router) implements Lead {}

        record OnFailure(ServiceClass router) implements Lead {}

        record Always(ServiceClass router) implements Lead {}

        private int rank() {
            return switch (this) {
                case Nothing _ -> 0;
                case ByHand _ -> 1;
                case OnFailure _ -> 2;
                case Always _ -> 3;
            };
        }
    }

    private record Way(Edge edge, ServiceClass router, String region) {}

    Routing(Topology topology) {
        this.topology = topology;
        this.ways = topology.diagram().edges()
                .filter(edge -> leads(edge.relation()))
                .flatMap(edge -> router(edge.from()).stream()
                        .flatMap(router -> topology.region(edge.to()).stream()
                                .map(region -> new Way(edge, router, region))))
                .toList();
    }

    private static boolean leads(Relation relation) {
        return switch (relation) {
            case CALL, DATA, NETWORK -> true;
            case EVENT, FAILURE, REPLICATION, ASSOCIATION -> false;
        };
    }

    /// What stands outside of all regions and sends users on, or is a user.
    private Optional<ServiceClass> router(ElementId element) {
        return topology.services().of(element)
                .filter(service -> service.region().isEmpty())
                .filter(service -> topology.hasRole(service.first(), Role.PROXY)
                        || topology.hasRole(service.first(), Role.CLIENT)
                        || service.first().type().equals(HOSTED_ZONE));
    }

    /// The best way to a region.
    Lead to(String region, String home) {
        return ways.stream()
                .filter(way -> way.region.equals(region))
                .map(way -> lead(way, home))
                .max(Comparator.comparingInt(Lead::rank))
                .orElseGet(Lead.Nothing::new);
    }

    private Lead lead(Way way, String home) {
        var record = way.edge.properties();
        if (record.is("failoverRole", "secondary")) {
            return record.isOn("healthCheck") || record.isOn("evaluateTargetHealth")
                    ? new Lead.OnFailure(way.router)
                    : new Lead.ByHand(way.router);
        }
        boolean failsOver = topology.hasRole(way.router.first(), Role.CDN)
                && ways.stream().anyMatch(other -> other.router.equals(way.router) && other.region.equals(home));
        return failsOver ? new Lead.OnFailure(way.router) : new Lead.Always(way.router);
    }
}
