package io.architrave.ui.canvas;

import io.architrave.catalog.TypeSummary;
import javafx.scene.layout.StackPane;

/// An icon among controls. AWS's general icons are nearly black and may not be recoloured: on dark ground they stand on a
/// pale tile, as on the canvas.
public final class IconTile extends StackPane {

    private static final String GENERAL = "general";
    private static final String DARK = "dark-icon";

    private final IconView icon;

    private IconTile(String icon, double side, boolean dark) {
        this.icon = new IconView(icon, side);
        getStyleClass().add("icon-tile");
        look(dark);
        setMinSize(side, side);
        setMaxSize(side, side);
        setMouseTransparent(true);
        getChildren().add(this.icon);
    }

    private void look(boolean dark) {
        if (dark != getStyleClass().contains(DARK)) {
            if (dark) {
                getStyleClass().add(DARK);
            } else {
                getStyleClass().remove(DARK);
            }
        }
    }

    public static IconTile of(TypeSummary summary, double side) {
        return new IconTile(summary.icon(), side, summary.category().equals(GENERAL));
    }

    public static IconTile of(String icon, double side) {
        return new IconTile(icon, side, false);
    }

    /// One that shows something else again and again, as the cells of a list do.
    public static IconTile blank(double side) {
        return new IconTile("own:unknown", side, false);
    }

    public void show(String name) {
        icon.show(name);
        look(false);
    }

    public void show(TypeSummary summary) {
        icon.show(summary.icon());
        look(summary.category().equals(GENERAL));
    }
}
