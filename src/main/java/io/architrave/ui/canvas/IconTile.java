package io.architrave.ui.canvas;

import io.architrave.catalog.TypeSummary;
import javafx.scene.layout.StackPane;

/// An icon among controls. AWS's general icons are nearly black and may not be recoloured: on dark ground they stand on a
/// pale tile, as on the canvas.
public final class IconTile extends StackPane {

    private static final String GENERAL = "general";

    private IconTile(String icon, double side, boolean dark) {
        getStyleClass().add("icon-tile");
        if (dark) {
            getStyleClass().add("dark-icon");
        }
        setMinSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
        getChildren().add(new IconView(icon, side));
    }

    public static IconTile of(TypeSummary summary, double side) {
        return new IconTile(summary.icon(), side, summary.category().equals(GENERAL));
    }

    public static IconTile of(String icon, double side) {
        return new IconTile(icon, side, false);
    }
}
