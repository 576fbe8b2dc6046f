package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/** Routes from all route tables of a VPC to a block that another network has. */
final class VpcRoutes {

    private VpcRoutes() {}

    /**
     * @param suffix what tells these routes from others of the same tables, in letters and digits
     * @param block the block that they lead to: text, or an attribute of a VPC
     * @param way the member that names the gateway or the peering, and its id
     * @param attachment the resource without which the way leads nowhere
     */
    static void add(Stack stack, ElementId vpc, String suffix, Value block, Fields way, String attachment) {
        for (Value table : stack.slots().values(vpc, RouteTables.SLOT)) {
            if (table instanceof Ref ref) {
                Fields route = Fields.EMPTY.with("RouteTableId", ref).with("DestinationCidrBlock", block).with(way);
                stack.add(vpc, new Resource(ref.target() + suffix, "AWS::EC2::Route", "", Optional.of(vpc.value()),
                        route).dependingOn(List.of(attachment)));
            }
        }
    }
}
