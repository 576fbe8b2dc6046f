package io.architrave.catalog;

/// How far the catalogue knows a type, and whether a new design should draw it.
public enum Standing {
    /// Described by a file: placed, connected, priced, reviewed and exported.
    WHOLE,
    /// A service that can be drawn, connected and exported to pictures, and nothing more.
    SKETCH,
    /// A part of a service, known as far as a sketch.
    PART,
    /// A sketch for which a whole type stands by now. It keeps opening and is offered nowhere.
    COVERED,
    /// Described by a file that says what became of it. It keeps opening and is found by its name.
    RETIRED;

    /// Whether a new design may draw it: nothing took its place.
    public boolean isCurrent() {
        return this != COVERED && this != RETIRED;
    }

    /// Whether a file describes it.
    public boolean isWhole() {
        return this == WHOLE || this == RETIRED;
    }
}
