package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the subnets of each VPC are and which ways lead out of them, read from gateways, endpoints and drawn routes.
///
/// Definitions after the VPC user guide: a subnet is public by its route to an internet gateway, private where it has a
/// way out through NAT, isolated otherwise. A route that is drawn (a network edge from the subnet) overrides the label.
public final class Networks {

    private static final String ENDPOINT_SERVICES = "endpoint-services";

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Catalog catalog;
    private final Places places;
    private final Map<ElementId, Network> networks = new HashMap<>();

    private static final class Network {
        final List<ElementId> internetGateways = new ArrayList<>();
        final List<Node> natGateways = new ArrayList<>();
        final List<Endpoint> endpoints = new ArrayList<>();
    }

    private static final Network NONE = new Network();

    private Networks(DiagramIndex index, Catalog catalog, Places places) {
        this.index = index;
        this.diagram = index.diagram();
        this.catalog = catalog;
        this.places = places;
    }

    static Networks of(DiagramIndex index, Catalog catalog, Places places) {
        var networks = new Networks(index, catalog, places);
        index.diagram().nodes().forEach(networks::take);
        return networks;
    }

    private void take(Node node) {
        if (node.type().equals(Types.INTERNET_GATEWAY)) {
            vpcOf(node).ifPresent(vpc -> network(vpc).internetGateways.add(node.id()));
        } else if (node.type().equals(Types.NAT_GATEWAY)) {
            vpcOf(node).ifPresent(vpc -> network(vpc).natGateways.add(node));
        } else if (node.type().equals(Types.VPC_ENDPOINT)) {
            vpcOf(node).ifPresent(vpc -> endpoint(node).ifPresent(network(vpc).endpoints::add));
        }
    }

    /// A gateway drawn on a VPC's border stands outside of it and is attached by an edge.
    private Optional<ElementId> vpcOf(Node node) {
        return places.vpc(node.id()).or(() -> index.edges(node.id()).stream()
                .filter(edge -> edge.relation() == Relation.NETWORK)
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .filter(end -> diagram.group(end).filter(group -> group.type().equals(Types.VPC)).isPresent())
                .findFirst());
    }

    private Network network(ElementId vpc) {
        return networks.computeIfAbsent(vpc, _ -> new Network());
    }

    private Optional<Endpoint> endpoint(Node node) {
        return node.properties()
                .text("awsService")
                .map(service -> new Endpoint(
                        node.id(),
                        node.properties().text("endpointType").map("gateway"::equals).orElse(isGatewayService(service)),
                        service));
    }

    private static boolean isGatewayService(String service) {
        return service.equals("s3") || service.equals("dynamodb");
    }

    public List<ElementId> internetGateways(ElementId vpc) {
        return networks.getOrDefault(vpc, NONE).internetGateways;
    }

    public List<Node> natGateways(ElementId vpc) {
        return networks.getOrDefault(vpc, NONE).natGateways;
    }

    public List<Endpoint> endpoints(ElementId vpc) {
        return networks.getOrDefault(vpc, NONE).endpoints;
    }

    /// What the label says; empty where the property is unset.
    public Optional<Tier> declaredTier(ElementId subnet) {
        return diagram.group(subnet).flatMap(group -> group.properties().text("tier")).flatMap(Tier::ofKey);
    }

    /// What the subnet's routes make it. Routes that are drawn decide; where none is, the label does, as far as what it
    /// needs stands in the VPC: a public subnet needs an internet gateway, a private one a NAT gateway, and is isolated
    /// otherwise. Empty where neither label nor route is there.
    public Optional<Tier> effectiveTier(ElementId subnet) {
        if (routesTo(subnet, Types.INTERNET_GATEWAY).isPresent()) {
            return Optional.of(Tier.PUBLIC);
        }
        if (routesTo(subnet, Types.NAT_GATEWAY).isPresent()) {
            return Optional.of(Tier.PRIVATE);
        }
        return declaredTier(subnet).map(tier -> switch (tier) {
            case PUBLIC -> hasInternetGateway(subnet) ? Tier.PUBLIC : Tier.ISOLATED;
            case PRIVATE -> natInVpc(subnet).isPresent() ? Tier.PRIVATE : Tier.ISOLATED;
            case ISOLATED -> Tier.ISOLATED;
        });
    }

    private boolean hasInternetGateway(ElementId subnet) {
        return places.vpc(subnet).filter(vpc -> !internetGateways(vpc).isEmpty()).isPresent();
    }

    private Optional<Node> routesTo(ElementId subnet, TypeKey type) {
        return index.outgoing(subnet, Relation.NETWORK)
                .map(Edge::to)
                .flatMap(target -> diagram.node(target).stream())
                .filter(node -> node.type().equals(type))
                .findFirst();
    }

    /// The NAT gateway that a subnet's way out leads through; empty for public and isolated subnets and where none
    /// stands in the VPC. Without a drawn route it is one of the same zone, a regional one, or the first of another
    /// zone. NAT gateways for private connectivity lead to other networks, not out.
    public Optional<NatRoute> natFor(ElementId subnet) {
        var drawn = routesTo(subnet, Types.NAT_GATEWAY);
        if (drawn.isPresent()) {
            return drawn.map(nat -> new NatRoute(nat.id(), crossesZones(subnet, nat), true));
        }
        return declaredTier(subnet).filter(tier -> tier == Tier.PRIVATE).flatMap(_ -> natInVpc(subnet));
    }

    private Optional<NatRoute> natInVpc(ElementId subnet) {
        var candidates = places.vpc(subnet).map(this::natGateways).orElse(List.of()).stream()
                .filter(nat -> !nat.properties().is("connectivity", "private"))
                .toList();
        return candidates.stream()
                .filter(nat -> !crossesZones(subnet, nat))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(nat -> new NatRoute(nat.id(), crossesZones(subnet, nat), false));
    }

    private boolean crossesZones(ElementId subnet, Node nat) {
        return places.zones(nat.id()) instanceof Zones.In(var zones)
                && places.zones(subnet) instanceof Zones.In(var mine)
                && mine.stream().noneMatch(zones::contains);
    }

    /// The security groups that an element names.
    public List<ElementId> securityGroups(ElementId element) {
        return diagram.typed(element).map(typed -> typed.properties().items("securityGroups")).orElse(List.of())
                .stream()
                .flatMap(item -> item instanceof PropertyValue.Reference(var target) ? Stream.of(target)
                        : Stream.empty())
                .filter(target -> diagram.group(target).filter(Networks::isSecurityGroup).isPresent())
                .toList();
    }

    private static boolean isSecurityGroup(Group group) {
        return group.type().equals(Types.SECURITY_GROUP);
    }

    /// The short name under which a VPC endpoint offers that type's service, for example `sqs`; empty where AWS offers
    /// none that the catalogue knows.
    public Optional<PropertySpec.Choice> endpointService(TypeKey type) {
        return catalog.options(ENDPOINT_SERVICES).choices().stream()
                .filter(choice -> List.of(choice.facts().getOrDefault("reaches", "").split(" ")).contains(type.value()))
                .findFirst();
    }

    /// The endpoint of the VPC that leads to elements of that type, a gateway endpoint first, as it costs nothing.
    public Optional<Endpoint> endpointFor(ElementId vpc, TypeKey type) {
        return endpointService(type).flatMap(service -> endpoints(vpc).stream()
                .filter(endpoint -> endpoint.service().equals(service.value()))
                .min((one, other) -> Boolean.compare(other.gateway(), one.gateway())));
    }
}
