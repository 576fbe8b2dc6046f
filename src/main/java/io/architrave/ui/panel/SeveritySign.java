package io.architrave.ui.panel;

import io.architrave.review.Severity;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How grave: the same shapes as on the canvas, so that colour alone never tells.
public final class SeveritySign extends StackPane {

    private SeveritySign(Severity severity) {
        getStyleClass().addAll("severity", severity.key());
        setMinSize(16, 16);
        setMaxSize(16, 16);
        var shape = new Region();
        shape.getStyleClass().add("severity-shape");
        var letter = new Label(severity == Severity.INFO ? "i" : "!");
        letter.getStyleClass().add("severity-letter");
        getChildren().addAll(shape, letter);
    }

    public static SeveritySign of(Severity severity) {
        return new SeveritySign(severity);
    }
}
