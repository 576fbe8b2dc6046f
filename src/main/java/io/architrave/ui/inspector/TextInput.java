package io.architrave.ui.inspector;

import io.architrave.model.PropertyValue;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A value that is written: text, number, block of addresses, list. Taken with Enter or when the field is left; Escape
/// brings back what was there; an empty field means unset.
final class TextInput implements Field {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Notation notation;
    private final Listener listener;
    private final String prompt;
    private final TextField field = new TextField();
    private final Node control;
    private String shown = "";

    TextInput(Notation notation, Optional<String> unit, String prompt, Listener listener) {
        this.notation = notation;
        this.listener = listener;
        this.prompt = prompt;
        field.setPromptText(prompt);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        control = unit.<Node>map(this::withUnit).orElse(field);
    }

    private Node withUnit(String unit) {
        var label = new Label(unit);
        label.getStyleClass().add("field-unit");
        label.setMinWidth(HBox.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field, label);
        row.getStyleClass().add("field-with-unit");
        return row;
    }

    @Override
    public TextField input() {
        return field;
    }

    @Override
    public Node control() {
        return control;
    }

    @Override
    public void show(Held held) {
        var text = held.value().map(notation::write).orElse("");
        field.setPromptText(held.differs() ? SEVERAL : prompt);
        if (!field.isFocused() || field.getText().equals(shown)) {
            shown = text;
            field.setText(text);
            say(Optional.empty());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            field.setText(shown);
            say(Optional.empty());
            event.consume();
        }
    }

    private void take() {
        var text = field.getText().strip();
        if (text.equals(shown)) {
            say(Optional.empty());
            return;
        }
        if (text.isEmpty()) {
            shown = "";
            say(Optional.empty());
            listener.set(Optional.empty());
            return;
        }
        switch (notation.read(text)) {
            case Notation.Value(var value) -> {
                shown = notation.write(value);
                field.setText(shown);
                say(Optional.empty());
                listener.set(Optional.of(value));
            }
            case Notation.Wrong(var sentence) -> say(Optional.of(sentence));
        }
    }

    private void say(Optional<String> sentence) {
        field.pseudoClassStateChanged(INVALID, sentence.isPresent());
        listener.complain(sentence);
    }
}
