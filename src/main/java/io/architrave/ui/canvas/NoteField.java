package io.architrave.ui.canvas;

import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.tool.Editor;
import io.architrave.tool.ToolState;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Writes a note where it lies on the canvas: a click elsewhere or Enter with Control takes it, Enter alone begins a new
/// line, Escape leaves it as it was.
final class NoteField extends TextArea {

    private static final double LEAST_WIDTH = 160;
    private static final double LEAST_HEIGHT = 64;

    private final DocumentSession session;
    private final CanvasView canvas;
    private Optional<ElementId> writing = Optional.empty();

    NoteField(DocumentSession session, CanvasView canvas) {
        this.session = session;
        this.canvas = canvas;
        setId("note-field");
        getStyleClass().add("note-field");
        setAccessibleText("Note");
        setWrapText(true);
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    /// Opens or closes as the tool says.
    void follow() {
        var wanted = editor().state() instanceof ToolState.Select.Naming(var element)
                ? Optional.ofNullable(session.store().current().elements().get(element))
                        .filter(Note.class::isInstance)
                        .map(Note.class::cast)
                : Optional.<Note>empty();
        if (!wanted.map(Note::id).equals(writing)) {
            writing = wanted.map(Note::id);
            setVisible(wanted.isPresent());
            wanted.ifPresent(this::open);
        }
        place();
    }

    private void open(Note note) {
        setText(note.text());
        place();
        requestFocus();
        selectAll();
    }

    void place() {
        writing.flatMap(editor().index()::box).ifPresent(box -> {
            var viewport = editor().viewport();
            var corner = viewport.toCanvas(box.corner());
            resizeRelocate(corner.x(), corner.y(), Math.max(LEAST_WIDTH, box.width() * viewport.scale()),
                    Math.max(LEAST_HEIGHT, box.height() * viewport.scale()));
        });
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            take();
            canvas.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            editor().rest();
            canvas.requestFocus();
            event.consume();
        }
    }

    private void take() {
        writing.ifPresent(note -> {
            var text = getText();
            close();
            editor().finishNaming(note, text);
        });
    }

    private void close() {
        writing = Optional.empty();
        setVisible(false);
    }

    private Editor editor() {
        return session.editor();
    }
}
