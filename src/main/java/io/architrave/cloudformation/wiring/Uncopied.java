package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ConnectionRule;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/** Replication that AWS offers and that no resource here makes: it is said, and how to come by it. */
final class Uncopied implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.everyEdge()) {
            if (edge.relation() == Relation.REPLICATION) {
                stack.offer(edge.to(), "uncopied").flatMap(offer -> offer.get("Reason"))
                        .ifPresent(reason -> Copies.leaveOut(stack, edge.from(), edge.to(),
                                reason instanceof Text(var text) ? text : ""));
            }
        }
    }

    /**
     * A copy in another region is joined by name; what is not copied is said where it is left out, or by the rule of the
     * connection.
     */
    @Override
    public boolean tells(Stack stack, Edge edge) {
        return edge.relation() == Relation.REPLICATION
                && stack.drawing().rule(edge).flatMap(ConnectionRule::noResource).isEmpty();
    }
}
