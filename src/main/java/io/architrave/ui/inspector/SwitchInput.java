package io.architrave.ui.inspector;

import atlantafx.base.theme.Styles;
import io.architrave.model.PropertyValue;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// On, off, or not said: three states that a check box cannot tell apart.
final class SwitchInput implements Field {

    private final ToggleButton unset = new ToggleButton("Not set");
    private final ToggleButton off = new ToggleButton("Off");
    private final ToggleButton on = new ToggleButton("On");
    private final HBox control = new HBox(unset, off, on);
    private boolean showing;

    /// @param mayBeUnset whether there is a third state at all
    SwitchInput(String id, String label, boolean mayBeUnset, Listener listener) {
        var group = new ToggleGroup();
        group.getToggles().addAll(unset, off, on);
        unset.getStyleClass().add(Styles.LEFT_PILL);
        off.getStyleClass().add(Styles.CENTER_PILL);
        on.getStyleClass().add(Styles.RIGHT_PILL);
        for (var button : List.of(unset, off, on)) {
            button.setId(id + "-" + button.getText().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            button.setAccessibleText(label + ": " + button.getText());
            button.getStyleClass().add("switch-part");
        }
        control.getStyleClass().add("switch-input");
        unset.getStyleClass().add("switch-unset");
        if (!mayBeUnset) {
            control.getChildren().remove(unset);
            off.getStyleClass().remove(Styles.CENTER_PILL);
            off.getStyleClass().add(Styles.LEFT_PILL);
        }
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else if (!showing && before != null) {
                listener.set(value());
            }
        });
    }

    private Optional<PropertyValue> value() {
        if (unset.isSelected()) {
            return Optional.empty();
        }
        return Optional.of(PropertyValue.of(on.isSelected()));
    }

    @Override
    public Node control() {
        return control;
    }

    @Override
    public void show(Optional<PropertyValue> value) {
        showing = true;
        if (value.isEmpty() || !(value.get() instanceof PropertyValue.Flag(var flag))) {
            unset.setSelected(true);
        } else if (flag) {
            on.setSelected(true);
        } else {
            off.setSelected(true);
        }
        showing = false;
    }
}
