package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import java.util.List;

/** Where failed messages and failed runs go: a queue's redrive policy, a function's failure destination. */
final class FailureDestinations implements Wiring {

    private static final Suppression END_OF_THE_LINE = new Suppression("AwsSolutions-SQS3",
            "It is a dead-letter queue itself.");

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.FAILURE) {
                if (stack.mapping(edge.to()).filter(mapping -> mapping.offers().containsKey("redrive")).isPresent()) {
                    stack.accept(edge.to(), END_OF_THE_LINE);
                }
                stack.offer(edge.to(), "deadLetter").ifPresent(target -> {
                    stack.offer(edge.from(), "redrive").ifPresent(redrive -> redrive(stack, edge, redrive, target));
                    stack.offer(edge.from(), "function").ifPresent(function -> onFailure(stack, edge, function,
                            target));
                });
            }
        }
    }

    private static void redrive(Stack stack, Edge edge, Fields redrive, Fields target) {
        if (Circles.closes(stack, edge, List.of(Relation.FAILURE), element -> true)) {
            stack.assume(edge.from(), "Dead-letter queue",
                    "left out, since the queues would pass failed messages around in a circle");
            return;
        }
        stack.slots().add(edge.from(), "redrivePolicy", Fields.EMPTY.with("deadLetterTargetArn", target.get("Arn"))
                .with("maxReceiveCount", redrive.get("MaxReceiveCount")));
    }

    private static void onFailure(Stack stack, Edge edge, Fields function, Fields target) {
        stack.add(edge.from(), "OnFailure", "AWS::Lambda::EventInvokeConfig", Fields.EMPTY
                .with("FunctionName", function.get("Name")).with("Qualifier", "$LATEST")
                .with("MaximumRetryAttempts", 2)
                .with("DestinationConfig", Fields.of("OnFailure",
                        Fields.EMPTY.with("Destination", target.get("Arn")))));
        stack.slots().add(edge.from(), RolePolicies.SLOT, RolePolicies.allow(
                target.get("Action").map(Value.class::cast), target.get("Arn")));
        KeyUses.grant(stack, edge.from(), edge.to(), true);
    }
}
