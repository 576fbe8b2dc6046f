package io.architrave.cloudformation;

import io.architrave.catalog.ConnectionRule;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Connections between two elements that both become resources, of which no resource tells: none of either end's refers
 * to the other end's, and no wiring says that it carries the connection in another way.
 */
final class UncarriedConnections {

    private final Stack stack;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<Pair> reached = new HashSet<>();

    private record Pair(String from, String to) {}

    /** @param resources all of the stack's */
    UncarriedConnections(Stack stack, List<Resource> resources) {
        this.stack = stack;
        resources.forEach(resource -> resource.element()
                .ifPresent(element -> owners.put(resource.logicalId(), element)));
        resources.forEach(resource -> resource.element().ifPresent(element -> reach(element, resource)));
    }

    private void reach(String element, Resource resource) {
        References.in(resource.properties()).flatMap(name -> Optional.ofNullable(owners.get(name)).stream())
                .forEach(owner -> reached.add(new Pair(element, owner)));
    }

    List<Skipped> lines() {
        return stack.everyEdge().stream().filter(edge -> !isTold(edge)).map(this::line).toList();
    }

    private boolean isTold(Edge edge) {
        return stack.isCarried(edge) || reached.contains(new Pair(edge.from().value(), edge.to().value()))
                || reached.contains(new Pair(edge.to().value(), edge.from().value()));
    }

    private Skipped line(Edge edge) {
        ElementId from = edge.from();
        ElementId to = edge.to();
        String reason = stack.place(from).equals(stack.place(to))
                ? stack.drawing().rule(edge).flatMap(ConnectionRule::noResource)
                        .orElse("this connection becomes no resource")
                : "leads from " + stack.place(from).label() + " to " + stack.place(to).label()
                        + ", and no resource carries it across";
        return new Skipped(edge.id().value(), stack.drawing().name(from) + " to " + stack.drawing().name(to), reason,
                false);
    }
}
