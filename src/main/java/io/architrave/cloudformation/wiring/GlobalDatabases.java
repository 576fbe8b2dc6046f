package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/**
 * Clusters of several regions that replication connects: a global database around the first, which the others join.
 * The global database refers to its primary cluster and the others refer to it, never back.
 */
final class GlobalDatabases implements Wiring {

    private static final String FACET = "globalDatabase";

    @Override
    public void wire(Stack stack) {
        Copies copies = Copies.of(stack, FACET);
        for (ElementId original : copies.originals()) {
            List<ElementId> apart = copies.apart(original,
                    "draw the copy in another region, or raise the number of instances");
            if (!apart.isEmpty()) {
                join(stack, original, apart);
            }
        }
    }

    private static void join(Stack stack, ElementId original, List<ElementId> copies) {
        Fields primary = stack.offer(original, FACET).orElse(Fields.EMPTY);
        Resource global = new Resource(stack.id(original, "Global"), "AWS::RDS::GlobalCluster", "",
                Optional.of(original.value()), Fields.EMPTY
                        .with("SourceDBClusterIdentifier", primary.get("Cluster"))
                        .with("DeletionProtection", primary.get("DeletionProtection")));
        // A cluster can become the primary once it has its writer.
        stack.add(original, global.dependingOn(List.of(stack.id(original, ClusterInstances.WRITER))));
        stack.slots().add(original, "copied", new Value.Flag(true));
        DatabaseCopies shared = new DatabaseCopies(stack, original, copies);
        shared.sharePassword();
        for (ElementId copy : copies) {
            stack.slots().add(copy, Copies.OF, new Ref(global.logicalId()));
            if (primary.get("Encrypted").filter(new Value.Flag(true)::equals).isPresent()) {
                shared.giveKey(copy);
            }
        }
    }
}
