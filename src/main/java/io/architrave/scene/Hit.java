package io.architrave.scene;

import io.architrave.model.ElementId;

/// What lies under a point.
///
/// @param part a frame's border and label band answer [Part#GROUP_FRAME] and [Part#GROUP_LABEL]
/// @param inside true where the point is only in a group's free area, which gestures treat as empty canvas
public record Hit(ElementId element, Part part, boolean inside) {}
