package io.architrave.ui.template;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Finds words in the template: a bar above it, which is there while it is used.
final class CodeFind extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("invalid");

    private final CodeView code;
    private final TextField text = new TextField();
    private final Label count = new Label();
    private List<CodeSearch.Found> found = List.of();
    private int at;

    CodeFind(CodeView code) {
        this.code = code;
        setId("template-find");
        getStyleClass().addAll("find-row", "template-find");
        text.setId("template-find-text");
        text.setPromptText("Find in the template");
        text.setAccessibleText("Find in the template");
        text.getStyleClass().add("find-field");
        text.textProperty().addListener((_, _, _) -> look());
        HBox.setHgrow(text, Priority.ALWAYS);
        count.setId("template-find-count");
        count.getStyleClass().add("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(text, count, button("Previous", () -> step(-1)), button("Next", () -> step(1)),
                button("Close", this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        set(false);
    }

    private static Button button(String label, Runnable run) {
        var button = new Button(label);
        button.setOnAction(_ -> run.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == text) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void set(boolean open) {
        setVisible(open);
        setManaged(open);
    }

    void open() {
        set(true);
        look();
        text.requestFocus();
        text.selectAll();
    }

    private void close() {
        set(false);
        code.markFound(List.of());
        code.requestFocus();
    }

    /// Looks anew, for example as the template is another now.
    void follow() {
        if (isVisible()) {
            search();
        }
    }

    private void look() {
        search();
        int caret = code.caretRow();
        at = 0;
        while (at < found.size() - 1 && found.get(at).row() < caret) {
            at++;
        }
        show();
    }

    private void search() {
        found = code.rows().map(rows -> CodeSearch.in(rows, text.getText())).orElse(List.of());
        at = Math.clamp(at, 0, Math.max(0, found.size() - 1));
        text.pseudoClassStateChanged(WRONG, found.isEmpty() && !text.getText().isEmpty());
        code.markFound(found);
        say();
    }

    private void step(int by) {
        if (!found.isEmpty()) {
            at = Math.floorMod(at + by, found.size());
            show();
        }
    }

    private void show() {
        if (!found.isEmpty()) {
            code.bring(found.get(at));
        }
        say();
    }

    private void say() {
        count.setText(text.getText().isEmpty() ? ""
                : found.isEmpty() ? "Not found" : at + 1 + " of " + found.size());
    }
}
