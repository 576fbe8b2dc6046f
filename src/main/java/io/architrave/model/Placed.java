package io.architrave.model;

import java.util.Optional;

/// An element that has a place on the canvas.
public sealed interface Placed extends Element permits Typed, Note {

    /// The lowest group that holds it entirely.
    Optional<ElementId> parent();

    Placed withParent(Optional<ElementId> parent);
}
