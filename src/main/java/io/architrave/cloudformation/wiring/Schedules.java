package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule starts, by the schedule's role. A schedule of EventBridge has one target: for several it is written
 * several times.
 */
final class Schedules implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            if (stack.offer(element, "schedule").isPresent()) {
                targets(stack, element);
            }
        }
    }

    private static void targets(Stack stack, ElementId schedule) {
        List<Edge> edges = stack.edgesFrom(schedule, Relation.EVENT)
                .filter(edge -> EventTargets.leadsToOne(stack, edge)).toList();
        for (int i = 0; i < edges.size(); i++) {
            Fields target = target(stack, edges.get(i));
            Optional<Resource> first = i == 0 ? Optional.empty() : stack.written(schedule, "");
            stack.slots().add(schedule, "target", target);
            String as = "To" + stack.base(edges.get(i).to());
            first.ifPresent(form -> stack.add(schedule, as, form.type(), form.properties().with("Target", target)));
        }
    }

    private static Fields target(Stack stack, Edge edge) {
        ElementId schedule = edge.from();
        Fields offered = stack.offer(edge.to(), "eventTarget").orElseThrow();
        EventTargets.statements(stack, edge.to(), offered).orElse(List.of())
                .forEach(statement -> stack.slots().add(schedule, RolePolicies.SLOT, statement));
        Fields target = Fields.EMPTY.with("Arn", offered.get("Arn"))
                .with("RoleArn", stack.offer(schedule, "schedule").flatMap(own -> own.get("RoleArn")));
        if (offered.get("Schedule").orElse(Fields.EMPTY) instanceof Fields settings) {
            for (String name : settings.members().keySet()) {
                target = target.with(name, settings.get(name));
            }
        }
        return target.with("DeadLetterConfig", EventTargets.deadLetters(stack, schedule)
                .flatMap(queue -> stack.offer(queue, "queue")).flatMap(queue -> queue.get("Arn"))
                .map(arn -> {
                    stack.slots().add(schedule, RolePolicies.SLOT, RolePolicies.allow(
                            Optional.of(Items.texts("sqs:SendMessage")), Optional.of(arn)));
                    return Fields.of("Arn", arn);
                }));
    }
}
