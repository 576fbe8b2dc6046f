package io.architrave.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// Buttons beside each other as far as there is room. One that is wider than the row breaks its words instead of pushing
/// what is around it out of sight.
public final class ButtonRow extends FlowPane {

    public ButtonRow() {
        getStyleClass().add("finding-buttons");
    }

    public void add(Button button) {
        button.setWrapText(true);
        button.maxWidthProperty().bind(Bindings.createDoubleBinding(
                () -> getWidth() > 0 ? getWidth() : Double.MAX_VALUE, widthProperty()));
        getChildren().add(button);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
