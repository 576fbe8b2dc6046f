package io.architrave.ui.panel;

import io.architrave.review.Fix;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Buttons for fixes. One shows its fix on the canvas first; the second click makes it one undo step, anything else takes it
/// back.
public final class FixOffer {

    private final DocumentSession session;
    private final Pane box;

    /// @param box what the question is asked in; what it holds comes back when the fix is not applied
    public FixOffer(DocumentSession session, Pane box) {
        this.session = session;
        this.box = box;
    }

    public Button button(Fix fix, String id, String style) {
        var button = new Button(fix.label());
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> ask(fix));
        return button;
    }

    private void ask(Fix fix) {
        session.editor().rest();
        var before = List.copyOf(box.getChildren());
        var transaction = session.store().begin(fix.label());
        transaction.show(fix.change());
        var apply = new Button("Apply");
        apply.setId("fix-apply");
        apply.getStyleClass().add("accent");
        apply.setOnAction(_ -> {
            // Another gesture may have taken it back meanwhile: then it can be asked for again.
            if (transaction.hasEnded()) {
                box.getChildren().setAll(before);
            } else {
                transaction.commit();
            }
        });
        var cancel = new Button("Cancel");
        cancel.setId("fix-cancel");
        cancel.setOnAction(_ -> {
            transaction.cancel();
            box.getChildren().setAll(before);
        });
        var row = new HBox(apply, cancel);
        row.getStyleClass().add("finding-buttons");
        box.getChildren().setAll(words(fix.asks()
                ? "Shown in the diagram. It decides something for you: check it before you apply it."
                : "Shown in the diagram.", "field-hint"));
        fix.caution().ifPresent(sentence -> box.getChildren().add(words(sentence, "fix-caution")));
        box.getChildren().add(row);
    }

    private static Node words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
