package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives each network interface the groups that are drawn for it, or else a group of its own. */
final class SecurityGroups implements Wiring {

    static final String SLOT = "securityGroups";
    private static final String PROPERTY = "securityGroups";

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            boolean hasFirewall = stack.mapping(element).flatMap(mapping -> mapping.firewall()).isPresent();
            Optional<ElementId> vpc = stack.drawing().vpc(element).filter(stack::isMapped);
            if (hasFirewall && vpc.isPresent() && !stack.drawing().subnets(element).isEmpty()) {
                groups(stack, element, vpc.get());
            }
        }
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().flatMap(mapping -> mapping.firewall()).isPresent() ? Set.of(PROPERTY) : Set.of();
    }

    private static void groups(Stack stack, ElementId element, ElementId vpc) {
        Optional<Value> own = stack.offer(element, "ownSecurityGroup").flatMap(group -> group.get("Id"));
        if (own.isPresent()) {
            stack.slots().add(element, SLOT, own.get());
            return;
        }
        List<ElementId> drawn = drawn(stack, element);
        drawn.forEach(group -> stack.slots().add(element, SLOT, stack.ref(group)));
        if (drawn.isEmpty()) {
            String name = PlainText.description(stack.drawing().name(element));
            String id = stack.add(element, "SecurityGroup", "AWS::EC2::SecurityGroup", Fields.EMPTY
                    .with("GroupDescription", "Network access of " + (name.isEmpty() ? element.value() : name))
                    .with("VpcId", stack.ref(vpc)));
            stack.slots().add(element, SLOT, new Ref(id));
        }
    }

    /** The groups that the element's property names. */
    static List<ElementId> drawn(Stack stack, ElementId element) {
        return stack.drawing().typed(element).map(typed -> typed.properties().items(PROPERTY)).orElse(List.of())
                .stream().filter(PropertyValue.Reference.class::isInstance)
                .map(value -> ((PropertyValue.Reference) value).target()).filter(stack::isMapped).toList();
    }

    /** References to the groups of an element; empty outside a VPC. */
    static List<Value> of(Stack stack, ElementId element) {
        return stack.slots().values(element, SLOT);
    }
}
