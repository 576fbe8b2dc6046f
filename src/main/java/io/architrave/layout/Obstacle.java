package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;

/// Something that routes avoid.
///
/// @param owner whose drawing it is
public record Obstacle(ElementId owner, Box box, Kind kind) {

    public enum Kind {
        /// Never crossed: icons and their words.
        SOLID,
        /// Crossed only where going round is much longer: a group's label, a band.
        SOFT,
        /// A frame: crossed freely, but a line that runs along its border cannot be told from it.
        BORDER
    }
}
