package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ResourceMapping.Firewall;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in what is drawn: the drawn port from the drawn source. The whole internet is let in only where a caller from
 * outside is drawn at a type that faces the internet; CloudFront is let in by AWS's list of its addresses. Rules are
 * resources of their own, so that two groups may refer to each other.
 */
final class SecurityGroupRules implements Wiring {

    private static final String CLOUDFRONT_ADDRESSES = "CloudFrontPrefixListId";
    private static final Suppression FROM_ANYWHERE = new Suppression("AwsSolutions-EC23",
            "The drawing lets callers from anywhere in at this port.");

    @Override
    public void wire(Stack stack) {
        stack.drawing().diagram().edges()
                .filter(edge -> edge.relation() == Relation.CALL || edge.relation() == Relation.EVENT
                        || edge.relation() == Relation.DATA)
                .map(edge -> AccessStatements.isConsumed(stack, edge) ? edge.between(edge.to(), edge.from()) : edge)
                .filter(edge -> listens(stack, edge.to()) && !SecurityGroups.of(stack, edge.to()).isEmpty())
                .forEach(edge -> rules(stack, edge));
        stack.elements().stream().filter(element -> stack.drawing().isOfType(element, "security-group"))
                .forEach(group -> drawnRules(stack, group));
    }

    /** A service without a network interface of its own has the port that it has: there, nothing is lost. */
    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        if (AccessStatements.isConsumed(stack, edge)) {
            return SecurityGroups.of(stack, edge.to()).isEmpty() ? Set.of() : Set.of("port");
        }
        boolean hasFirewall = stack.mapping(edge.to()).flatMap(mapping -> mapping.firewall()).isPresent();
        boolean isLetIn = !SecurityGroups.of(stack, edge.to()).isEmpty()
                && (!SecurityGroups.of(stack, edge.from()).isEmpty() || stack.offer(edge.from(), "cdn").isPresent());
        return !hasFirewall || isLetIn ? Set.of("port") : Set.of();
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.key().value().equals("security-group") ? Set.of("ingress") : Set.of();
    }

    /** A function has a network interface to call from, and nobody reaches it there. */
    private static boolean listens(Stack stack, ElementId element) {
        return stack.mapping(element).flatMap(mapping -> mapping.firewall()).flatMap(Firewall::port).isPresent();
    }

    private static void rules(Stack stack, Edge edge) {
        Firewall firewall = stack.mapping(edge.to()).flatMap(mapping -> mapping.firewall()).orElseThrow();
        List<Value> sources = SecurityGroups.of(stack, edge.from());
        if (!sources.isEmpty() && !stack.place(edge.from()).equals(stack.place(edge.to()))) {
            return;
        }
        if (!sources.isEmpty()) {
            Ports.of(stack, edge).ifPresent(port -> sources.forEach(source -> rule(stack, edge, port,
                    Fields.of("SourceSecurityGroupId", source))));
        } else if (firewall.publicWhen().filter(when -> stack.holds(edge.to(), when)).isPresent()) {
            fromOutside(stack, edge, firewall);
        }
    }

    private static void fromOutside(Stack stack, Edge edge, Firewall firewall) {
        if (stack.offer(edge.from(), "cdn").isPresent()) {
            stack.declare(CLOUDFRONT_ADDRESSES, Parameter.required("The managed prefix list "
                    + "com.amazonaws.global.cloudfront.origin-facing of this region; aws ec2 "
                    + "describe-managed-prefix-lists shows its id", "pl-[0-9a-f]+", "Give an id such as pl-0123abcd."));
            Ports.of(stack, edge).ifPresent(port -> rule(stack, edge, port,
                    Fields.of("SourcePrefixListId", new Ref(CLOUDFRONT_ADDRESSES))));
        } else if (!stack.isMapped(edge.from()) || stack.offer(edge.from(), "accelerator").isPresent()) {
            List<Integer> ports = firewall.publicPorts().isEmpty() ? Ports.of(stack, edge).stream().toList()
                    : firewall.publicPorts();
            ports.forEach(port -> rule(stack, edge, port, Fields.of("CidrIp", Value.text("0.0.0.0/0"))));
        }
    }

    private static void rule(Stack stack, Edge edge, int port, Fields source) {
        List<Value> targets = SecurityGroups.of(stack, edge.to());
        boolean ruled = SecurityGroups.drawn(stack, edge.to()).stream()
                .anyMatch(group -> stack.drawing().property(group, "ingress").isPresent());
        if (ruled) {
            return;
        }
        String as = "From" + PlainText.pascal(stack.isMapped(edge.from()) ? stack.base(edge.from())
                : stack.drawing().name(edge.from())) + port;
        if (!stack.has(edge.to(), as)) {
            add(stack, edge.to(), as, ingress(targets.getFirst(), port,
                    "From " + PlainText.description(stack.drawing().name(edge.from())), source));
        }
    }

    private static void add(Stack stack, ElementId element, String as, Fields rule) {
        boolean open = rule.get("CidrIp").filter(block -> block instanceof Text(var text) && text.endsWith("/0"))
                .isPresent();
        stack.add(element, new Resource(stack.id(element, as), "AWS::EC2::SecurityGroupIngress", "",
                Optional.of(element.value()), rule).accepting(open ? List.of(FROM_ANYWHERE) : List.of()));
    }

    private static Fields ingress(Value group, int port, String description, Fields source) {
        Fields rule = Fields.EMPTY.with("GroupId", group).with("Description", description)
                .with("IpProtocol", "tcp").with("FromPort", port).with("ToPort", port);
        for (String name : source.members().keySet()) {
            rule = rule.with(name, source.get(name));
        }
        return rule;
    }

    /** The rules that a drawn group lists: protocol, port, and a group or a block as the source. */
    private static void drawnRules(Stack stack, ElementId group) {
        int number = 0;
        for (PropertyValue item : stack.drawing().typed(group).map(typed -> typed.properties().items("ingress"))
                .orElse(List.of())) {
            number++;
            if (item instanceof PropertyValue.Structure(var rule)) {
                Optional<Value> port = rule.number("port").map(Value.Number::new);
                Fields source = rule.reference("source").filter(stack::isMapped)
                        .map(other -> Fields.of("SourceSecurityGroupId", stack.ref(other)))
                        .orElseGet(() -> Fields.EMPTY.with("CidrIp", rule.text("source").map(Value::text)));
                add(stack, group, "Ingress" + number, Fields.EMPTY
                        .with("GroupId", stack.ref(group))
                        .with("IpProtocol", rule.text("protocol").orElse("tcp"))
                        .with("FromPort", port).with("ToPort", port)
                        .with(source.members().keySet().stream().findFirst().orElse("CidrIp"),
                                source.members().values().stream().findFirst()));
            }
        }
    }
}
