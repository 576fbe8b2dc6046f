package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A secret that calls a function is rotated by it: the schedule, and what the function may do with the secret. Without
 * a drawn function nothing could rotate it, and that is said.
 *
 * <p>Actions: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html,
 * unconfirmed.
 */
final class Rotations implements Wiring {

    private static final String FACET = "secret";

    @Override
    public void wire(Stack stack) {
        for (ElementId secret : stack.elements()) {
            stack.offer(secret, FACET).filter(offer -> stack.drawing().isOn(secret, "rotation"))
                    .ifPresent(offer -> stack.edgesFrom(secret, Relation.CALL)
                            .filter(edge -> stack.offer(edge.to(), "function").isPresent())
                            .findFirst().ifPresentOrElse(edge -> rotate(stack, edge), () -> stack.assume(secret,
                                    "Rotation", "left out, since no function is drawn that does it; connect the "
                                            + "secret with one")));
        }
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey(FACET)).isPresent()
                ? Set.of("rotation", "rotationDays") : Set.of();
    }

    private static void rotate(Stack stack, Edge edge) {
        ElementId secret = edge.from();
        Fields function = stack.offer(edge.to(), "function").orElse(Fields.EMPTY);
        Value arn = stack.ref(secret);
        stack.slots().add(edge.to(), RolePolicies.SLOT, RolePolicies.allow(Optional.of(Items.texts(
                "secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue",
                "secretsmanager:UpdateSecretVersionStage")), Optional.of(arn)));
        // It names no secret: AWS has no resource for it.
        stack.slots().add(edge.to(), RolePolicies.SLOT, RolePolicies.allow(
                Optional.of(Items.texts("secretsmanager:GetRandomPassword")), Optional.of(Value.text("*"))));
        KeyUses.grant(stack, edge.to(), secret, true);
        String permission = stack.add(edge.to(), "From" + stack.base(secret), "AWS::Lambda::Permission", Fields.EMPTY
                .with("FunctionName", function.get("Name")).with("Action", "lambda:InvokeFunction")
                .with("Principal", "secretsmanager.amazonaws.com").with("SourceAccount", Ref.ACCOUNT));
        stack.slots().add(secret, "rotated", new Value.Flag(true));
        Fields rules = Fields.EMPTY.with("AutomaticallyAfterDays", days(stack, secret));
        stack.add(secret, new Resource(stack.id(secret, "Rotation"), "AWS::SecretsManager::RotationSchedule", "",
                Optional.of(secret.value()), Fields.EMPTY.with("SecretId", arn)
                        .with("RotationLambdaARN", function.get("Arn")).with("RotationRules", rules))
                // Secrets Manager tries the function when the schedule is made.
                .dependingOn(List.of(permission, stack.id(edge.to(), RolePolicies.AS))));
    }

    private static Optional<Value> days(Stack stack, ElementId secret) {
        return stack.drawing().effective(secret, "rotationDays")
                .flatMap(value -> value instanceof PropertyValue.Amount(var days) ? Optional.of(new Value.Number(days))
                        : Optional.empty());
    }
}
