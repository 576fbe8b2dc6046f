package io.architrave.ui.panel;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What the line is about, and its figure.
final class AvailabilityCell extends ListCell<AvailabilityItem> {

    private final Label name = new Label();
    private final Label figure = new Label();
    private final HBox row = new HBox(name, figure);

    AvailabilityCell() {
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("journey-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AvailabilityItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        figure.setText(item.figure());
        setAccessibleText(item.name() + ", " + switch (item) {
            case AvailabilityItem.OfJourney _ -> "up to " + item.figure();
            case AvailabilityItem.OfRegion _ -> item.figure();
        });
        setGraphic(row);
    }
}
