package io.architrave.ui.inspector;

import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.ui.session.DocumentSession;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// Prose on the canvas.
final class NotePage implements InspectorView.Page {

    private final DocumentSession session;
    private final ElementId note;
    private final TextArea text = new TextArea();
    private final VBox box;

    NotePage(DocumentSession session, ElementId note) {
        this.session = session;
        this.note = note;
        text.setId("inspector-name");
        text.setWrapText(true);
        text.setAccessibleText("Note");
        text.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && !text.getText().isBlank()) {
                session.store().apply("Write a note", new Change.Rename(note, text.getText().strip()));
            }
        });
        var heading = new Label("Note");
        heading.getStyleClass().add("inspector-type");
        box = new VBox(heading, text);
        box.getStyleClass().add("inspector-page");
        refresh();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        if (!text.isFocused() && session.store().current().elements().get(note) instanceof Note found) {
            text.setText(found.text());
        }
    }
}
