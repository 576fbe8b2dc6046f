package io.architrave.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A labelled field: what it means a pointer away, what is wrong below it.
final class FieldRow extends VBox {

    private final Label error = new Label();

    FieldRow(String label, String help, String source, Consumer<String> browse) {
        getStyleClass().add("field-row");
        var caption = new Label(label);
        caption.getStyleClass().add("field-label");
        caption.setWrapText(true);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var heading = new HBox(caption, gap);
        heading.getStyleClass().add("field-heading");
        if (!help.isBlank()) {
            var question = new Button("?");
            question.getStyleClass().addAll("flat", "field-help");
            question.setAccessibleText("About " + label + ": " + help);
            var tip = new Tooltip(help + (source.isBlank() ? "" : "\n\nClick for the source:\n" + source));
            tip.setWrapText(true);
            tip.setMaxWidth(320);
            tip.setShowDelay(Duration.millis(200));
            tip.setShowDuration(Duration.minutes(1));
            question.setTooltip(tip);
            question.setFocusTraversable(false);
            if (!source.isBlank()) {
                question.setOnAction(_ -> browse.accept(source));
            }
            heading.getChildren().add(question);
        }
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setManaged(false);
        error.setVisible(false);
        getChildren().addAll(heading, error);
    }

    /// @param id of the control, for tests
    void hold(Field field, String id, String label) {
        var control = field.control();
        if (field instanceof TextInput text) {
            text.input().setId(id);
            text.input().setAccessibleText(label);
        } else {
            control.setId(id);
            control.setAccessibleText(label);
        }
        error.setId(id + "-error");
        getChildren().add(1, control);
    }

    void complain(Optional<String> sentence) {
        error.setText(sentence.orElse(""));
        error.setManaged(sentence.isPresent());
        error.setVisible(sentence.isPresent());
    }
}
