package io.architrave.ui.panel;

import io.architrave.model.ElementId;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The document as a tree of words in which everything can be done that the drawing can: choosing, naming, moving into
/// other groups, deleting. For finding something in a large diagram, and for those who do not see the picture.
public final class OutlineView extends VBox {

    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");

    private final OutlineTree tree;
    private final TextField filter = new TextField();
    private final Label sentence = new Label();

    /// @param reveal chooses one element and brings it into view on the drawing
    public OutlineView(DocumentSession session, Consumer<ElementId> reveal) {
        tree = new OutlineTree(session, reveal, new OutlineDrag(session, this::say));
        setId("outline-view");
        getStyleClass().addAll("panel-view", "outline-view");
        filter.setId("outline-filter");
        filter.setPromptText("Filter by name or type");
        filter.setAccessibleText("Filter the outline by name or type");
        filter.textProperty().addListener((_, _, text) -> say(tree.filter(text)
                ? Optional.empty()
                : Optional.of(new OutlineDrag.Said("Nothing is called that.", false))));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        sentence.setId("outline-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("outline-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var heading = new HBox(filter, sentence);
        heading.getStyleClass().add("panel-heading");
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(heading, tree);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            tree.focusFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private void say(Optional<OutlineDrag.Said> said) {
        sentence.setText(said.map(OutlineDrag.Said::words).orElse(""));
        sentence.pseudoClassStateChanged(REFUSAL, said.filter(OutlineDrag.Said::refusal).isPresent());
    }

    /// Follows the document only while somebody looks.
    public void look(boolean looking) {
        tree.look(looking);
    }

    /// What a click with the second button offers for what is chosen.
    public void offer(ContextMenu menu) {
        tree.setContextMenu(menu);
    }
}
