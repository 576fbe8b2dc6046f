package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * A state machine's steps: one task after the other for what it calls, in the order of the connections' ids, each
 * retried with growing pauses. The diagram says which steps there are, not in which order they run.
 */
final class WorkflowSteps implements Wiring {

    @Override
    public void wire(Stack stack) {
        stack.elements().stream().filter(element -> stack.offer(element, "workflow").isPresent())
                .forEach(workflow -> define(stack, workflow));
    }

    private record Step(String name, Fields task) {}

    private static void define(Stack stack, ElementId workflow) {
        List<Step> steps = new ArrayList<>();
        for (Edge edge : stack.edges()) {
            boolean runs = edge.relation() == Relation.CALL || edge.relation() == Relation.EVENT;
            if (runs && edge.from().equals(workflow)) {
                stack.offer(edge.to(), "task").ifPresent(task -> steps.add(new Step(stack.base(edge.to()), task)));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new Step("Start", Fields.EMPTY));
        }
        if (steps.size() > 1) {
            stack.assume(workflow, "Order of the steps", String.join(", ", steps.stream().map(Step::name).toList()));
        }
        Fields states = Fields.EMPTY;
        for (int i = 0; i < steps.size(); i++) {
            Fields state = state(steps.get(i));
            states = states.with(steps.get(i).name(),
                    i + 1 < steps.size() ? state.with("Next", steps.get(i + 1).name()) : state.with("End", true));
        }
        stack.slots().add(workflow, "definition", Fields.EMPTY
                .with("Comment", "Steps of " + stack.base(workflow)).with("StartAt", steps.getFirst().name())
                .with("States", states));
    }

    private static Fields state(Step step) {
        if (step.task().isEmpty()) {
            return Fields.of("Type", Value.text("Pass"));
        }
        Fields retry = Fields.EMPTY.with("ErrorEquals", Items.texts("States.ALL")).with("IntervalSeconds", 2)
                .with("MaxAttempts", 3).with("BackoffRate", 2).with("JitterStrategy", "FULL");
        return Fields.EMPTY.with("Type", "Task").with("Resource", step.task().get("Resource"))
                .with("Parameters", step.task().get("Parameters")).with("Retry", Items.of(retry));
    }
}
