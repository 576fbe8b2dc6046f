package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.Optional;

/**
 * What names a bucket by an address such as {@code s3://bucket/results/}: the folders that a crawler looks through, the
 * script of a job, the results of a query. The facet {@code files} says which slot takes it, what follows the bucket's
 * name ({@code Suffix}), whether its ARN is meant instead ({@code Arn}), and whether the element's role must be let read just that ({@code Read}).
 */
final class BucketPaths implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.DATA) {
                name(stack, edge.from(), edge.to());
                name(stack, edge.to(), edge.from());
            }
        }
    }

    private static void name(Stack stack, ElementId user, ElementId bucket) {
        Optional<Fields> files = stack.offer(user, "files");
        if (files.isEmpty() || stack.offer(bucket, "bucket").isEmpty()) {
            return;
        }
        String slot = text(files.get(), "Slot");
        if (files.get().get("Arn").isPresent()) {
            stack.slots().add(user, slot, stack.attribute(bucket, "Arn"));
            // Firehose tries its permissions when it is made.
            stack.slots().add(user, "dependsOn", Value.text(stack.id(user, RolePolicies.AS)));
            return;
        }
        String suffix = "/" + text(files.get(), "Suffix");
        Value address = Sub.of(new Literal("s3://"), stack.ref(bucket), new Literal(suffix));
        stack.slots().add(user, slot, slot.equals("paths") ? Fields.of("Path", address) : address);
        if (files.get().get("Read").isPresent()) {
            stack.slots().add(user, RolePolicies.SLOT,
                    RolePolicies.allow(Optional.of(Value.Items.texts("s3:GetObject")),
                            Optional.of(Sub.of(stack.attribute(bucket, "Arn"), new Literal(suffix)))));
        }
    }

    private static String text(Fields files, String member) {
        return files.get(member).map(value -> value instanceof Value.Text(var text) ? text : "").orElse("");
    }
}
