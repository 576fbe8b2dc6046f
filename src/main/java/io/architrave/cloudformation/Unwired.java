package io.architrave.cloudformation;

import io.architrave.cloudformation.mapping.Drawing;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.wiring.Wiring;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Connections that the template says nothing of: no resource of either end refers to one of the other. A network
 * connection is told by the route tables of subnets, and so is none of them.
 */
final class Unwired {

    private final Stack stack;
    private final List<Wiring> wirings;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    Unwired(Stack stack, List<Wiring> wirings, List<Resource> resources) {
        this.stack = stack;
        this.wirings = wirings;
        for (Resource resource : resources) {
            resource.element().ifPresent(element -> {
                ids.computeIfAbsent(element, key -> new HashSet<>()).add(resource.logicalId());
                named.computeIfAbsent(element, key -> new HashSet<>()).addAll(References.of(resource));
            });
        }
    }

    /** One line for each, by the connections' ids. */
    List<Skipped> connections() {
        return stack.edges().stream().filter(edge -> edge.relation() != Relation.NETWORK && !isTold(edge))
                .map(this::line).toList();
    }

    /** What becomes no resource of its own, such as the default bus of an account, cannot be referred to. */
    private boolean isTold(Edge edge) {
        boolean bothThere = ids.containsKey(edge.from().value()) && ids.containsKey(edge.to().value());
        return !bothThere || refers(edge.from(), edge.to()) || refers(edge.to(), edge.from())
                || wirings.stream().anyMatch(wiring -> wiring.tells(stack, edge));
    }

    private boolean refers(ElementId from, ElementId to) {
        return !Collections.disjoint(named.getOrDefault(from.value(), Set.of()),
                ids.getOrDefault(to.value(), Set.of()));
    }

    private Skipped line(Edge edge) {
        Drawing drawing = stack.drawing();
        return new Skipped(edge.id().value(), drawing.name(edge.from()) + " to " + drawing.name(edge.to()),
                "the connection (" + edge.relation().name().toLowerCase(Locale.ROOT)
                        + ") becomes no resource: set up by hand what it means",
                false);
    }
}
