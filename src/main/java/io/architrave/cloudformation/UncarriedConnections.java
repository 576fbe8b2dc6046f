package io.architrave.cloudformation;

import io.architrave.catalog.ConnectionRule;
import io.architrave.cloudformation.mapping.Place;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.wiring.Wiring;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Connections between two elements that both become resources, of which no resource tells: none of either end's refers
 * to the other end's, and no wiring says that it carries the connection in another way. Where the rule of a connection
 * says what is left to do by hand, a permission and an opened port are not enough: it is said beside them.
 */
final class UncarriedConnections {

    private static final Set<String> LETS_THROUGH = Set.of("AWS::IAM::RolePolicy", "AWS::EC2::SecurityGroupIngress");

    private final Stack stack;
    private final List<Wiring> wirings;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<Pair> reached = new HashSet<>();
    private final Set<Pair> letThrough = new HashSet<>();

    private record Pair(String from, String to) {}

    /** @param resources all of the stack's */
    UncarriedConnections(Stack stack, List<Wiring> wirings, List<Resource> resources) {
        this.stack = stack;
        this.wirings = wirings;
        resources.forEach(resource -> resource.element()
                .ifPresent(element -> owners.put(resource.logicalId(), element)));
        resources.forEach(resource -> resource.element().ifPresent(element -> reach(element, resource)));
    }

    private void reach(String element, Resource resource) {
        References.of(resource).stream().flatMap(name -> Optional.ofNullable(owners.get(name)).stream())
                .forEach(owner -> (LETS_THROUGH.contains(resource.type()) ? letThrough : reached)
                        .add(new Pair(element, owner)));
    }

    /** One line for each, by the connections' ids. */
    List<Skipped> lines() {
        Set<String> there = Set.copyOf(owners.values());
        // What becomes no resource of its own, such as the default bus of an account, cannot be referred to.
        return stack.everyEdge().stream()
                .filter(edge -> there.contains(edge.from().value()) && there.contains(edge.to().value()))
                .filter(edge -> !isTold(edge)).map(this::line).toList();
    }

    private boolean isTold(Edge edge) {
        Pair there = new Pair(edge.from().value(), edge.to().value());
        Pair back = new Pair(edge.to().value(), edge.from().value());
        return reached.contains(there) || reached.contains(back)
                || !isLeftToHands(edge) && (letThrough.contains(there) || letThrough.contains(back))
                || wirings.stream().anyMatch(wiring -> wiring.tells(stack, edge));
    }

    private boolean isLeftToHands(Edge edge) {
        return stack.drawing().rule(edge).flatMap(ConnectionRule::noResource).isPresent();
    }

    private Skipped line(Edge edge) {
        String name = stack.drawing().name(edge.from()) + " to " + stack.drawing().name(edge.to());
        return new Skipped(edge.id().value(), name, reason(edge), false);
    }

    private String reason(Edge edge) {
        Place from = stack.place(edge.from());
        Place to = stack.place(edge.to());
        if (!from.equals(to) && edge.relation() != Relation.REPLICATION) {
            return "leads from " + from.label() + " to " + to.label() + ", and no resource carries it across";
        }
        return stack.drawing().rule(edge).flatMap(ConnectionRule::noResource)
                .orElseGet(() -> "the connection (" + edge.relation().name().toLowerCase(Locale.ROOT)
                        + ") becomes no resource: set up by hand what it means");
    }
}
