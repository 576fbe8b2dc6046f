package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.Optional;
import java.util.Set;

/**
 * A bus that is drawn straight to what receives its events: a rule stands between the two, with the connection's
 * filter as its pattern. Copies for a bus in another region are made in the same way.
 */
final class EventBuses implements Wiring {

    @Override
    public void wire(Stack stack) {
        stack.everyEdge().stream().filter(edge -> isRule(stack, edge)).forEach(edge -> rule(stack, edge));
        for (ElementId element : stack.elements()) {
            Optional<Fields> bus = stack.offer(element, "bus");
            if (bus.isPresent()) {
                ApiDestinations.of(stack, element).forEach(edge -> rule(stack, edge));
                undelivered(stack, element, bus.get());
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return isRule(stack, edge) ? Set.of("filter") : Set.of();
    }

    private static boolean isRule(Stack stack, Edge edge) {
        boolean copies = edge.relation() == Relation.REPLICATION && stack.offer(edge.to(), "bus").isPresent();
        return stack.offer(edge.from(), "bus").isPresent() && (copies || EventTargets.leadsToOne(stack, edge));
    }

    private static void rule(Stack stack, Edge edge) {
        String as = "To" + (stack.isMapped(edge.to()) ? stack.base(edge.to()) : ApiDestinations.base(stack, edge)
                + "Rule") + ParallelEdges.suffix(stack, edge);
        EventTargets.of(stack, edge, stack.id(edge.from(), as)).ifPresent(target -> stack.add(edge.from(), as,
                "AWS::Events::Rule", Fields.EMPTY
                        .with("EventBusName", stack.offer(edge.from(), "bus").flatMap(bus -> bus.get("Name")))
                        .with("EventPattern", pattern(stack, edge)).with("Targets", Items.of(target))));
    }

    private static Fields pattern(Stack stack, Edge edge) {
        String what = "Events for " + stack.drawing().name(edge.to());
        Optional<String> filter = edge.properties().text("filter").filter(text -> !text.isBlank());
        Optional<Fields> pattern = filter.flatMap(EventPatterns::parse);
        if (filter.isPresent() && pattern.isEmpty()) {
            stack.assume(edge.from(), what, "all of the bus, since the filter is no JSON object; write it as"
                    + " {\"source\": [\"shop.orders\"]}");
        } else if (pattern.isEmpty()) {
            stack.assume(edge.from(), what, "all of the bus");
        }
        return pattern.orElse(EventPatterns.ALL);
    }

    /** What the bus itself cannot pass on, since it may not use its key. */
    private static void undelivered(Stack stack, ElementId element, Fields bus) {
        EventTargets.deadLetters(stack, element).ifPresent(queue -> {
            Value arn = stack.offer(queue, "queue").flatMap(offer -> offer.get("Arn")).orElseThrow();
            stack.slots().add(element, "deadLetters", Fields.of("Arn", arn));
            bus.get("Name").flatMap(name -> bus.get("Arn")).ifPresent(own -> stack.slots().add(queue,
                    "policyStatements", Delivery.statement("events.amazonaws.com", "sqs:SendMessage", arn, own)));
        });
    }
}
