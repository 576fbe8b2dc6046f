package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/** A web ACL drawn at what it protects: an association, or for a distribution a property of its own. */
final class WebAcls implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.everyEdge()) {
            if (edge.relation() == Relation.ASSOCIATION && stack.offer(edge.from(), "webAcl").isPresent()) {
                stack.offer(edge.to(), "cdn").ifPresent(cdn -> stack.slots().add(edge.to(), "webAcl",
                        stack.attribute(edge.from(), "Arn")));
                boolean together = stack.place(edge.from()).equals(stack.place(edge.to()));
                stack.offer(edge.to(), "webAclTarget").filter(target -> together)
                        .ifPresent(target -> stack.add(edge.from(),
                                "For" + stack.base(edge.to()), "AWS::WAFv2::WebACLAssociation", Fields.EMPTY
                                        .with("ResourceArn", target.get("Arn"))
                                        .with("WebACLArn", stack.attribute(edge.from(), "Arn"))));
            }
        }
    }
}
