package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A drawn rule: the bus whose events it sees and what it delivers them to. A rule has five targets at most
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html, 2026-11-24); for more of them it is written
 * several times.
 */
final class EventRules implements Wiring {

    private static final int MOST_TARGETS = 5;
    private static final String PATTERN = "eventPattern";

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            if (stack.offer(element, "rule").isPresent()) {
                bus(stack, element);
                pattern(stack, element);
                targets(stack, element);
            }
        }
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("rule")).isPresent()
                ? Set.of(PATTERN) : Set.of();
    }

    private static void bus(Stack stack, ElementId rule) {
        List<Fields> buses = stack.edgesTo(rule, Relation.EVENT)
                .flatMap(edge -> stack.offer(edge.from(), "bus").stream()).toList();
        Optional<Value> name = buses.stream().findFirst().flatMap(bus -> bus.get("Name"));
        if (name.isPresent() && stack.drawing().property(rule, "scheduleExpression").isPresent()) {
            stack.assume(rule, "Bus", "the default one, since rules run by a schedule there alone");
            return;
        }
        name.ifPresent(found -> stack.slots().add(rule, "bus", found));
        if (buses.size() > 1) {
            stack.assume(rule, "Bus", "the first of several, since a rule belongs to one");
        }
    }

    private static void pattern(Stack stack, ElementId rule) {
        stack.drawing().text(rule, PATTERN).ifPresent(text -> EventPatterns.parse(text).ifPresentOrElse(
                pattern -> stack.slots().add(rule, "pattern", pattern),
                () -> stack.assume(rule, "Event pattern", "left out, since it is no JSON object; write it as"
                        + " {\"source\": [\"shop.orders\"]}")));
    }

    private static void targets(Stack stack, ElementId rule) {
        List<Edge> edges = Stream.concat(stack.edgesFrom(rule, Relation.EVENT)
                .filter(edge -> EventTargets.leadsToOne(stack, edge)), ApiDestinations.of(stack, rule)).toList();
        List<Value> targets = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            EventTargets.of(stack, edges.get(i), stack.id(rule, part(i / MOST_TARGETS))).ifPresent(targets::add);
        }
        for (int from = 0; from < targets.size(); from += MOST_TARGETS) {
            List<Value> some = targets.subList(from, Math.min(targets.size(), from + MOST_TARGETS));
            if (from == 0) {
                some.forEach(target -> stack.slots().add(rule, "targets", target));
            } else {
                again(stack, rule, part(from / MOST_TARGETS), some);
            }
        }
    }

    private static String part(int index) {
        return index == 0 ? "" : "Part" + (index + 1);
    }

    private static void again(Stack stack, ElementId rule, String as, List<Value> targets) {
        Optional<Resource> first = stack.written(rule, "");
        first.ifPresent(form -> stack.add(rule, as, form.type(), form.properties().with("Targets",
                new Items(targets))));
    }
}
