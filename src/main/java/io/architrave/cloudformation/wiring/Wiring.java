package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;

/**
 * What one kind of connection becomes. A wiring reads the facets that the connected elements offer, adds resources,
 * and fills slots of the elements' own; it never asks for a pair of types.
 */
public interface Wiring {

    void wire(Stack stack);
}
