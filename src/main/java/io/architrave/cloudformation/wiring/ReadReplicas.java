package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.util.List;

/**
 * A database that another is copied to: a read replica, in the same region or in another one. It names its source by
 * its ARN in both, since with a name AWS takes no subnet group of the replica's own.
 */
final class ReadReplicas implements Wiring {

    private static final String FACET = "readReplica";

    @Override
    public void wire(Stack stack) {
        Copies copies = Copies.of(stack, FACET);
        for (ElementId original : copies.originals()) {
            List<ElementId> below = copies.below(original);
            DatabaseCopies shared = new DatabaseCopies(stack, original, below);
            shared.sharePassword();
            for (ElementId copy : below) {
                Fields source = stack.offer(copies.source(copy), FACET).orElse(Fields.EMPTY);
                source.get("Arn").ifPresent(arn -> stack.slots().add(copy, Copies.OF, arn));
                if (source.get("Encrypted").filter(new Value.Flag(true)::equals).isPresent()) {
                    shared.giveKey(copy);
                }
            }
        }
    }
}
