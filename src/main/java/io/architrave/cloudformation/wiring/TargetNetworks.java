package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;

/** The subnets of a Client VPN endpoint: an association for each, one a zone, since AWS refuses a second there. */
final class TargetNetworks implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            stack.offer(element, "targetNetworks").ifPresent(endpoint -> stack.drawing().subnetsByZone(element)
                    .forEach(subnet -> stack.add(element, "In" + stack.base(subnet),
                            "AWS::EC2::ClientVpnTargetNetworkAssociation", Fields.EMPTY
                                    .with("ClientVpnEndpointId", endpoint.get("Id"))
                                    .with("SubnetId", stack.ref(subnet)))));
        }
    }
}
