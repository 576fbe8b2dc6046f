package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;

/**
 * Tells code where to find what it calls, by environment variables. Where the callee leads back to the caller, the two
 * resources would wait for each other: there the variable is left out, and said.
 */
final class Environments implements Wiring {

    private static final String SLOT = "environment";
    private static final List<Relation> LEADING = List.of(Relation.CALL, Relation.EVENT, Relation.DATA,
            Relation.FAILURE);

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.everyEdge()) {
            boolean leads = LEADING.contains(edge.relation());
            if (leads && stack.offer(edge.from(), "code").isPresent()) {
                stack.offer(edge.to(), SLOT).ifPresent(variables -> variables(stack, edge, variables));
            }
            boolean isRead = AccessStatements.isRead(stack, edge) && edge.relation() == Relation.EVENT
                    || edge.relation() == Relation.ASSOCIATION && stack.offer(edge.from(), "secret").isPresent();
            if (isRead && stack.offer(edge.to(), "code").isPresent()) {
                stack.offer(edge.from(), SLOT).ifPresent(variables -> tell(stack, edge.to(), edge.from(), variables));
            }
        }
    }

    /** Code is told of what it calls, a workflow names its steps; a queue or a bus knows nothing of its receivers. */
    private static boolean waits(Stack stack, ElementId element) {
        return stack.offer(element, "code").isPresent() || stack.offer(element, "workflow").isPresent();
    }

    private static void variables(Stack stack, Edge edge, Fields variables) {
        if (Circles.closes(stack, edge, LEADING, element -> waits(stack, element))) {
            stack.assume(edge.from(), "Address of " + stack.drawing().name(edge.to()),
                    "not in its environment, since the two would wait for each other");
            return;
        }
        tell(stack, edge.from(), edge.to(), variables);
    }

    private static void tell(Stack stack, ElementId code, ElementId about, Fields variables) {
        variables.members().forEach((name, value) -> stack.slots().put(code, SLOT,
                PlainText.upperSnake(stack.base(about)) + "_" + name, value));
    }
}
