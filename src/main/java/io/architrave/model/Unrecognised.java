package io.architrave.model;

/// An element of a kind that this version does not know, kept whole as canonical JSON text.
public record Unrecognised(ElementId id, String raw) implements Element {

    @Override
    public String name() {
        return "";
    }
}
