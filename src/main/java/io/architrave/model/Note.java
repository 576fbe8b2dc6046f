package io.architrave.model;

import java.util.Optional;

/// Prose on the canvas.
public record Note(ElementId id, Optional<ElementId> parent, String text, Extras extras) implements Placed {

    @Override
    public String name() {
        return text.lines().findFirst().orElse("");
    }

    @Override
    public Note withParent(Optional<ElementId> parent) {
        return new Note(id, parent, text, extras);
    }

    public Note withText(String text) {
        return new Note(id, parent, text, extras);
    }
}
