package io.architrave.model;

import java.util.Optional;

/// Whatever stands in the document under an id.
public sealed interface Element permits Placed, Edge, Unrecognised {

    ElementId id();

    /// What a reader calls it; empty for what has no name.
    String name();

    /// The group it stands in, if any. An edge stands nowhere.
    default Optional<ElementId> enclosing() {
        return this instanceof Placed placed ? placed.parent() : Optional.empty();
    }
}
