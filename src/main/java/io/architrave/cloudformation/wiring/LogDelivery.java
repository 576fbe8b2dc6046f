package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/**
 * A service that writes its logs into a drawn bucket, and perhaps tells a drawn topic: their policies let it, before
 * it tries.
 */
final class LogDelivery implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            stack.offer(edge.from(), "logDelivery").ifPresent(delivery -> {
                if (edge.relation() == Relation.DATA && stack.offer(edge.to(), "bucket").isPresent()) {
                    intoBucket(stack, edge, delivery);
                } else if (edge.relation() == Relation.EVENT) {
                    stack.offer(edge.to(), "topic").ifPresent(topic -> toTopic(stack, edge, delivery));
                }
            });
        }
    }

    private static void intoBucket(Stack stack, Edge edge, Fields delivery) {
        Value bucket = stack.attribute(edge.to(), "Arn");
        if (delivery.get("ReadsAcl").filter(new Flag(true)::equals).isPresent()) {
            let(stack, edge, delivery("s3:GetBucketAcl", bucket, delivery).with("Condition",
                    Fields.of("StringEquals", Fields.of("aws:SourceAccount", Ref.ACCOUNT))));
        }
        let(stack, edge, delivery("s3:PutObject", Sub.of(stack.attribute(edge.to(), "Arn"),
                new Literal("/AWSLogs/"), Ref.ACCOUNT, new Literal("/*")), delivery)
                .with("Condition", delivery.get("Condition")));
    }

    /** A topic without a drawn key is encrypted under one of its own, which the service needs too. */
    private static void toTopic(Stack stack, Edge edge, Fields delivery) {
        let(stack, edge, delivery("sns:Publish", stack.ref(edge.to()), delivery).with("Condition",
                Fields.of("StringEquals", Fields.of("aws:SourceAccount", Ref.ACCOUNT))));
        delivery.get("Service").map(service -> ((Value.Text) service).text()).ifPresent(service -> stack.slots()
                .add(edge.to(), "ownKeyStatements", KeyUses.delivery(service)));
    }

    private static void let(Stack stack, Edge edge, Fields statement) {
        stack.slots().add(edge.to(), "policyStatements", statement);
        stack.slots().add(edge.from(), "dependsOn", Value.text(stack.id(edge.to(), "Policy")));
    }

    private static Fields delivery(String action, Value resource, Fields delivery) {
        return Fields.EMPTY.with("Effect", "Allow")
                .with("Principal", Fields.EMPTY.with("Service", delivery.get("Service")))
                .with("Action", action).with("Resource", resource);
    }
}
