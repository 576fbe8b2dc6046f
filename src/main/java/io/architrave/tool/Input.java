package io.architrave.tool;

import io.architrave.model.Diagram;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;

/// What a user does, in page coordinates, free of any toolkit.
public sealed interface Input {

    enum Button {
        PRIMARY,
        MIDDLE,
        SECONDARY
    }

    enum Name {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        ENTER,
        TAB,
        SPACE_PRESSED,
        SPACE_RELEASED
    }

    record Press(Point at, Button button, Modifiers modifiers) implements Input {}

    /// The pointer moves with a button held.
    record Drag(Point at, Modifiers modifiers) implements Input {}

    /// The pointer moves with no button held.
    record Move(Point at, Modifiers modifiers) implements Input {}

    record Release(Point at, Modifiers modifiers) implements Input {}

    record DoubleClick(Point at, Modifiers modifiers) implements Input {}

    /// The pointer left the canvas.
    record Leave() implements Input {}

    record Key(Name name, Modifiers modifiers) implements Input {}

    /// @param dx pixels to the right
    /// @param dy pixels downwards
    record Wheel(Point at, double dx, double dy, Modifiers modifiers) implements Input {}

    /// Escape, or a gesture that the system broke off.
    record Cancel() implements Input {}

    /// What is chosen shall be connected, with keys alone.
    record ConnectChosen() implements Input {}

    /// One of the types that were offered.
    record Choose(TypeKey type) implements Input {}

    /// A type is dragged over the canvas.
    record PaletteMove(TypeKey type, Point at) implements Input {}

    record PaletteLeave() implements Input {}

    record PaletteDrop(TypeKey type, Point at) implements Input {}

    /// A whole design is dragged over the canvas.
    record DesignMove(Diagram design, Point at) implements Input {}

    record DesignDrop(Diagram design, Point at) implements Input {}
}
