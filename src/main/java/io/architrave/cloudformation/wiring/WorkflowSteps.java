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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A state machine's steps: one task after the other for what it calls, in the order of the connections' ids, each
 * retried with growing pauses. The diagram says which steps there are, not in which order they run. What failures lead
 * to is run when a step has failed for good. What each integration must be allowed is told by
 * https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html (2026-11-24).
 */
final class WorkflowSteps implements Wiring {

    @Override
    public void wire(Stack stack) {
        stack.elements().stream().filter(element -> stack.offer(element, "workflow").isPresent())
                .forEach(workflow -> define(stack, workflow));
    }

    private record Step(String name, Fields task) {}

    private static void define(Stack stack, ElementId workflow) {
        boolean express = stack.offer(workflow, "workflow").flatMap(own -> own.get("Express")).isPresent();
        List<Step> steps = steps(stack, workflow, Set.of(Relation.CALL, Relation.EVENT), express);
        List<Step> onError = steps(stack, workflow, Set.of(Relation.FAILURE), express).stream()
                .filter(step -> steps.stream().noneMatch(other -> other.name().equals(step.name()))).toList();
        if (steps.isEmpty()) {
            steps.add(new Step("Start", Fields.EMPTY));
        }
        if (steps.size() > 1) {
            stack.assume(workflow, "Order of the steps", String.join(", ", steps.stream().map(Step::name).toList()));
        }
        Optional<Value> caught = onError.stream().findFirst().map(step -> Items.of(Fields.EMPTY
                .with("ErrorEquals", Items.texts("States.ALL")).with("ResultPath", "$.error")
                .with("Next", step.name())));
        Fields states = chain(Fields.EMPTY, steps, caught);
        stack.slots().add(workflow, "definition", Fields.EMPTY
                .with("Comment", "Steps of " + stack.base(workflow)).with("StartAt", steps.getFirst().name())
                .with("States", chain(states, onError, Optional.empty())));
    }

    /** What the workflow runs, each once: two lines to one element are one step. */
    private static List<Step> steps(Stack stack, ElementId workflow, Set<Relation> relations, boolean express) {
        List<Step> steps = new ArrayList<>();
        for (Edge edge : stack.edges()) {
            if (relations.contains(edge.relation()) && edge.from().equals(workflow)
                    && !waitsForEachOther(stack, edge)) {
                stack.offer(edge.to(), "task").ifPresent(task -> {
                    Step step = new Step(stack.base(edge.to()), fitting(task, express));
                    if (!steps.contains(step)) {
                        steps.add(step);
                    }
                    allow(stack, edge, task, express);
                });
            }
        }
        return steps;
    }

    /** Two workflows that run each other each name the other: one of them would have to be there first. */
    private static boolean waitsForEachOther(Stack stack, Edge edge) {
        boolean circle = stack.offer(edge.to(), "workflow").isPresent() && Circles.closes(stack, edge,
                List.of(Relation.CALL, Relation.EVENT, Relation.FAILURE),
                element -> stack.offer(element, "workflow").isPresent());
        if (circle) {
            stack.assume(edge.from(), "Step " + stack.drawing().name(edge.to()),
                    "left out, since the two would wait for each other");
        }
        return circle;
    }

    /** An Express workflow waits for nothing that runs on: it starts it and goes on. */
    private static Fields fitting(Fields task, boolean express) {
        Fields fitting = Fields.EMPTY.with("Resource", express ? task.get("Express").or(() -> task.get("Resource"))
                : task.get("Resource"));
        return fitting.with("Parameters", task.get("Parameters"));
    }

    private static void allow(Stack stack, Edge edge, Fields task, boolean express) {
        Stream<Value> own = each(task, "Statements");
        Stream<Value> waiting = express ? Stream.empty() : each(task, "Waiting");
        Stream<Value> access = edge.relation() == Relation.FAILURE
                ? AccessStatements.of(stack, edge.to(), List.of("write")).stream() : Stream.empty();
        Stream.of(own, waiting, access).flatMap(Function.identity())
                .forEach(statement -> stack.slots().add(edge.from(), RolePolicies.SLOT, statement));
    }

    private static Stream<Value> each(Fields task, String member) {
        return task.get(member).stream().flatMap(value -> value instanceof Items(var items) ? items.stream()
                : Stream.empty());
    }

    /** One after the other; the last one ends the run. */
    private static Fields chain(Fields states, List<Step> steps, Optional<Value> caught) {
        Fields chained = states;
        for (int i = 0; i < steps.size(); i++) {
            Fields state = state(steps.get(i), caught);
            chained = chained.with(steps.get(i).name(),
                    i + 1 < steps.size() ? state.with("Next", steps.get(i + 1).name()) : state.with("End", true));
        }
        return chained;
    }

    private static Fields state(Step step, Optional<Value> caught) {
        if (step.task().isEmpty()) {
            return Fields.of("Type", Value.text("Pass"));
        }
        Fields retry = Fields.EMPTY.with("ErrorEquals", Items.texts("States.ALL")).with("IntervalSeconds", 2)
                .with("MaxAttempts", 3).with("BackoffRate", 2).with("JitterStrategy", "FULL");
        return Fields.EMPTY.with("Type", "Task").with("Resource", step.task().get("Resource"))
                .with("Parameters", step.task().get("Parameters")).with("Retry", Items.of(retry))
                .with("Catch", caught);
    }
}
