package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/**
 * The role by which a service acts for an element: the one that is drawn at the element, or else one that may do this
 * one thing. The trust names the account where the service says it, so that it cannot be made to use the role for
 * another one; after the IAM User Guide's page on the confused deputy
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html, 2026-11-24).
 */
final class AssumedRoles {

    private static final Suppression WHATEVER_IS_THERE = new Suppression("AwsSolutions-IAM5",
            "It reaches whatever is in the one thing that it is drawn to.");

    /** It says nothing of the account for which it assumes a role. */
    static final String API_GATEWAY = "apigateway.amazonaws.com";

    static final String TRUST = "trust";
    static final String POLICIES = "policies";

    private AssumedRoles() {}

    /**
     * The ARN of the role.
     *
     * @param as what the logical id of a role of its own ends in
     * @param service the principal that assumes it
     * @param statements what it may do
     */
    static Value arn(Stack stack, ElementId element, String as, String service, List<Value> statements) {
        Fields policy = policy("deliver", statements);
        Optional<ElementId> drawn = stack.drawnRole(element);
        if (drawn.isPresent()) {
            stack.slots().add(drawn.get(), TRUST, trust(service));
            stack.slots().add(drawn.get(), POLICIES, policy("deliver-" + stack.id(element, as), statements));
            return stack.attribute(drawn.get(), "Arn");
        }
        String id = stack.id(element, as);
        boolean open = statements.stream().anyMatch(AssumedRoles::isOpen);
        stack.add(element, new Resource(id, "AWS::IAM::Role", "", Optional.of(element.value()), Fields.EMPTY
                .with("AssumeRolePolicyDocument", document(List.of(trust(service))))
                .with("Policies", Items.of(policy))).accepting(open ? List.of(WHATEVER_IS_THERE) : List.of()));
        return new GetAtt(id, "Arn");
    }

    /** Whether a statement is for more than one resource, as for the objects of a bucket. */
    private static boolean isOpen(Value statement) {
        return JsonWriter.node(statement).findValues("Resource").toString().contains("*")
                || JsonWriter.node(statement).findValues("Action").toString().contains("*");
    }

    static Fields trust(String service) {
        Fields trust = Fields.EMPTY.with("Effect", "Allow")
                .with("Principal", Fields.of("Service", Value.text(service))).with("Action", "sts:AssumeRole");
        return service.equals(API_GATEWAY) ? trust : trust
                .with("Condition", Fields.of("StringEquals", Fields.of("aws:SourceAccount", Ref.ACCOUNT)));
    }

    static Fields policy(String name, List<Value> statements) {
        return Fields.EMPTY.with("PolicyName", name).with("PolicyDocument", document(statements));
    }

    static Fields document(List<? extends Value> statements) {
        return Fields.EMPTY.with("Version", "2012-10-17").with("Statement", new Items(List.copyOf(statements)));
    }
}
