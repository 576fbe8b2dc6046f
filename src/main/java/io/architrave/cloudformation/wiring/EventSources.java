package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A queue or stream that a function reads: an event source mapping, and the permission to read. */
final class EventSources implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            Optional<Fields> source = stack.offer(edge.from(), "polled");
            Optional<Fields> function = stack.offer(edge.to(), "function");
            if (edge.relation() == Relation.EVENT && source.isPresent() && function.isPresent()) {
                wire(stack, edge, source.get(), function.get());
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        Optional<Fields> source = stack.offer(edge.from(), "polled");
        if (edge.relation() != Relation.EVENT || source.isEmpty() || stack.offer(edge.to(), "function").isEmpty()) {
            return Set.of();
        }
        return source.get().get("ScalesByConcurrency").isPresent() ? Set.of("filter", "maxConcurrency")
                : Set.of("filter");
    }

    /**
     * A message must stay hidden for longer than a run may take, or else it is handled twice; AWS advises six times
     * the function's timeout.
     */
    private static void visibility(Stack stack, Edge edge, Fields source) {
        boolean drawn = stack.drawing().property(edge.from(), "visibilityTimeoutSeconds").isPresent();
        if (source.get("ScalesByConcurrency").isPresent() && !drawn) {
            stack.drawing().effective(edge.to(), "timeoutSeconds").ifPresent(value -> {
                if (value instanceof PropertyValue.Amount(var seconds)) {
                    Value six = new Value.Number(seconds.multiply(BigDecimal.valueOf(6)));
                    stack.slots().add(edge.from(), "visibilityTimeout", six);
                }
            });
        }
    }

    /** What is read has to be there, though the drawing does not say that it is switched on. */
    private static void switchedOn(Stack stack, Edge edge, Fields source) {
        if (source.get("SwitchedBy").orElse(Value.text("")) instanceof Value.Text(var key)
                && stack.drawing().property(edge.from(), key).isEmpty()) {
            stack.drawing().type(edge.from()).flatMap(type -> type.property(key)).ifPresent(spec -> stack.assume(
                    edge.from(), spec.label(), "on, since " + stack.drawing().name(edge.to()) + " reads it"));
        }
    }

    private static void wire(Stack stack, Edge edge, Fields source, Fields function) {
        Fields mapping = Fields.EMPTY.with("EventSourceArn", source.get("Arn"))
                .with("FunctionName", function.get("Name"));
        if (source.get("Mapping").orElse(Fields.EMPTY) instanceof Fields settings) {
            for (String name : settings.members().keySet()) {
                mapping = mapping.with(name, settings.get(name));
            }
        }
        if (source.get("ScalesByConcurrency").isPresent()) {
            mapping = mapping.with("ScalingConfig", edge.properties().number("maxConcurrency")
                    .map(most -> Fields.of("MaximumConcurrency", new Value.Number(most))));
        }
        mapping = mapping.with("FilterCriteria", edge.properties().text("filter")
                .map(pattern -> Fields.of("Filters", Items.of(Fields.of("Pattern", Value.text(pattern))))));
        visibility(stack, edge, source);
        switchedOn(stack, edge, source);
        stack.slots().add(edge.to(), RolePolicies.SLOT, RolePolicies.allow(source.get("Actions"), source.get("Arn")));
        KeyUses.grant(stack, edge.to(), edge.from(), false);
        // Lambda refuses a mapping whose source the function's role may not read yet.
        stack.add(edge.to(), new Resource(stack.id(edge.to(), "From" + stack.base(edge.from())),
                "AWS::Lambda::EventSourceMapping", "", Optional.of(edge.to().value()), mapping)
                .dependingOn(List.of(stack.id(edge.to(), RolePolicies.AS))));
    }
}
