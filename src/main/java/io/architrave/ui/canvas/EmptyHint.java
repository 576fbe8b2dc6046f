package io.architrave.ui.canvas;

import io.architrave.ui.session.DocumentSession;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.TextAlignment;

/// The first step, on a canvas where nothing is yet.
final class EmptyHint extends Label {

    private static final double WIDTH = 360;

    EmptyHint(DocumentSession session) {
        super("Drag a service here from the list on the left, or press " + keys("Shortcut+Shift+F")
                + " and type its name. The network that it needs is drawn with it.\n\nOr begin with a pattern: "
                + keys("Shortcut+N"));
        setId("canvas-empty");
        getStyleClass().addAll("empty-state", "canvas-empty");
        setWrapText(true);
        setTextAlignment(TextAlignment.CENTER);
        setMouseTransparent(true);
        visibleProperty().bind(session.diagram().map(diagram -> diagram.elements().isEmpty()));
    }

    private static String keys(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }

    void place(double width, double height) {
        double wide = Math.min(WIDTH, width);
        double high = prefHeight(wide);
        resizeRelocate(Math.rint((width - wide) / 2), Math.rint((height - high) / 2), wide, high);
    }
}
