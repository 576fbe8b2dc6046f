package io.architrave.ui.canvas;

import io.architrave.scene.icon.IconStore;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/// An icon of the catalogue among controls, as many pixels as the screen shows of it.
public final class IconView extends ImageView {

    private static final Sprites SPRITES = new Sprites(IconStore.shared());

    private final double side;
    private String icon;
    private final ChangeListener<Number> rescale = (_, _, _) -> render();

    public IconView(String icon, double side) {
        this.icon = icon;
        this.side = side;
        setFitWidth(side);
        setFitHeight(side);
        setMouseTransparent(true);
        sceneProperty().flatMap(Scene::windowProperty).subscribe((before, now) -> {
            follow(before, now);
            render();
        });
        render();
    }

    private void follow(Window before, Window now) {
        java.util.Optional.ofNullable(before)
                .ifPresent(window -> window.renderScaleXProperty().removeListener(rescale));
        java.util.Optional.ofNullable(now).ifPresent(window -> window.renderScaleXProperty().addListener(rescale));
    }

    public void show(String icon) {
        if (!icon.equals(this.icon)) {
            this.icon = icon;
            render();
        }
    }

    private void render() {
        setImage(SPRITES.exact(icon, side * density()));
    }

    private double density() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }
}
