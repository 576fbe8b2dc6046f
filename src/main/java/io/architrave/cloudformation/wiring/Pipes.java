package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A queue whose messages start a workflow or go to a bus: a pipe, by a role that reads the one and writes to the other.
 *
 * <p>Permissions and the parameters of the target after
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-permissions.html, unconfirmed.
 */
final class Pipes implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            boolean queue = stack.offer(edge.from(), "queue").isPresent();
            boolean workflow = stack.offer(edge.to(), "workflow").isPresent();
            if (edge.relation() == Relation.EVENT && queue && (workflow || stack.offer(edge.to(), "bus").isPresent())) {
                stack.offer(edge.from(), "polled").ifPresent(source -> pipe(stack, edge, source, workflow));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return stack.has(edge.from(), as(stack, edge)) ? Set.of("filter") : Set.of();
    }

    private static String as(Stack stack, Edge edge) {
        return "PipeTo" + stack.base(edge.to());
    }

    private static void pipe(Stack stack, Edge edge, Fields source, boolean workflow) {
        List<Value> statements = new ArrayList<>();
        statements.add(RolePolicies.allow(source.get("Actions"), source.get("Arn")));
        statements.addAll(AccessStatements.of(stack, edge.to(), List.of("write")));
        KeyUses.allowed(stack, edge.from(), false).forEach(statements::add);
        Value role = AssumedRoles.arn(stack, edge.from(), as(stack, edge) + "Role", "pipes.amazonaws.com", statements);
        Optional<Value> target =
                stack.offer(edge.to(), workflow ? "workflow" : "bus").flatMap(offer -> offer.get("Arn"));
        Fields filter = Fields.EMPTY.with("FilterCriteria", edge.properties().text("filter").map(pattern -> Fields.of(
                "Filters", Value.Items.of(Fields.of("Pattern", Value.text(pattern))))));
        Fields pipe = Fields.EMPTY.with("Source", source.get("Arn")).with("Target", target).with("RoleArn", role);
        if (!filter.isEmpty()) {
            pipe = pipe.with("SourceParameters", filter);
        }
        stack.add(edge.from(), as(stack, edge), "AWS::Pipes::Pipe", workflow ? pipe.with("TargetParameters",
                Fields.of("StepFunctionStateMachineParameters", Fields.of("InvocationType",
                        Value.text("FIRE_AND_FORGET"))))
                : pipe);
    }
}
