package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Set;

/**
 * A role drawn at an element takes the place of the element's own: who may assume it and what the element needs to run
 * move to the drawn one, beside the policies that are set there.
 */
final class DrawnRoles implements Wiring {

    private static final String MANAGED = "managedPolicies";

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            stack.drawnRole(element).ifPresent(role -> stack.mapping(element).flatMap(ResourceMapping::role)
                    .flatMap(own -> stack.written(element, own)).ifPresent(own -> move(stack, element, own, role)));
            if (stack.offer(element, "role").isPresent()) {
                managed(stack, element);
            }
        }
        stack.elements().stream().filter(element -> stack.offer(element, "role").isPresent()
                && stack.slots().values(element, AssumedRoles.TRUST).isEmpty())
                .forEach(role -> byTheAccount(stack, role));
        stack.edges().stream().filter(edge -> edge.relation() == Relation.ASSOCIATION
                && stack.offer(edge.from(), "role").isPresent()).forEach(edge -> second(stack, edge));
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("role")).isPresent()
                ? Set.of(MANAGED) : Set.of();
    }

    private static void move(Stack stack, ElementId element, Resource own, ElementId role) {
        if (own.properties().get("AssumeRolePolicyDocument").orElse(Fields.EMPTY) instanceof Fields document) {
            each(document, "Statement").forEach(trust -> stack.slots().add(role, AssumedRoles.TRUST, trust));
        }
        each(own.properties(), "ManagedPolicyArns").forEach(arn -> stack.slots().add(role, "managed", arn));
        each(own.properties(), "Policies").stream().map(Fields.class::cast).forEach(policy -> stack.slots().add(role,
                AssumedRoles.POLICIES, policy.with("PolicyName",
                        text(policy.get("PolicyName").orElseThrow()) + "-" + stack.base(element))));
    }

    private static void managed(Stack stack, ElementId role) {
        stack.drawing().typed(role).map(typed -> typed.properties().items(MANAGED)).orElse(List.of()).stream()
                .filter(PropertyValue.Text.class::isInstance).map(item -> ((PropertyValue.Text) item).text().strip())
                .filter(name -> !name.isEmpty()).map(DrawnRoles::policyArn)
                .forEach(arn -> stack.slots().add(role, "managed", arn));
    }

    /** A name means AWS's own policy; an ARN stands for itself. */
    private static Value policyArn(String name) {
        return name.startsWith("arn:") ? Value.text(PlainText.inert(name))
                : Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":iam::aws:policy/" + PlainText.inert(name)));
    }

    /** A trust policy without a statement is refused. */
    private static void byTheAccount(Stack stack, ElementId role) {
        stack.slots().add(role, AssumedRoles.TRUST, Fields.EMPTY.with("Effect", "Allow")
                .with("Principal", Fields.of("AWS", Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":iam::"),
                        Ref.ACCOUNT, new Literal(":root"))))
                .with("Action", "sts:AssumeRole"));
        stack.assume(role, "Assumed by", "whom the account lets, since nothing that is drawn acts by it");
    }

    private static void second(Stack stack, Edge edge) {
        stack.drawnRole(edge.to()).filter(role -> !role.equals(edge.from())).ifPresent(role -> stack.assume(edge.to(),
                "Role", stack.drawing().name(role) + " alone, since an element acts by one role"));
    }

    private static List<Value> each(Fields fields, String member) {
        return fields.get(member).orElse(new Items(List.of())) instanceof Items(var items) ? items : List.of();
    }

    private static String text(Value value) {
        return value instanceof Value.Text(var text) ? text : "";
    }
}
