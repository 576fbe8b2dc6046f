package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/** A peering of two VPCs of one account and region, and the routes of each to the other's block. */
final class Peerings implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            String as = "PeeringWith" + stack.base(edge.to());
            if (edge.relation() == Relation.NETWORK && stack.drawing().isOfType(edge.from(), "vpc")
                    && stack.drawing().isOfType(edge.to(), "vpc") && !edge.from().equals(edge.to())
                    && !stack.has(edge.from(), as)
                    && !stack.has(edge.to(), "PeeringWith" + stack.base(edge.from()))) {
                String peering = stack.add(edge.from(), as, "AWS::EC2::VPCPeeringConnection", Fields.EMPTY
                        .with("VpcId", stack.ref(edge.from())).with("PeerVpcId", stack.ref(edge.to())));
                Fields way = Fields.of("VpcPeeringConnectionId", new Ref(peering));
                VpcRoutes.add(stack, edge.from(), "To" + stack.base(edge.to()),
                        stack.attribute(edge.to(), "CidrBlock"), way, peering);
                VpcRoutes.add(stack, edge.to(), "To" + stack.base(edge.from()),
                        stack.attribute(edge.from(), "CidrBlock"), way, peering);
            }
        }
    }
}
