package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule of EventBridge delivers to, and the permission to deliver: a permission of the function, a statement in
 * the policy of a queue, or a role for all else. Which target takes which is told by
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html (2026-11-24).
 */
final class EventTargets {

    private static final String SERVICE = "events.amazonaws.com";

    private EventTargets() {}

    /**
     * Delivers what a rule matches to where a connection leads.
     *
     * @param rule the logical id of the rule, which belongs to the connection's first end
     * @return the rule's target; empty where EventBridge does not deliver to the connection's second end
     */
    static Optional<Fields> of(Stack stack, Edge edge, String rule) {
        Optional<Fields> target = stack.isMapped(edge.to()) ? stack.offer(edge.to(), "eventTarget")
                : ApiDestinations.target(stack, edge);
        Optional<String> refused = target.flatMap(offered -> offered.get("Refused"))
                .map(reason -> reason instanceof Value.Text(var text) ? text : "");
        refused.ifPresent(reason -> stack.assume(edge.from(), "Target " + stack.drawing().name(edge.to()),
                "left out, since " + reason));
        return target.filter(offered -> refused.isEmpty())
                .map(offered -> target(stack, edge, offered, new GetAtt(rule, "Arn")));
    }

    /** Whether something is drawn there that a rule can deliver to. */
    static boolean leadsToOne(Stack stack, Edge edge) {
        return edge.relation() == Relation.EVENT && (stack.isMapped(edge.to())
                ? stack.offer(edge.to(), "eventTarget").isPresent() : ApiDestinations.leadsToOne(stack, edge));
    }

    private static Fields target(Stack stack, Edge edge, Fields offered, GetAtt rule) {
        ElementId owner = edge.from();
        Fields target = Fields.EMPTY.with("Id", id(stack, edge)).with("Arn", offered.get("Arn"))
                .with("RoleArn", permission(stack, edge, offered, rule));
        if (offered.get("Rule").orElse(Fields.EMPTY) instanceof Fields settings) {
            for (String name : settings.members().keySet()) {
                target = target.with(name, settings.get(name));
            }
        }
        return target.with("RetryPolicy", stack.offer(owner, "retry")).with("DeadLetterConfig",
                deadLetters(stack, owner).map(queue -> letDeliver(stack, queue, rule)));
    }

    private static String id(Stack stack, Edge edge) {
        String id = stack.isMapped(edge.to()) ? stack.base(edge.to()) : ApiDestinations.base(stack, edge);
        // A target's id has at most 64 characters.
        return id.substring(0, Math.min(64, id.length()));
    }

    /** Lets the rule deliver; answers the role by which it does, where it takes one. */
    private static Optional<Value> permission(Stack stack, Edge edge, Fields offered, GetAtt rule) {
        Optional<Fields> function = stack.offer(edge.to(), "function");
        Optional<Value> action = offered.get("Action");
        if (function.isPresent()) {
            stack.add(edge.to(), "From" + stack.base(edge.from()) + ParallelEdges.suffix(stack, edge),
                    "AWS::Lambda::Permission", Fields.EMPTY.with("FunctionName", function.get().get("Name"))
                            .with("Action", "lambda:InvokeFunction").with("Principal", SERVICE)
                            .with("SourceArn", rule));
            return Optional.empty();
        }
        if (action.isPresent()) {
            Fields statement = Delivery.statement(SERVICE, action.get() instanceof Value.Text(var text) ? text : "",
                    offered.get("Arn").orElseThrow(), rule);
            boolean bare = offered.get("Unconditional").isPresent();
            stack.slots().add(edge.to(), "policyStatements", bare ? unconditional(stack, edge.to(), statement)
                    : statement);
            return Optional.empty();
        }
        return statements(stack, edge.to(), offered).map(statements -> AssumedRoles.arn(stack, edge.from(),
                "To" + id(stack, edge) + ParallelEdges.suffix(stack, edge) + "Role", SERVICE, statements));
    }

    /**
     * To a topic EventBridge brings nothing that a condition in the policy of the topic or of its key could go by: with
     * one, nothing arrives. After https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html and
     * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html; from memory and public templates, unconfirmed.
     */
    private static Fields unconditional(Stack stack, ElementId topic, Fields statement) {
        Fields use = RolePolicies.allow(Optional.of(Items.texts("kms:Decrypt", "kms:GenerateDataKey*")),
                Optional.of(Value.text("*"))).with("Principal", Fields.of("Service", Value.text(SERVICE)));
        stack.slots().add(topic, "ownKeyStatements", use);
        stack.drawing().connected(topic, Relation.ASSOCIATION).filter(key -> stack.offer(key, "key").isPresent())
                .forEach(key -> stack.slots().add(key, "keyStatements", use));
        return Fields.EMPTY.with("Effect", "Allow").with("Principal", statement.get("Principal"))
                .with("Action", statement.get("Action")).with("Resource", statement.get("Resource"));
    }

    /** What a role must be allowed to do, to deliver there: what the target says, or else what a writer may do. */
    static Optional<List<Value>> statements(Stack stack, ElementId target, Fields offered) {
        Optional<Value> own = offered.get("Statements");
        List<Value> statements = own.isPresent() && own.get() instanceof Items(var items) ? items
                : AccessStatements.of(stack, target, Set.of("write"));
        return statements.isEmpty() ? Optional.empty() : Optional.of(statements);
    }

    /** The first queue that takes what cannot be delivered; EventBridge takes no FIFO queue for it. */
    static Optional<ElementId> deadLetters(Stack stack, ElementId owner) {
        return stack.edgesFrom(owner, Relation.FAILURE).map(Edge::to).filter(to -> {
            Optional<Fields> queue = stack.offer(to, "queue");
            boolean fifo = queue.flatMap(offer -> offer.get("Fifo")).isPresent();
            if (fifo) {
                stack.assume(owner, "Dead-letter queue", "left out, since EventBridge takes no FIFO queue");
            }
            return queue.isPresent() && !fifo;
        }).findFirst();
    }

    private static Fields letDeliver(Stack stack, ElementId queue, GetAtt rule) {
        Value arn = stack.offer(queue, "queue").flatMap(offer -> offer.get("Arn")).orElseThrow();
        stack.slots().add(queue, "policyStatements", Delivery.statement(SERVICE, "sqs:SendMessage", arn, rule));
        return Fields.of("Arn", arn);
    }
}
