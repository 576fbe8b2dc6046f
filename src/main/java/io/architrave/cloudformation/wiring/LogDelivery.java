package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/** A service that writes its logs into a drawn bucket: the bucket's policy lets it. */
final class LogDelivery implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.DATA && stack.offer(edge.to(), "bucket").isPresent()) {
                stack.offer(edge.from(), "logDelivery").ifPresent(delivery -> stack.slots().add(edge.to(),
                        "policyStatements", Fields.EMPTY.with("Effect", "Allow")
                                .with("Principal", Fields.EMPTY.with("Service", delivery.get("Service")))
                                .with("Action", "s3:PutObject")
                                .with("Resource", Sub.of(stack.attribute(edge.to(), "Arn"), new Literal("/AWSLogs/"),
                                        Ref.ACCOUNT, new Literal("/*")))));
            }
        }
    }
}
