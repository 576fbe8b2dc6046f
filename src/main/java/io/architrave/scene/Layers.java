package io.architrave.scene;

/// What the user wants to see besides the elements themselves.
public record Layers(
        boolean findings,
        boolean costs,
        boolean traffic,
        boolean cidrs,
        boolean connectionNames,
        boolean securityGroups) {

    public static final Layers DEFAULT = new Layers(true, false, false, true, true, true);

    /// What belongs into a picture for somebody else: no signs of work in progress.
    public static final Layers PLAIN = new Layers(false, false, false, true, true, true);
}
