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

/// A list over the window in which one thing is found by writing a few letters of it and taken with Enter. Escape, or
/// going elsewhere, takes nothing.
final class Chooser {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 360;

    private final StackPane over;
    private final TextField search = new TextField();
    private final ListView<Choice> found = new ListView<>();
    private final Label heading = new Label();
    private final VBox box = new VBox(heading, search, found);
    private List<Choice> choices = List.of();
    private Runnable back = () -> {};

    /// @param words what it is called
    /// @param aside what else is known of it, in smaller letters
    /// @param haystack what a search looks into
    record Choice(String words, String aside, String haystack, Runnable run) {}

    /// @param id of the box; the search field has it too, with `-search` behind it
    Chooser(StackPane over, String id) {
        this.over = over;
        box.setId(id);
        box.getStyleClass().add("command-palette");
        box.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        heading.getStyleClass().add("section-heading");
        heading.setLabelFor(search);
        search.setId(id + "-search");
        search.textProperty().addListener((_, _, _) -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        search.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && !found.isFocused()) {
                close();
            }
        });
        found.setPlaceholder(new Label("Nothing is called that."));
        found.setAccessibleText("What was found");
        found.setCellFactory(_ -> new Cell());
        found.setOnMouseClicked(_ -> run());
        VBox.setVgrow(found, Priority.ALWAYS);
    }

    /// @param prompt what is being looked for
    void open(String prompt, List<Choice> offered) {
        var scene = over.getScene();
        var focused = scene == null ? null : scene.getFocusOwner();
        back = focused == null ? () -> {} : focused::requestFocus;
        if (!over.getChildren().contains(box)) {
            over.getChildren().add(box);
        }
        choices = offered;
        heading.setText(prompt);
        search.setAccessibleText(prompt);
        search.clear();
        fill();
        search.requestFocus();
    }

    private void close() {
        over.getChildren().remove(box);
    }

    private void fill() {
        var words = List.of(search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        found.getItems().setAll(choices.stream()
                .filter(choice -> words.stream().allMatch(choice.haystack().toLowerCase(Locale.ROOT)::contains))
                .toList());
        found.getSelectionModel().selectFirst();
        sayFirst();
    }

    /// The keys stay in the field: what they lead to has to be read out there.
    private void sayFirst() {
        var choice = found.getSelectionModel().getSelectedItem();
        search.setAccessibleHelp(choice == null ? "Nothing found" : choice.words() + " " + choice.aside());
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                close();
                back.run();
            }
            case ENTER -> run();
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        sayFirst();
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void run() {
        var choice = found.getSelectionModel().getSelectedItem();
        close();
        back.run();
        if (choice != null) {
            choice.run().run();
        }
    }

    private static final class Cell extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var aside = new Label(choice.aside());
            aside.getStyleClass().add("command-keys");
            setAccessibleText(choice.words() + " " + choice.aside());
            var line = new HBox(new Label(choice.words()), gap, aside);
            line.getStyleClass().add("command-line");
            setGraphic(line);
        }
    }
}
