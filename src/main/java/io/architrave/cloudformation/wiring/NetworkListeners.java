package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a Network Load Balancer passes connections on to. It reads no paths, so that each target has a listener and a
 * port of its own: the first the balancer's, each further one that of its connection or the next that is free.
 */
final class NetworkListeners implements Wiring {

    private static final int USUAL_PORT = 8080;
    private static final int HTTPS = 443;

    @Override
    public void wire(Stack stack) {
        Map<ElementId, Set<Integer>> taken = new HashMap<>();
        for (Edge edge : stack.edges()) {
            Optional<Fields> balancer = stack.offer(edge.from(), "networkLoadBalancer");
            Optional<Fields> target = stack.offer(edge.to(), "target");
            if (edge.relation() == Relation.CALL && balancer.isPresent() && target.isPresent()) {
                listener(stack, edge, balancer.get(), target.get(),
                        taken.computeIfAbsent(edge.from(), balancing -> new HashSet<>()));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.CALL && stack.offer(edge.from(), "networkLoadBalancer").isPresent()
                && stack.offer(edge.to(), "target").isPresent() ? Set.of("port", "protocol", "tls") : Set.of();
    }

    private static void listener(Stack stack, Edge edge, Fields balancer, Fields target, Set<Integer> taken) {
        boolean first = taken.isEmpty();
        boolean balances = target.get("Type").equals(Optional.of(Value.text("alb")));
        int targetPort = balances ? whole(target, "Port") : Ports.of(stack, edge).orElse(USUAL_PORT);
        int port = free(taken, first ? whole(balancer, "Port") : targetPort);
        if (!first) {
            stack.assume(edge.from(), "Port to " + stack.drawing().name(edge.to()), String.valueOf(port));
        }
        String group = group(stack, edge, balancer, target, targetPort, balances);
        String listener = stack.add(edge.from(), first ? "Listener" : "ListenerFor" + stack.base(edge.to()),
                "AWS::ElasticLoadBalancingV2::Listener", Fields.EMPTY
                        .with("LoadBalancerArn", stack.ref(edge.from())).with("Port", port)
                        .with("Protocol", balancer.get("Protocol")).with("SslPolicy", balancer.get("SslPolicy"))
                        .with("Certificates", balancer.get("Certificates"))
                        .with("DefaultActions", Items.of(Fields.EMPTY.with("Type", "forward")
                                .with("TargetGroupArn", new Ref(group)))));
        if (!balances) {
            LoadBalancerTargets.registers(stack, edge, group, targetPort, listener);
        }
    }

    /** A load balancer is a target once it has a listener, and is asked for its health as its own clients ask. */
    private static String group(Stack stack, Edge edge, Fields balancer, Fields target, int port, boolean balances) {
        String group = stack.id(edge.from(), "To" + stack.base(edge.to()));
        Fields properties = Fields.EMPTY.with("TargetType", target.get("Type"))
                .with("VpcId", stack.drawing().vpc(edge.from()).map(stack::ref))
                .with("Protocol", "TCP").with("Port", port)
                .with("HealthCheckProtocol", !balances ? "TCP" : port == HTTPS ? "HTTPS" : "HTTP")
                .with("HealthCheckIntervalSeconds", 10).with("HealthyThresholdCount", 2);
        properties = balances
                ? properties.with("Targets", Items.of(Fields.EMPTY.with("Id", target.get("Arn")).with("Port", port)))
                : properties.with("TargetGroupAttributes", balancer.get("TargetGroupAttributes"));
        stack.add(edge.from(), new Resource(group, "AWS::ElasticLoadBalancingV2::TargetGroup", "",
                Optional.of(edge.from().value()), properties)
                .dependingOn(balances ? List.of(stack.id(edge.to(), "Listener")) : List.of()));
        return group;
    }

    private static int free(Set<Integer> taken, int wanted) {
        int port = wanted;
        while (!taken.add(port)) {
            port++;
        }
        return port;
    }

    private static int whole(Fields fields, String member) {
        return fields.get(member).filter(Number.class::isInstance).map(Number.class::cast).map(Number::value)
                .map(BigDecimal::intValue).orElse(HTTPS);
    }
}
