package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.model.ElementId;

/**
 * A key or a secret that replication copies to another region. The copy of a key is a resource there that names its
 * primary key. The copies of a secret are made by it: they have its ARN but for the region.
 */
final class RegionalCopies implements Wiring {

    @Override
    public void wire(Stack stack) {
        Copies keys = Copies.of(stack, "key");
        for (ElementId original : keys.originals()) {
            for (ElementId copy : keys.apart(original, "use that one")) {
                stack.slots().add(original, "copied", new Flag(true));
                stack.slots().add(copy, Copies.OF, stack.attribute(original, "Arn"));
            }
        }
        Copies secrets = Copies.of(stack, "secret");
        for (ElementId original : secrets.originals()) {
            for (ElementId copy : secrets.apart(original, "use that one")) {
                String region = stack.place(copy).region();
                stack.slots().add(original, DatabaseCopies.REGIONS, Fields.of("Region", Value.text(region)));
                stack.slots().add(copy, Copies.OF, DatabaseCopies.inRegion(region, stack.ref(original)));
            }
        }
    }
}
