package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a load balancer calls becomes a target group. The first is the listener's default; each further one takes the
 * path of its connection, in the order of the connections' ids.
 */
final class LoadBalancerTargets implements Wiring {

    private static final int USUAL_PORT = 8080;

    @Override
    public void wire(Stack stack) {
        Map<ElementId, Integer> targets = new HashMap<>();
        for (Edge edge : stack.edges()) {
            Optional<Fields> balancer = stack.offer(edge.from(), "loadBalancer");
            Optional<Fields> target = stack.offer(edge.to(), "target");
            if (edge.relation() == Relation.CALL && balancer.isPresent() && target.isPresent()) {
                int rank = targets.merge(edge.from(), 1, Integer::sum);
                target(stack, edge, balancer.get(), target.get(), rank);
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.CALL && stack.offer(edge.from(), "loadBalancer").isPresent()
                && stack.offer(edge.to(), "target").isPresent()
                        ? Set.of("path", "port", "protocol", "tls") : Set.of();
    }

    private static void target(Stack stack, Edge edge, Fields balancer, Fields target, int rank) {
        int port = Ports.of(stack, edge).orElse(USUAL_PORT);
        boolean function = target.get("Type").equals(Optional.of(Value.text("lambda")));
        String group = stack.id(edge.from(), "To" + stack.base(edge.to()));
        stack.add(edge.from(), new Resource(group, "AWS::ElasticLoadBalancingV2::TargetGroup", "",
                Optional.of(edge.from().value()), group(stack, edge, balancer, target, port))
                .dependingOn(function ? List.of(permission(stack, edge, target)) : List.of()));
        Fields forward = Fields.EMPTY.with("Type", "forward").with("TargetGroupArn", new Ref(group));
        if (rank == 1) {
            stack.slots().add(edge.from(), "defaultAction", forward);
        } else {
            stack.add(edge.from(), "RuleFor" + stack.base(edge.to()), "AWS::ElasticLoadBalancingV2::ListenerRule",
                    rule(stack, edge, forward, rank));
        }
        if (!function) {
            registers(stack, edge, group, port, stack.id(edge.from(), "Listener"));
        }
    }

    /** What the target's own resource says of the group; a group takes targets only once a listener leads to it. */
    static void registers(Stack stack, Edge edge, String group, int port, String listener) {
        stack.slots().add(edge.to(), "targetGroupArns", new Ref(group));
        stack.slots().add(edge.to(), "loadBalancers", Fields.EMPTY.with("ContainerName", "app")
                .with("ContainerPort", port).with("TargetGroupArn", new Ref(group)));
        stack.slots().add(edge.to(), "portMappings", Fields.EMPTY.with("ContainerPort", port));
        stack.slots().add(edge.to(), "dependsOn", Value.text(listener));
    }

    /** The group tries the function when it is made, so that the permission cannot name the group. */
    private static String permission(Stack stack, Edge edge, Fields function) {
        return stack.add(edge.to(), "From" + stack.base(edge.from()), "AWS::Lambda::Permission", Fields.EMPTY
                .with("FunctionName", function.get("Arn")).with("Action", "lambda:InvokeFunction")
                .with("Principal", "elasticloadbalancing.amazonaws.com"));
    }

    private static Fields group(Stack stack, Edge edge, Fields balancer, Fields target, int port) {
        boolean tls = edge.properties().is("protocol", "https") || edge.properties().isOn("tls");
        Fields group = Fields.EMPTY.with("TargetType", target.get("Type"));
        if (target.get("Type").equals(Optional.of(Value.text("lambda")))) {
            return group.with("Targets", Items.of(Fields.EMPTY.with("Id", target.get("Arn"))));
        }
        return group.with("VpcId", stack.drawing().vpc(edge.from()).map(stack::ref))
                .with("Protocol", tls ? "HTTPS" : "HTTP").with("Port", port)
                .with("HealthCheckPath", target.get("HealthCheckPath").or(() -> balancer.get("HealthCheckPath")))
                .with("HealthCheckIntervalSeconds", 15).with("HealthyThresholdCount", 2)
                .with("TargetGroupAttributes", balancer.get("TargetGroupAttributes"));
    }

    private static Fields rule(Stack stack, Edge edge, Fields forward, int rank) {
        String path = edge.properties().text("path").orElseGet(() -> {
            String assumed = "/" + edge.to().value() + "/*";
            stack.assume(edge.from(), "Path to " + stack.drawing().name(edge.to()), assumed);
            return assumed;
        });
        Fields condition = Fields.EMPTY.with("Field", "path-pattern")
                .with("PathPatternConfig", Fields.of("Values", new Items(List.of(Value.text(path)))));
        return Fields.EMPTY.with("ListenerArn", new Ref(stack.id(edge.from(), "Listener")))
                .with("Priority", rank * 10L).with("Conditions", Items.of(condition))
                .with("Actions", Items.of(forward));
    }
}
