package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import java.util.List;

/** How an API reaches into a VPC: a link with a security group of its own, which the target lets in on its port. */
final class VpcLinks {

    private VpcLinks() {}

    /** The link's id, under the name that both kinds of API have for it. */
    static Fields to(Stack stack, Edge edge, Fields target) {
        ElementId api = edge.from();
        String link = "LinkTo" + stack.base(edge.to());
        String group = stack.add(api, link + "SecurityGroup", "AWS::EC2::SecurityGroup", Fields.EMPTY
                .with("GroupDescription", "Requests of the API into the VPC")
                .with("VpcId", stack.drawing().vpc(edge.to()).map(stack::ref)));
        String id = stack.add(api, link, "AWS::ApiGatewayV2::VpcLink", Fields.EMPTY
                .with("Name", stack.base(api) + "To" + stack.base(edge.to()))
                .with("SubnetIds", target.get("SubnetIds"))
                .with("SecurityGroupIds", new Value.Items(List.of(new Ref(group)))));
        long port = Ports.of(stack, edge).orElse(443);
        SecurityGroups.of(stack, edge.to()).stream().findFirst().ifPresent(to -> stack.add(edge.to(),
                "From" + stack.base(api) + port, "AWS::EC2::SecurityGroupIngress", Fields.EMPTY.with("GroupId", to)
                        .with("IpProtocol", "tcp").with("FromPort", port).with("ToPort", port)
                        .with("SourceSecurityGroupId", new Ref(group))));
        return Fields.of("ConnectionId", new Ref(id));
    }
}
