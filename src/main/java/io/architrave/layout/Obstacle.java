package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.ElementId;

/// Something that routes avoid.
///
/// @param owner whose drawing it is
/// @param hard never crossed (icons and their words); otherwise crossed only where going round is much longer
///     (a group's label, a band)
public record Obstacle(ElementId owner, Box box, boolean hard) {}
