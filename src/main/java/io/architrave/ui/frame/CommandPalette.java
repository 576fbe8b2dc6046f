package io.architrave.ui.frame;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every action by its name, for those who do not know its menu.
final class CommandPalette {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 360;

    private final StackPane over;
    private final List<Action> actions;
    private final TextField search = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final VBox box = new VBox(search, found);

    CommandPalette(StackPane over, List<Action> actions) {
        this.over = over;
        this.actions = actions;
        box.setId("command-palette");
        box.getStyleClass().add("command-palette");
        box.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        search.setId("command-search");
        search.setPromptText("Search all actions");
        search.setAccessibleText("Search all actions");
        search.textProperty().addListener((_, _, _) -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        search.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && !found.isFocused()) {
                close();
            }
        });
        found.setCellFactory(_ -> new Cell());
        found.setOnMouseClicked(_ -> run());
        VBox.setVgrow(found, Priority.ALWAYS);
    }

    void open() {
        if (!over.getChildren().contains(box)) {
            over.getChildren().add(box);
        }
        search.clear();
        fill();
        search.requestFocus();
    }

    private void close() {
        over.getChildren().remove(box);
    }

    private void fill() {
        var words = search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
        found.getItems().setAll(actions.stream()
                .filter(action -> action.enabled().getAsBoolean())
                .filter(action -> {
                    var label = (action.section() + " " + action.label().get()).toLowerCase(Locale.ROOT);
                    return List.of(words).stream().allMatch(label::contains);
                })
                .toList());
        found.getSelectionModel().selectFirst();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    private void run() {
        var action = found.getSelectionModel().getSelectedItem();
        close();
        if (action != null) {
            action.fire();
        }
    }

    private static final class Cell extends ListCell<Action> {
        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var keys = new Label(action.keyText());
            keys.getStyleClass().add("command-keys");
            setGraphic(new HBox(new Label(action.label().get()), gap, keys));
        }
    }
}
