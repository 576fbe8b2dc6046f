package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The permissions that connections imply, on the one resource that each leads to: what calls or writes gets what the
 * connection's {@code access} says; what receives data may read its source, and what is told of a secret that secret.
 * Where a failed piece of work goes, code that is no function sends it itself.
 */
final class AccessStatements implements Wiring {

    private static final List<String> MODES = List.of("read", "write");

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.everyEdge()) {
            switch (edge.relation()) {
                case CALL -> grant(stack, edge.from(), edge.to(), asked(stack, edge));
                case EVENT -> {
                    grant(stack, edge.from(), edge.to(), List.of("write"));
                    if (isRead(stack, edge)) {
                        grant(stack, edge.to(), edge.from(), List.of("read"));
                    }
                }
                case FAILURE -> {
                    if (stack.offer(edge.from(), "code").isPresent()
                            && stack.offer(edge.from(), "function").isEmpty()) {
                        grant(stack, edge.from(), edge.to(), List.of("write"));
                    }
                }
                case ASSOCIATION -> {
                    if (stack.offer(edge.from(), "secret").isPresent()) {
                        grant(stack, edge.to(), edge.from(), List.of("read"));
                    }
                }
                case DATA -> {
                    grant(stack, edge.from(), edge.to(), List.of("write"));
                    grant(stack, edge.to(), edge.from(), List.of("read"));
                }
                case REPLICATION, NETWORK -> {
                }
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.CALL && stack.offer(edge.to(), "access").isPresent()
                && stack.mapping(edge.from()).flatMap(mapping -> mapping.role()).isPresent()
                        ? Set.of("access") : Set.of();
    }

    /** Code that runs all the time reads a queue by itself; for a function Lambda does. */
    static boolean isRead(Stack stack, Edge edge) {
        return stack.offer(edge.from(), "polled").isPresent() && isOwnCode(stack, edge.to()) || isConsumed(stack, edge);
    }

    /** A consumer in the network opens the connection to the broker by itself, against the way of the event. */
    static boolean isConsumed(Stack stack, Edge edge) {
        return edge.relation() == Relation.EVENT && stack.offer(edge.from(), "consumed").isPresent()
                && isOwnCode(stack, edge.to()) && !SecurityGroups.of(stack, edge.to()).isEmpty();
    }

    private static boolean isOwnCode(Stack stack, ElementId element) {
        return stack.offer(element, "code").isPresent() && stack.offer(element, "function").isEmpty();
    }

    private static List<String> asked(Stack stack, Edge edge) {
        Optional<String> drawn = edge.properties().text("access");
        if (drawn.isPresent()) {
            return MODES.stream().filter(drawn.get()::contains).toList();
        }
        boolean both = stack.offer(edge.to(), "access")
                .filter(access -> MODES.stream().allMatch(mode -> access.get(mode).isPresent())).isPresent();
        if (both && stack.mapping(edge.from()).flatMap(mapping -> mapping.role()).isPresent()) {
            stack.assume(edge.from(), "Access to " + stack.drawing().name(edge.to()), "read and write");
        }
        return MODES;
    }

    private static void grant(Stack stack, ElementId who, ElementId target, List<String> modes) {
        if (stack.mapping(who).flatMap(mapping -> mapping.role()).isEmpty()) {
            return;
        }
        of(stack, target, modes).forEach(statement -> stack.slots().add(who, RolePolicies.SLOT, statement));
    }

    /** What a role must be allowed to do, to read or write there; empty where nothing is offered. */
    static List<Value> of(Stack stack, ElementId target, Collection<String> modes) {
        Fields access = stack.offer(target, "access").orElse(Fields.EMPTY);
        List<Value> allowed = new ArrayList<>();
        for (String mode : modes) {
            access.get(mode).ifPresent(statements -> ((Items) statements).items().stream()
                    .map(Fields.class::cast).forEach(statement -> allowed.add(
                            RolePolicies.allow(statement.get("Action"), statement.get("Resource")))));
        }
        if (!access.isEmpty()) {
            KeyUses.allowed(stack, target, modes.contains("write")).forEach(allowed::add);
        }
        return allowed;
    }
}
