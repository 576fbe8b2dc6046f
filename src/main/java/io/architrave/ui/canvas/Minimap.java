package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.scene.Scene;
import io.architrave.scene.Thumbnail;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.LatestOnly;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The whole drawing, small, with a frame around what is seen. Press or drag in it to look elsewhere. It is there only
/// while something is out of view.
final class Minimap extends Pane {

    private static final double WIDTH = 184;
    private static final double HEIGHT = 120;
    private static final double BORDER = 1;

    /// Where so much of the drawing is in view, a map would only hide a part of it.
    private static final double ENOUGH = 0.8;

    /// Pixels a point: sharp on every screen, and nothing to do when the window changes screens.
    private static final double DENSITY = 2;

    /// Between two pictures while the drawing changes: it shows the way, not the work.
    private static final Duration PAUSE = Duration.millis(250);

    private final DocumentSession session;
    private final ImageView picture = new ImageView();
    private final Region view = new Region();
    private final LatestOnly<Scene, Thumbnail> painting;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Optional<Thumbnail> shown = Optional.empty();
    private boolean wanted = true;

    Minimap(DocumentSession session) {
        this.session = session;
        setId("minimap");
        getStyleClass().add("minimap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map of the diagram");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setManaged(false);
        setVisible(false);
        picture.setFitWidth(WIDTH - 2 * BORDER);
        picture.setFitHeight(HEIGHT - 2 * BORDER);
        picture.relocate(BORDER, BORDER);
        view.getStyleClass().add("minimap-view");
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().addAll(picture, view);
        painting = session.background().latestPicture(this::paint, answer -> {
            show(answer.result());
            follow();
        });
        pause.setOnFinished(_ -> painting.request(session.scene().get()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        session.editor().listen(this::follow);
        session.scene().addListener((_, _, _) -> pause.play());
        pause.play();
    }

    /// Whether the user wants it at all.
    void want(boolean on) {
        wanted = on;
        follow();
    }

    private Thumbnail paint(Scene scene) {
        return Thumbnail.of(scene, (int) (DENSITY * WIDTH), (int) (DENSITY * HEIGHT));
    }

    private void show(Thumbnail thumbnail) {
        shown = Optional.of(thumbnail);
        var pixels = new PixelBuffer<>(thumbnail.width(), thumbnail.height(), IntBuffer.wrap(thumbnail.pixels()),
                PixelFormat.getIntArgbPreInstance());
        picture.setImage(new WritableImage(pixels));
    }

    private void follow() {
        var seen = session.editor().viewport().visible();
        boolean useful = wanted && shown.isPresent() && hides(session.scene().get().bounds(), seen);
        setVisible(useful);
        if (useful) {
            var box = shown.get().onIt(seen);
            double left = Math.clamp(box.x() / DENSITY, BORDER, WIDTH - BORDER);
            double top = Math.clamp(box.y() / DENSITY, BORDER, HEIGHT - BORDER);
            double right = Math.clamp(box.right() / DENSITY, BORDER, WIDTH - BORDER);
            double bottom = Math.clamp(box.bottom() / DENSITY, BORDER, HEIGHT - BORDER);
            view.resizeRelocate(left, top, Math.max(2, right - left), Math.max(2, bottom - top));
        }
    }

    private static boolean hides(Box everything, Box seen) {
        double width = Math.min(everything.right(), seen.right()) - Math.max(everything.x(), seen.x());
        double height = Math.min(everything.bottom(), seen.bottom()) - Math.max(everything.y(), seen.y());
        double inView = Math.max(0, width) * Math.max(0, height);
        return everything.width() > 0 && inView < ENOUGH * everything.width() * everything.height();
    }

    private void look(MouseEvent event) {
        shown.ifPresent(thumbnail -> {
            var at = thumbnail.toPage(DENSITY * event.getX(), DENSITY * event.getY());
            session.editor().look(session.editor().viewport().centredOn(at));
        });
    }

    /// Its place above the lower right corner of a canvas of that size.
    void place(double width, double bottom) {
        resizeRelocate(width - WIDTH - 12, bottom - HEIGHT - 8, WIDTH, HEIGHT);
    }
}
