package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.model.Edge;
import java.util.Set;

/**
 * What one kind of connection becomes. A wiring reads the facets that the connected elements offer, adds resources,
 * and fills slots of the elements' own; it never asks for a pair of types.
 */
public interface Wiring {

    void wire(Stack stack);

    /** The properties that it reads at the elements of a type, beside those that the type's mapping reads. */
    default Set<String> reads(ServiceType type) {
        return Set.of();
    }

    /** The properties that it reads at a connection. */
    default Set<String> reads(Stack stack, Edge edge) {
        return Set.of();
    }

    /**
     * Whether it carries a connection into the template without a reference from one end to the other, as where an
     * origin is reached under the name of a certificate.
     */
    default boolean tells(Stack stack, Edge edge) {
        return false;
    }
}
