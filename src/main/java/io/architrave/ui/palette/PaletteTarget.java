package io.architrave.ui.palette;

import io.architrave.catalog.TypeSummary;
import io.architrave.model.TypeKey;

/// Where things of the palette go.
public interface PaletteTarget {

    /// The pointer carries a type; coordinates of the window.
    void carry(TypeSummary type, double sceneX, double sceneY);

    /// The pointer lets go.
    ///
    /// @return whether it was over a drawing
    boolean drop(TypeSummary type, double sceneX, double sceneY);

    /// The pointer carries a whole design; coordinates of the window.
    void carry(PaletteDesign design, double sceneX, double sceneY);

    /// The pointer lets go.
    ///
    /// @return whether it was over a drawing
    boolean drop(PaletteDesign design, double sceneX, double sceneY);

    /// Takes a design in hand for the next click.
    void pickUp(PaletteDesign design);

    /// Adds one beside what is there, for those who use keys.
    void add(PaletteDesign design);

    /// The gesture was broken off.
    void putBack();

    /// Takes a type in hand for the next click.
    void pickUp(TypeKey type);

    /// Adds one where it fits best, for those who use keys.
    void add(TypeKey type);
}
