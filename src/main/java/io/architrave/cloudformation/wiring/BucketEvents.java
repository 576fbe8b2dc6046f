package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/**
 * A bucket that tells of new objects, by way of EventBridge: direct notifications would make the bucket and the
 * permission of its target wait for each other. A bucket tells the default bus alone, whence a rule passes the events
 * on to another.
 */
final class BucketEvents implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.EVENT && stack.offer(edge.from(), "bucket").isPresent()) {
                rule(stack, edge);
            }
        }
    }

    private static void rule(Stack stack, Edge edge) {
        boolean isThere = stack.offer(edge.to(), "bus").filter(bus -> bus.get("Name").isEmpty()).isPresent();
        if (isThere) {
            stack.slots().add(edge.from(), "eventBridge", new Value.Flag(true));
            return;
        }
        String as = "To" + stack.base(edge.to()) + ParallelEdges.suffix(stack, edge);
        EventTargets.of(stack, edge, stack.id(edge.from(), as)).ifPresent(target -> {
            stack.slots().add(edge.from(), "eventBridge", new Value.Flag(true));
            Fields pattern = Fields.EMPTY.with("source", Items.texts("aws.s3"))
                    .with("detail-type", Items.texts("Object Created"))
                    .with("detail", Fields.of("bucket", Fields.of("name", Items.of(stack.ref(edge.from())))));
            stack.add(edge.from(), as, "AWS::Events::Rule", Fields.EMPTY.with("EventPattern", pattern)
                    .with("Targets", Items.of(target)));
        });
    }
}
