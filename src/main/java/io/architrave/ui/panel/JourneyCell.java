package io.architrave.ui.panel;

import io.architrave.review.availability.Journey;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A journey and its figure in one line.
final class JourneyCell extends ListCell<Journey> {

    private final Label name = new Label();
    private final Label figure = new Label();
    private final HBox row = new HBox(name, figure);

    JourneyCell() {
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("journey-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Journey journey, boolean empty) {
        super.updateItem(journey, empty);
        if (empty || journey == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(journey.name());
        figure.setText(journey.inWords());
        setAccessibleText(journey.name() + ", up to " + journey.inWords());
        setGraphic(row);
    }
}
