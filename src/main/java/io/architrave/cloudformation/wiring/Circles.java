package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a connection closes a circle, in which two resources would wait for each other. */
final class Circles {

    private Circles() {}

    /**
     * Whether the connection's second end leads back to its first.
     *
     * @param along the relations by which the first resource of an element can wait for another's
     * @param waits whether the first resource of an element waits at all for what the element leads to
     */
    static boolean closes(Stack stack, Edge edge, List<Relation> along, Predicate<ElementId> waits) {
        Deque<ElementId> open = new ArrayDeque<>(Set.of(edge.to()));
        Set<ElementId> seen = new HashSet<>();
        while (!open.isEmpty()) {
            ElementId next = open.pop();
            if (next.equals(edge.from())) {
                return true;
            }
            if (!seen.add(next)) {
                continue;
            }
            if (waits.test(next)) {
                along.forEach(relation -> stack.drawing().index().outgoing(next, relation).map(Edge::to)
                        .forEach(open::push));
            }
            // What a function is drawn at as its authorizer waits for it, against the line's direction.
            stack.drawing().index().incoming(next, Relation.ASSOCIATION).map(Edge::from)
                    .filter(other -> stack.offer(other, "function").isPresent()).forEach(open::push);
        }
        return false;
    }
}
