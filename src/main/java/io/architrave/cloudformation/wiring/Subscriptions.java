package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import java.util.Optional;
import java.util.Set;

/** A topic that tells a function or a queue: the subscription, and the permission to deliver. */
final class Subscriptions implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.EVENT && stack.offer(edge.from(), "topic").isPresent()) {
                stack.offer(edge.to(), "function").ifPresent(function -> toFunction(stack, edge, function));
                stack.offer(edge.to(), "queue").ifPresent(queue -> toQueue(stack, edge, queue));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.EVENT && stack.offer(edge.from(), "topic").isPresent()
                && (stack.offer(edge.to(), "function").isPresent() || stack.offer(edge.to(), "queue").isPresent())
                        ? Set.of("filter") : Set.of();
    }

    private static void toFunction(Stack stack, Edge edge, Fields function) {
        subscribe(stack, edge, Fields.EMPTY.with("Protocol", "lambda").with("Endpoint", function.get("Arn")));
        stack.add(edge.to(), "From" + stack.base(edge.from()), "AWS::Lambda::Permission", Fields.EMPTY
                .with("FunctionName", function.get("Name")).with("Action", "lambda:InvokeFunction")
                .with("Principal", "sns.amazonaws.com").with("SourceArn", stack.ref(edge.from())));
    }

    private static void toQueue(Stack stack, Edge edge, Fields queue) {
        subscribe(stack, edge, Fields.EMPTY.with("Protocol", "sqs").with("Endpoint", queue.get("Arn"))
                .with("RawMessageDelivery", true));
        stack.slots().add(edge.to(), "policyStatements", Delivery.statement("sns.amazonaws.com", "sqs:SendMessage",
                queue.get("Arn").orElseThrow(), stack.ref(edge.from())));
    }

    private static void subscribe(Stack stack, Edge edge, Fields endpoint) {
        Fields subscription = Fields.of("TopicArn", stack.ref(edge.from()));
        for (String name : endpoint.members().keySet()) {
            subscription = subscription.with(name, endpoint.get(name));
        }
        stack.add(edge.from(), "To" + stack.base(edge.to()), "AWS::SNS::Subscription", subscription
                .with("FilterPolicy", edge.properties().text("filter").map(Value::text))
                .with("RedrivePolicy", deadLetters(stack, edge)));
    }

    /** A topic has its dead letters subscription by subscription, in the queue that is drawn for them. */
    private static Optional<Value> deadLetters(Stack stack, Edge edge) {
        return stack.edgesFrom(edge.from(), Relation.FAILURE).map(Edge::to)
                .flatMap(target -> stack.offer(target, "queue").flatMap(queue -> queue.get("Arn")).map(arn -> {
                    stack.slots().add(target, "policyStatements", Delivery.statement("sns.amazonaws.com",
                            "sqs:SendMessage", arn, stack.ref(edge.from())));
                    return (Value) Fields.of("deadLetterTargetArn", arn);
                }).stream()).findFirst();
    }
}
