package io.architrave.ui.panel;

import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A name that is being written in a line of the outline: Enter or going elsewhere takes it, Escape leaves it as it was.
/// The tree keeps it while it makes its lines anew.
final class OutlineName extends TextField {

    private final ElementId element;
    private final Consumer<Optional<String>> finish;

    OutlineName(Element element, Consumer<Optional<String>> finish) {
        super(element instanceof Note note ? note.text() : element.name());
        this.element = element.id();
        this.finish = finish;
        setId("outline-name");
        setAccessibleText("Name");
        getStyleClass().add("outline-name");
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                requestFocus();
                selectAll();
            }
        });
        // On its way from one line to another it is without the keys for a moment.
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                Platform.runLater(this::onLeft);
            }
        });
    }

    ElementId element() {
        return element;
    }

    private void onLeft() {
        if (!isFocused() && getScene() != null) {
            finish.accept(Optional.of(getText()));
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            finish.accept(Optional.of(getText()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            finish.accept(Optional.empty());
            event.consume();
        }
    }
}
