package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/** Each bucket that is drawn at a data lake is registered with it. */
final class LakeLocations implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.ASSOCIATION && stack.offer(edge.from(), "dataLake").isPresent()) {
                stack.offer(edge.to(), "bucket").ifPresent(bucket -> stack.add(edge.from(),
                        "Of" + stack.base(edge.to()), "AWS::LakeFormation::Resource",
                        Fields.EMPTY.with("ResourceArn", bucket.get("Arn")).with("UseServiceLinkedRole", true)));
            }
        }
    }
}
