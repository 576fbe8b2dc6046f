package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ResourceMapping.Firewall;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.model.Edge;
import java.util.Optional;

/** The port of a connection: as drawn, or else where its target listens, or else the usual one of the two types. */
final class Ports {

    private Ports() {}

    static Optional<Integer> of(Stack stack, Edge edge) {
        return edge.properties().number("port").map(Number::intValue).or(() -> listening(stack, edge))
                .or(() -> stack.drawing().port(edge));
    }

    private static Optional<Integer> listening(Stack stack, Edge edge) {
        return stack.mapping(edge.to()).flatMap(ResourceMapping::firewall).flatMap(Firewall::port)
                .flatMap(port -> stack.evaluate(edge.to(), port)).filter(Value.Number.class::isInstance)
                .map(value -> ((Value.Number) value).value().intValue());
    }
}
