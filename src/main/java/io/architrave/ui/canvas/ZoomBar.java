package io.architrave.ui.canvas;

import io.architrave.ui.session.DocumentSession;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How large the drawing is shown, in the corner of the canvas.
final class ZoomBar extends HBox {

    private static final double STEP = 1.25;

    private final DocumentSession session;
    private final Button percent = new Button();

    ZoomBar(DocumentSession session, CanvasView canvas) {
        this.session = session;
        getStyleClass().add("zoom-bar");
        button(new Button("−"), "zoom-out", "Zoom out", () -> zoom(1 / STEP));
        button(percent, "zoom-actual", "Zoom to 100 %",
                () -> session.editor().look(session.editor().viewport().zoomedTo(1)));
        button(new Button("+"), "zoom-in", "Zoom in", () -> zoom(STEP));
        button(new Button("Fit"), "zoom-fit", "Show everything", canvas::zoomToFit);
        percent.setPrefWidth(56);
        session.editor().listen(this::follow);
        follow();
    }

    private void button(Button button, String id, String meaning, Runnable run) {
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setOnAction(_ -> run.run());
        getChildren().add(button);
    }

    private void zoom(double factor) {
        session.editor().look(session.editor().viewport().zoomedTo(session.editor().viewport().scale() * factor));
    }

    private void follow() {
        percent.setText(Math.round(session.editor().viewport().scale() * 100) + " %");
    }
}
