package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may use a key that is drawn at something, by what that offers in its facet {@code encrypted}: the services that
 * its type names ({@code KeyStatements}), those that its own policy lets deliver, its own role ({@code ByRole}), and
 * the roles of its callers ({@code ByCaller}). What AWS opens by a grant of whoever creates it needs nothing more.
 *
 * <p>A statement for a service names the account and not the resource it acts for, since that would wait for what is
 * encrypted, and that for the key.
 */
final class KeyUses implements Wiring {

    private static final String SLOT = "keyStatements";
    private static final String FACET = "encrypted";
    private static final String CLOUDFRONT = "cloudfront.amazonaws.com";

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.ASSOCIATION && stack.offer(edge.from(), "key").isPresent()) {
                stack.offer(edge.to(), FACET).ifPresentOrElse(encrypted -> open(stack, edge, encrypted),
                        () -> stack.assume(edge.to(), "Key", "not used, since nothing of it takes one"));
            }
        }
    }

    private static void open(Stack stack, Edge edge, Fields encrypted) {
        items(encrypted.get("KeyStatements")).forEach(statement -> stack.slots().add(edge.from(), SLOT, statement));
        stack.slots().values(edge.to(), "policyStatements").stream().flatMap(KeyUses::services).distinct()
                .forEach(service -> stack.slots().add(edge.from(), SLOT, delivery(service)));
        if (isOn(encrypted, "ByRole")) {
            stack.slots().add(edge.to(), RolePolicies.SLOT, use(stack, edge.from(), true));
        }
    }

    /** The use of the keys that encrypt something, where that takes the caller's own permission. */
    static Stream<Value> allowed(Stack stack, ElementId target, boolean writes) {
        return stack.offer(target, FACET).filter(encrypted -> isOn(encrypted, "ByCaller")).isPresent()
                ? drawn(stack, target).map(key -> use(stack, key, writes)) : Stream.empty();
    }

    /** Lets a caller use the keys that encrypt what it calls. */
    static void grant(Stack stack, ElementId caller, ElementId target, boolean writes) {
        allowed(stack, target, writes).forEach(use -> stack.slots().add(caller, RolePolicies.SLOT, use));
    }

    /** The ARN of the key that is drawn at an element, in its region: no other could encrypt it. */
    static Optional<Value> arn(Stack stack, ElementId element) {
        return drawn(stack, element).flatMap(key -> stack.offer(key, "key").stream())
                .flatMap(offer -> offer.get("Arn").stream()).findFirst();
    }

    private static Stream<ElementId> drawn(Stack stack, ElementId element) {
        return stack.drawing().connected(element, Relation.ASSOCIATION)
                .filter(other -> stack.offer(other, "key").isPresent() && stack.place(other).equals(
                        stack.place(element)));
    }

    private static Fields use(Stack stack, ElementId key, boolean writes) {
        return RolePolicies.allow(
                Optional.of(writes ? Items.texts("kms:Decrypt", "kms:GenerateDataKey") : Items.texts("kms:Decrypt")),
                stack.offer(key, "key").flatMap(offer -> offer.get("Arn")));
    }

    private static boolean isOn(Fields encrypted, String member) {
        return encrypted.get(member).filter(new Flag(true)::equals).isPresent();
    }

    /** The services that a statement of a resource's policy lets in. */
    private static Stream<String> services(Value statement) {
        Optional<Value> principal = ((Fields) statement).get("Principal").filter(Fields.class::isInstance)
                .flatMap(who -> ((Fields) who).get("Service"));
        return items(principal).filter(Text.class::isInstance).map(service -> ((Text) service).text());
    }

    private static Stream<Value> items(Optional<Value> value) {
        return value.map(found -> found instanceof Items(var items) ? items : List.of(found)).orElse(List.of())
                .stream();
    }

    /**
     * Lets a service deliver into what is encrypted, for this account. CloudFront says which distribution asks, and
     * not which account.
     */
    static Fields delivery(String service) {
        boolean cdn = service.equals(CLOUDFRONT);
        Fields condition = cdn
                ? Fields.of("ArnLike", Fields.of("aws:SourceArn", Sub.of(new Literal("arn:"), Ref.PARTITION,
                        new Literal(":cloudfront::"), Ref.ACCOUNT, new Literal(":distribution/*"))))
                : Fields.of("StringEquals", Fields.of("aws:SourceAccount", Ref.ACCOUNT));
        return Fields.EMPTY.with("Effect", "Allow").with("Principal", Fields.of("Service", Value.text(service)))
                .with("Action", cdn ? Items.texts("kms:Decrypt") : Items.texts("kms:Decrypt", "kms:GenerateDataKey*"))
                .with("Resource", "*").with("Condition", condition);
    }
}
