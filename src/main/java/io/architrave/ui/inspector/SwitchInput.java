package io.architrave.ui.inspector;

import atlantafx.base.theme.Styles;
import io.architrave.model.PropertyValue;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// On, off, or not said: three states that a check box cannot tell apart.
final class SwitchInput implements Field {

    private final ToggleButton unset = new ToggleButton("Not set");
    private final ToggleButton off = new ToggleButton("Off");
    private final ToggleButton on = new ToggleButton("On");
    private final Label several = new Label("several");
    private final HBox control = new HBox(unset, off, on, several);
    private final boolean mayBeUnset;
    private final ToggleGroup group = new ToggleGroup();
    private boolean showing;

    /// @param mayBeUnset whether there is a third state at all
    SwitchInput(String id, String label, boolean mayBeUnset, Listener listener) {
        this.mayBeUnset = mayBeUnset;
        several.getStyleClass().add("field-hint");
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
            if (!showing && now == null) {
                select(before);
            } else if (!showing) {
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
    public boolean offersUnset() {
        return mayBeUnset;
    }

    @Override
    public void show(Held held) {
        several.setVisible(held.differs());
        several.setManaged(held.differs());
        if (held.differs()) {
            select(null);
        } else if (held.value().isPresent() && held.value().get() instanceof PropertyValue.Flag(var flag)) {
            select(flag ? on : off);
        } else {
            select(unset);
        }
    }

    private void select(@Nullable Toggle toggle) {
        showing = true;
        group.selectToggle(toggle);
        showing = false;
    }
}
