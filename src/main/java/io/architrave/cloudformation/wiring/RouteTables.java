package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Route tables by tier: one for the public subnets of a VPC, with the internet gateway; one a zone for the private
 * ones, with the NAT gateway of the zone or the nearest; one without a route for the isolated ones. A zone that fails
 * then takes no other zone's way out with it.
 */
final class RouteTables implements Wiring {

    private static final List<String> FACING_OUTSIDE = List.of("nat-gateway", "elastic-ip",
            "application-load-balancer", "network-load-balancer");

    /** Holds the route tables of a VPC, and those that what offers {@code endpoint} is entered in. */
    static final String SLOT = "routeTables";
    private static final String INTERNET = "0.0.0.0/0";

    /** What routes lead to by the tier of a subnet, whether or not a line to it is drawn. */
    private static final List<String> GATEWAYS = List.of("internet-gateway", "nat-gateway");

    @Override
    public void wire(Stack stack) {
        stack.elements().stream().filter(element -> stack.drawing().isOfType(element, "subnet"))
                .forEach(subnet -> stack.drawing().vpc(subnet).filter(stack::isMapped)
                        .ifPresent(vpc -> subnet(stack, subnet, vpc)));
        stack.elements().stream().filter(element -> stack.offer(element, "endpoint").isPresent())
                .forEach(endpoint -> stack.drawing().vpc(endpoint).ifPresent(vpc -> stack.slots().values(vpc, SLOT)
                        .forEach(table -> stack.slots().add(endpoint, SLOT, table))));
    }

    @Override
    public boolean tells(Stack stack, Edge edge) {
        return edge.relation() == Relation.NETWORK
                && Stream.of(edge.from(), edge.to()).anyMatch(end -> stack.offer(end, "endpoint").isPresent()
                        || GATEWAYS.stream().anyMatch(type -> stack.drawing().isOfType(end, type)));
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.key().value().equals("subnet") ? Set.of("tier") : Set.of();
    }

    private static void subnet(Stack stack, ElementId subnet, ElementId vpc) {
        String tier = stack.drawing().text(subnet, "tier").orElse("private");
        String zone = stack.drawing().zone(subnet).orElse("a");
        String as = switch (tier) {
            case "public" -> "PublicRoutes";
            case "private" -> "PrivateRoutes" + zone.toUpperCase(Locale.ROOT);
            default -> PlainText.pascal(tier) + "Routes";
        };
        if (!stack.has(vpc, as)) {
            table(stack, vpc, as, tier, zone);
        }
        stack.add(subnet, "Routes", "AWS::EC2::SubnetRouteTableAssociation", Fields.EMPTY
                .with("SubnetId", stack.ref(subnet)).with("RouteTableId", new Ref(stack.id(vpc, as))));
    }

    private static void table(Stack stack, ElementId vpc, String as, String tier, String zone) {
        String table = stack.add(vpc, as, "AWS::EC2::RouteTable", Fields.of("VpcId", stack.ref(vpc)));
        stack.slots().add(vpc, SLOT, new Ref(table));
        switch (tier) {
            case "public" -> throughInternetGateway(stack, vpc, table, as);
            case "private" -> natGateway(stack, vpc, zone).ifPresent(nat -> stack.add(vpc, as + "ToNat",
                    "AWS::EC2::Route", Fields.EMPTY.with("RouteTableId", new Ref(table))
                            .with("DestinationCidrBlock", INTERNET).with("NatGatewayId", stack.ref(nat))));
            default -> {
            }
        }
    }

    private static void throughInternetGateway(Stack stack, ElementId vpc, String table, String as) {
        Fields route = Fields.EMPTY.with("RouteTableId", new Ref(table)).with("DestinationCidrBlock", INTERNET);
        Optional<ElementId> drawn = ofVpc(stack, vpc, "internet-gateway").stream().findFirst();
        String gateway = drawn.map(igw -> stack.id(igw, "")).orElseGet(() -> undrawnGateway(stack, vpc));
        String attachment = drawn.map(igw -> stack.id(igw, "Attachment"))
                .orElseGet(() -> stack.id(vpc, "InternetGatewayAttachment"));
        stack.add(vpc, new Resource(stack.id(vpc, as + "ToInternet"), "AWS::EC2::Route", "", Optional.of(vpc.value()),
                route.with("GatewayId", new Ref(gateway))).dependingOn(List.of(attachment)));
        stack.elements().stream().filter(element -> facesOutside(stack, element, vpc))
                .forEach(element -> stack.slots().add(element, "dependsOn", Value.text(attachment)));
    }

    /** AWS refuses to make these in a VPC that has no internet gateway yet. */
    private static boolean facesOutside(Stack stack, ElementId element, ElementId vpc) {
        return FACING_OUTSIDE.stream().anyMatch(type -> stack.drawing().isOfType(element, type))
                && Stream.concat(Stream.of(element), stack.drawing().connected(element, Relation.NETWORK))
                        .anyMatch(end -> stack.drawing().vpc(end).equals(Optional.of(vpc)));
    }

    /** A public subnet is one that is routed to an internet gateway, drawn or not. */
    private static String undrawnGateway(Stack stack, ElementId vpc) {
        stack.assume(vpc, "Internet gateway", "added for its public subnets");
        String gateway = stack.add(vpc, "InternetGateway", "AWS::EC2::InternetGateway", Fields.EMPTY);
        stack.add(vpc, "InternetGatewayAttachment", "AWS::EC2::VPCGatewayAttachment", Fields.EMPTY
                .with("VpcId", stack.ref(vpc)).with("InternetGatewayId", new Ref(gateway)));
        return gateway;
    }

    private static Optional<ElementId> natGateway(Stack stack, ElementId vpc, String zone) {
        Comparator<ElementId> sameZoneFirst = Comparator.comparing(
                nat -> !stack.drawing().zone(nat).filter(zone::equals).isPresent());
        return ofVpc(stack, vpc, "nat-gateway").stream().min(sameZoneFirst.thenComparing(Comparator.naturalOrder()));
    }

    private static List<ElementId> ofVpc(Stack stack, ElementId vpc, String type) {
        return stack.elements().stream().filter(element -> stack.drawing().isOfType(element, type))
                .filter(element -> stack.drawing().vpc(element).equals(Optional.of(vpc))).toList();
    }
}
