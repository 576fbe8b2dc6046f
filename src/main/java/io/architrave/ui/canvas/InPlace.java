package io.architrave.ui.canvas;

import io.architrave.model.ElementId;
import io.architrave.tool.ToolState;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Writing on the canvas, in a field that lies over what is written: it opens as the tool says; a key of the field's own or
/// a click elsewhere takes what was written, Escape leaves it as it was.
final class InPlace {

    private final DocumentSession session;
    private final CanvasView canvas;
    private final TextInputControl field;
    private final Predicate<KeyEvent> takes;
    private Optional<ElementId> element = Optional.empty();

    /// @param takes the key that ends the writing
    InPlace(DocumentSession session, CanvasView canvas, TextInputControl field, Predicate<KeyEvent> takes) {
        this.session = session;
        this.canvas = canvas;
        this.field = field;
        this.takes = takes;
        field.setVisible(false);
        field.setManaged(false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    /// What is being written.
    Optional<ElementId> element() {
        return element;
    }

    /// Opens or closes as the tool says.
    ///
    /// @param mine whether this field writes an element
    /// @param open fills the field and puts it in its place
    void follow(Predicate<ElementId> mine, Consumer<ElementId> open) {
        var wanted = session.editor().state() instanceof ToolState.Select.Naming(var named) && mine.test(named)
                ? Optional.of(named)
                : Optional.<ElementId>empty();
        if (wanted.equals(element)) {
            return;
        }
        element = wanted;
        field.setVisible(wanted.isPresent());
        wanted.ifPresent(id -> {
            open.accept(id);
            field.requestFocus();
            field.selectAll();
        });
    }

    private void onKey(KeyEvent event) {
        if (takes.test(event)) {
            take();
            canvas.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            session.editor().rest();
            canvas.requestFocus();
            event.consume();
        }
    }

    private void take() {
        element.ifPresent(id -> {
            var text = field.getText();
            close();
            session.editor().finishNaming(id, text);
        });
    }

    private void close() {
        element = Optional.empty();
        field.setVisible(false);
    }
}
