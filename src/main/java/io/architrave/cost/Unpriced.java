package io.architrave.cost;

import io.architrave.model.ElementId;

/// Something in the design that certainly or possibly costs, and has no figure.
///
/// @param reason one sentence, for people
public record Unpriced(ElementId element, String name, String reason) {}
