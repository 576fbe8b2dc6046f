package io.architrave.ui.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A labelled field: whether it is set, what it means, what is wrong below it, and a way back to unset.
final class FieldRow extends VBox {

    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final About about;
    private final FieldHelp help;
    private final HBox heading = new HBox();
    private final Button unset = new Button("Unset");
    private final Label error = new Label();
    private Optional<Field> field = Optional.empty();
    private boolean offersUnset;

    FieldRow(About about, Consumer<String> browse) {
        this.about = about;
        this.help = new FieldHelp(about, browse);
        getStyleClass().add("field-row");
        var caption = new Label(about.label());
        caption.getStyleClass().add("field-label");
        caption.setWrapText(true);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading.getStyleClass().add("field-heading");
        heading.getChildren().addAll(caption, gap);
        if (!about.help().isBlank()) {
            heading.getChildren().add(question());
            addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.F1) {
                    help.toggle();
                    event.consume();
                }
            });
        }
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        show(error, false);
        getChildren().addAll(heading, help, error);
    }

    private Button question() {
        var question = new Button("?");
        question.getStyleClass().addAll("flat", "field-help");
        question.setAccessibleText("About " + about.label());
        question.setAccessibleHelp(about.help());
        var tip = new Tooltip(about.help() + "\n\nClick, or F1 in the field, for more.");
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.setShowDelay(Duration.millis(200));
        tip.setShowDuration(Duration.minutes(1));
        question.setTooltip(tip);
        // F1 in the field does the same: half as many stops on the way through a form.
        question.setFocusTraversable(false);
        question.setOnAction(_ -> help.toggle());
        return question;
    }

    /// @param id of the control, for tests
    void hold(Field held, String id) {
        field = Optional.of(held);
        var input = held.input();
        input.setId(id);
        input.setAccessibleText(about.label());
        input.setAccessibleHelp(about.help());
        error.setId(id + "-error");
        getChildren().add(2, held.control());
    }

    /// Lets what is set be taken back, unless the control has a choice for that itself.
    void mayBeUnset(Runnable run) {
        offersUnset = field.filter(held -> !held.offersUnset()).isPresent();
        unset.getStyleClass().addAll("flat", "field-unset");
        unset.setAccessibleText("Take back " + about.label());
        field.ifPresent(held -> unset.setId(held.input().getId() + "-unset"));
        unset.setOnAction(_ -> {
            complain(Optional.empty());
            run.run();
            field.ifPresent(held -> held.input().requestFocus());
        });
        show(unset, false);
        heading.getChildren().add(2, unset);
    }

    void show(Held held) {
        field.ifPresent(one -> one.show(held));
        pseudoClassStateChanged(SET, held.isSet());
        if (offersUnset) {
            show(unset, held.isSet());
        }
    }

    void complain(Optional<String> sentence) {
        error.setText(sentence.orElse(""));
        show(error, sentence.isPresent());
        field.ifPresent(held -> held.input().setAccessibleText(
                about.label() + sentence.map(", refused: %s"::formatted).orElse("")));
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }
}
