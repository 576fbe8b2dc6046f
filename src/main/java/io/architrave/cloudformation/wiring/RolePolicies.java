package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/**
 * One policy for all that an element's role may do. It is a resource of its own, so that an element and what it may
 * use do not wait for each other. On a role that several elements share each policy has a name of its own.
 */
final class RolePolicies implements Wiring {

    /** The slot that takes statements. */
    static final String SLOT = "statements";
    /** What the policy's logical id ends in. */
    static final String AS = "Access";

    static Fields allow(Optional<? extends Value> actions, Optional<? extends Value> resource) {
        return Fields.EMPTY.with("Effect", "Allow").with("Action", actions).with("Resource", resource);
    }

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            List<Value> statements = stack.slots().values(element, SLOT);
            Optional<String> role = stack.mapping(element).flatMap(mapping -> mapping.role());
            if (!statements.isEmpty() && role.isPresent()) {
                stack.add(element, AS, "AWS::IAM::RolePolicy", Fields.EMPTY
                        .with("RoleName", new Ref(stack.id(element, role.get())))
                        .with("PolicyName", stack.drawnRole(element)
                                .map(drawn -> "access-of-" + stack.base(element)).orElse("access"))
                        .with("PolicyDocument", Fields.EMPTY.with("Version", "2012-10-17")
                                .with("Statement", new Items(statements))));
            }
        }
    }
}
