package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/**
 * A bucket that tells of new objects, by way of EventBridge: direct notifications would make the bucket and the
 * permission of its target wait for each other.
 */
final class BucketEvents implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.EVENT && stack.offer(edge.from(), "bucket").isPresent()) {
                stack.offer(edge.to(), "function").ifPresent(function -> {
                    GetAtt rule = rule(stack, edge, function);
                    stack.add(edge.to(), "From" + stack.base(edge.from()), "AWS::Lambda::Permission", Fields.EMPTY
                            .with("FunctionName", function.get("Name")).with("Action", "lambda:InvokeFunction")
                            .with("Principal", "events.amazonaws.com").with("SourceArn", rule));
                });
                stack.offer(edge.to(), "queue").ifPresent(queue -> stack.slots().add(edge.to(), "policyStatements",
                        Delivery.statement("events.amazonaws.com", "sqs:SendMessage", queue.get("Arn").orElseThrow(),
                                rule(stack, edge, queue))));
            }
        }
    }

    private static GetAtt rule(Stack stack, Edge edge, Fields target) {
        stack.slots().add(edge.from(), "eventBridge", new Value.Flag(true));
        Fields pattern = Fields.EMPTY.with("source", Items.texts("aws.s3"))
                .with("detail-type", Items.texts("Object Created"))
                .with("detail", Fields.of("bucket", Fields.of("name", Items.of(stack.ref(edge.from())))));
        String id = stack.add(edge.from(), "To" + stack.base(edge.to()), "AWS::Events::Rule", Fields.EMPTY
                .with("EventPattern", pattern)
                .with("Targets", Items.of(Fields.EMPTY.with("Id", stack.base(edge.to()))
                        .with("Arn", target.get("Arn")))));
        return new GetAtt(id, "Arn");
    }
}
