package io.architrave.ui.inspector;

import io.architrave.ui.session.DocumentSession;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Several elements at once.
final class ManyPage implements InspectorView.Page {

    private final DocumentSession session;
    private final Label count = new Label();
    private final VBox box;

    ManyPage(DocumentSession session) {
        this.session = session;
        count.getStyleClass().add("inspector-type");
        var hint = new Label("They move and are deleted together. Choose one to see its settings.");
        hint.setWrapText(true);
        hint.getStyleClass().add("empty-state");
        var delete = new Button("Delete all of them");
        delete.setOnAction(_ -> session.editor().deleteSelection());
        box = new VBox(count, hint, delete);
        box.getStyleClass().add("inspector-page");
        refresh();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        count.setText(session.editor().selection().elements().size() + " elements chosen");
    }
}
