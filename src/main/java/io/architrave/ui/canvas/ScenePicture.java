package io.architrave.ui.canvas;

import io.architrave.scene.Scene;
import io.architrave.scene.icon.IconStore;
import io.architrave.tool.Viewport;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/// A whole scene, small: on the start page.
public final class ScenePicture extends Region {

    private static final Sprites SPRITES = new Sprites(IconStore.shared());
    private static final double MARGIN = 8;

    private final Canvas canvas = new Canvas();
    private Optional<Scene> shown = Optional.empty();

    public ScenePicture(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    public void show(Scene scene) {
        shown = Optional.of(scene);
        paint();
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private void paint() {
        shown.ifPresent(scene -> {
            var painter = new FxPainter(canvas.getGraphicsContext2D(), SPRITES, new Fonts());
            double density = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getRenderScaleX();
            var whole = new Viewport(0, 0, 1, canvas.getWidth(), canvas.getHeight());
            painter.begin(fitted(whole, scene), density, false);
            painter.paint(scene);
        });
    }

    private static Viewport fitted(Viewport viewport, Scene scene) {
        var box = scene.bounds();
        double scale = Math.min(
                (viewport.width() - 2 * MARGIN) / Math.max(1, box.width()),
                (viewport.height() - 2 * MARGIN) / Math.max(1, box.height()));
        return new Viewport(0, 0, Math.min(1, scale), viewport.width(), viewport.height()).centredOn(box.centre());
    }
}
