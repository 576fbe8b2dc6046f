package io.architrave.cost;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which connections leave a private network through a NAT gateway or an endpoint, and how much goes that way.
///
/// What a private subnet calls outside the VPC takes the VPC's endpoint for that service if there is one, else the
/// VPC's NAT gateways, which share it evenly.
final class Routes {

    private static final Set<Relation> CARRYING = EnumSet.of(Relation.CALL, Relation.EVENT, Relation.DATA);
    private static final TypeKey NAT = TypeKey.of("nat-gateway");
    private static final TypeKey ENDPOINT = TypeKey.of("vpc-endpoint");

    private final DiagramIndex index;
    private final Catalog catalog;
    private final Whereabouts whereabouts;
    private final Map<ElementId, BigDecimal> routed = new HashMap<>();

    Routes(DiagramIndex index, Catalog catalog, Whereabouts whereabouts) {
        this.index = index;
        this.catalog = catalog;
        this.whereabouts = whereabouts;
        index.diagram().edges().filter(edge -> CARRYING.contains(edge.relation())).forEach(this::route);
    }

    /// What connections state that they send through the element; empty where none does.
    Optional<BigDecimal> routedGb(ElementId element) {
        return Optional.ofNullable(routed.get(element));
    }

    private void route(Edge edge) {
        var volume = EdgeVolume.of(edge).bothGb();
        var through = volume.isEmpty() ? List.<Node>of() : through(edge);
        if (!through.isEmpty()) {
            var share = volume.orElseThrow().divide(BigDecimal.valueOf(through.size()), MathContext.DECIMAL128);
            through.forEach(node -> routed.merge(node.id(), share, BigDecimal::add));
        }
    }

    /// The gateways between the two ends; empty where the traffic stays inside or the caller is public.
    private List<Node> through(Edge edge) {
        var caller = index.diagram().node(edge.from()).filter(node -> catalog.hasRole(node, Role.COMPUTE));
        var called = index.diagram().node(edge.to());
        var vpc = whereabouts.vpc(edge.from());
        if (caller.isEmpty() || called.isEmpty() || vpc.isEmpty() || !whereabouts.isPrivate(edge.from())) {
            return List.of();
        }
        if (!whereabouts.subnets(edge.to()).isEmpty()) {
            return List.of();
        }
        var endpoints = inVpc(vpc.get(), ENDPOINT)
                .stream().filter(endpoint -> serves(endpoint, called.get())).toList();
        return endpoints.isEmpty() ? inVpc(vpc.get(), NAT) : endpoints;
    }

    private List<Node> inVpc(ElementId vpc, TypeKey type) {
        return index.diagram()
                .nodes()
                .filter(node -> node.type().equals(type) && whereabouts.vpc(node.id()).filter(vpc::equals).isPresent())
                .toList();
    }

    /// An endpoint names the service ("secretsmanager"), a node its type ("secrets-manager").
    private static boolean serves(Node endpoint, Node called) {
        var type = called.type().toString().replace("-", "");
        return endpoint.properties()
                .text("awsService")
                .map(service -> service.replace("-", "").replace(".", ""))
                .filter(service -> type.startsWith(service) || service.startsWith(type))
                .isPresent();
    }
}
