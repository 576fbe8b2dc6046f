package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a transit gateway joins: each VPC by an attachment in one subnet a zone, and in the route tables of each the
 * blocks of all the others and of the networks outside of AWS.
 */
final class TransitGateways implements Wiring {

    private static final String TYPE = "transit-gateway";
    private static final String OUTSIDE = "onPremisesCidrs";

    @Override
    public void wire(Stack stack) {
        stack.elements().stream().filter(element -> stack.drawing().isOfType(element, TYPE)).forEach(gateway -> {
            Map<ElementId, String> attachments = new TreeMap<>(Comparator.comparing(ElementId::value));
            for (Edge edge : stack.edges()) {
                vpc(stack, edge, gateway).ifPresent(vpc -> attach(stack, gateway, vpc)
                        .ifPresent(attachment -> attachments.put(vpc, attachment)));
            }
            attachments.forEach((vpc, attachment) -> routes(stack, gateway, vpc, attachment, attachments.keySet()));
        });
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.key().value().equals(TYPE) ? Set.of(OUTSIDE) : Set.of();
    }

    private static Optional<ElementId> vpc(Stack stack, Edge edge, ElementId gateway) {
        if (edge.relation() != Relation.NETWORK) {
            return Optional.empty();
        }
        ElementId other = edge.from().equals(gateway) ? edge.to() : edge.from();
        return Optional.of(other).filter(end -> edge.from().equals(gateway) || edge.to().equals(gateway))
                .filter(end -> stack.drawing().isOfType(end, "vpc"));
    }

    private static Optional<String> attach(Stack stack, ElementId gateway, ElementId vpc) {
        List<Value> subnets = subnets(stack, vpc);
        String as = "To" + stack.base(vpc);
        if (subnets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stack.has(gateway, as) ? stack.id(gateway, as)
                : stack.add(gateway, as, "AWS::EC2::TransitGatewayVpcAttachment", Fields.EMPTY
                        .with("TransitGatewayId", stack.ref(gateway)).with("VpcId", stack.ref(vpc))
                        .with("SubnetIds", new Items(subnets))));
    }

    /** One subnet of each zone, since an attachment serves the zones that it has a subnet in; inner tiers first. */
    private static List<Value> subnets(Stack stack, ElementId vpc) {
        List<String> tiers = List.of("isolated", "private", "public");
        Map<String, ElementId> byZone = new TreeMap<>();
        stack.elements().stream().filter(element -> stack.drawing().isOfType(element, "subnet"))
                .filter(subnet -> stack.drawing().vpc(subnet).equals(Optional.of(vpc)))
                .sorted(Comparator.comparingInt(subnet -> tiers.indexOf(
                        stack.drawing().text(subnet, "tier").orElse("private"))))
                .forEach(subnet -> byZone.putIfAbsent(stack.drawing().zone(subnet).orElse("a"), subnet));
        return byZone.values().stream().<Value>map(stack::ref).toList();
    }

    private static void routes(Stack stack, ElementId gateway, ElementId vpc, String attachment,
            Set<ElementId> attached) {
        Fields way = Fields.of("TransitGatewayId", stack.ref(gateway));
        attached.stream().filter(other -> !other.equals(vpc)).forEach(other -> VpcRoutes.add(stack, vpc,
                "To" + stack.base(other), stack.attribute(other, "CidrBlock"), way, attachment));
        int number = 1;
        for (String block : outside(stack, gateway)) {
            VpcRoutes.add(stack, vpc, "ToOutside" + number++, Value.text(block), way, attachment);
        }
    }

    private static List<String> outside(Stack stack, ElementId gateway) {
        return stack.drawing().effective(gateway, OUTSIDE)
                .filter(PropertyValue.Items.class::isInstance).map(PropertyValue.Items.class::cast)
                .map(items -> items.values().stream().filter(PropertyValue.Text.class::isInstance)
                        .map(text -> ((PropertyValue.Text) text).text()).toList())
                .orElse(List.of());
    }
}
