package io.architrave.ui.canvas;

import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.ui.session.DocumentSession;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

/// Writes a note where it lies on the canvas: Enter begins a new line, with Control it takes the note.
final class NoteField extends TextArea {

    private static final double LEAST_WIDTH = 160;
    private static final double LEAST_HEIGHT = 64;

    private final DocumentSession session;
    private final InPlace writing;

    NoteField(DocumentSession session, CanvasView canvas) {
        this.session = session;
        setId("note-field");
        getStyleClass().add("note-field");
        setAccessibleText("Note");
        setWrapText(true);
        writing = new InPlace(session, canvas, this,
                event -> event.getCode() == KeyCode.ENTER && event.isShortcutDown());
    }

    void follow() {
        writing.follow(id -> session.store().current().elements().get(id) instanceof Note, this::open);
        place();
    }

    private void open(ElementId note) {
        setText(session.store().current().elements().get(note) instanceof Note found ? found.text() : "");
        place();
    }

    void place() {
        writing.element().flatMap(session.editor().index()::box).ifPresent(box -> {
            var viewport = session.editor().viewport();
            var corner = viewport.toCanvas(box.corner());
            resizeRelocate(corner.x(), corner.y(), Math.max(LEAST_WIDTH, box.width() * viewport.scale()),
                    Math.max(LEAST_HEIGHT, box.height() * viewport.scale()));
        });
    }
}
