package io.architrave.cost;

import io.architrave.catalog.Role;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.topology.Endpoint;
import io.architrave.topology.NatRoute;
import io.architrave.topology.Route;
import io.architrave.topology.Routes;
import io.architrave.topology.Topology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much the connections of a drawing send through each NAT gateway and endpoint. What calls from several subnets
/// calls evenly from each, and so shares its traffic out over their ways.
final class RoutedVolumes {

    private static final Set<Relation> CARRYING = EnumSet.of(Relation.CALL, Relation.EVENT, Relation.DATA);

    private final Topology topology;
    private final Routes routes;
    private final Map<ElementId, BigDecimal> routed = new HashMap<>();

    RoutedVolumes(Topology topology) {
        this.topology = topology;
        this.routes = topology.routes();
        topology.diagram().edges().forEach(this::add);
    }

    /// What connections state that they send through the element; empty where none does.
    Optional<BigDecimal> gb(ElementId element) {
        return Optional.ofNullable(routed.get(element));
    }

    /// The share of a connection's traffic that crosses zones on its way to a NAT gateway; 0 where it takes none.
    BigDecimal crossing(Edge edge) {
        var nat = natRoutes(edge);
        long across = nat.stream().filter(NatRoute::crossesZones).count();
        return across == 0 ? BigDecimal.ZERO : share(across, nat.size());
    }

    private void add(Edge edge) {
        EdgeVolume.of(edge).bothGb().ifPresent(gb -> {
            var nat = natRoutes(edge);
            nat.forEach(route -> routed.merge(route.gateway(), gb.multiply(share(1, nat.size())), BigDecimal::add));
            endpoint(edge).ifPresent(endpoint -> routed.merge(endpoint.id(), gb, BigDecimal::add));
        });
    }

    private static BigDecimal share(long part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private List<NatRoute> natRoutes(Edge edge) {
        return route(edge) instanceof Route.Nat nat ? nat.routes() : List.of();
    }

    private Optional<Endpoint> endpoint(Edge edge) {
        return route(edge) instanceof Route.Through through ? Optional.of(through.endpoint()) : Optional.empty();
    }

    /// Only what runs code opens connections out of its subnet; a load balancer or a database does not.
    private Route route(Edge edge) {
        boolean opens = CARRYING.contains(edge.relation())
                && topology.diagram()
                        .node(edge.from())
                        .filter(node -> topology.catalog().hasRole(node, Role.COMPUTE))
                        .isPresent();
        return opens ? routes.between(edge.from(), edge.to()) : new Route.Direct();
    }
}
