package io.architrave.ui.frame;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one page, made from the list of actions, and what the pointer does beside them.
final class ShortcutPage {

    private static final double WIDTH = 960;
    private static final double COLUMN = 280;
    private static final int COLUMNS = 3;
    private static final double GESTURE = 128;

    /// So many letters of keys stand on one line; a gesture in words is broken.
    private static final int KEYS = 20;

    /// What a hand does on the canvas. Keys that are held are part of a gesture and so no action has them.
    private record Gesture(String hand, String meaning) {}

    private static final String CONTROL =
            System.getProperty("os.name", "").startsWith("Mac") ? "Command" : "Ctrl";

    private static final List<Gesture> GESTURES = List.of(
            new Gesture("Click", "choose; with Shift add"),
            new Gesture("Drag over free area", "choose what lies in it"),
            new Gesture(CONTROL + " and drag over free area", "choose what the line goes around"),
            new Gesture("Drag", "move; into another group where it may stand there"),
            new Gesture("Shift and drag", "move in its row or column"),
            new Gesture(CONTROL + " and drag", "carry a copy"),
            new Gesture("Alt and drag", "off the grid and the guides"),
            new Gesture("Drag from a port", "connect"),
            new Gesture("Double click", "rename"),
            new Gesture("Wheel", "pan; with " + CONTROL + " zoom at the pointer"),
            new Gesture("Space or middle button and drag", "pan"),
            new Gesture("Tab, Shift+Tab", "next and previous element"),
            new Gesture("Alt+arrow", "nearest service in that direction"),
            new Gesture("Arrows, Shift+arrows", "move by a unit, by a grid step"),
            new Gesture("Enter, Escape", "into a group, out of it; leave a gesture"),
            new Gesture("Left, Right in the palette", "close and open a drawer"),
            new Gesture("* in the palette", "make it a favourite, or take that back"));

    private final StackPane over;
    private final VBox page;
    private final Button close = new Button("Close");

    ShortcutPage(StackPane over, List<Action> actions) {
        this.over = over;
        var title = new Label("Keys and gestures");
        title.getStyleClass().add("section-heading");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        close.setId("shortcuts-close");
        close.setOnAction(_ -> close());
        var heading = new HBox(title, gap, close);
        heading.setAlignment(Pos.CENTER_LEFT);
        var columns = new Columns();
        for (var section : Action.Section.values()) {
            var own = actions.stream()
                    .filter(action -> action.section() == section && !action.keys().isEmpty())
                    .toList();
            if (!own.isEmpty()) {
                columns.add(section.label().replace("_", ""), own.stream()
                        .map(action -> row(action.label().get(), action.keyText()))
                        .toList());
            }
        }
        columns.add("Pointer and canvas",
                GESTURES.stream().map(gesture -> row(gesture.meaning, gesture.hand)).toList());
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("shortcut-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page = new VBox(heading, scroll);
        page.setId("shortcut-page");
        page.getStyleClass().addAll("command-palette", "shortcut-page");
        page.setMaxWidth(WIDTH);
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /// Each block goes into the column that is shortest so far.
    private static final class Columns extends HBox {
        private final int[] lengths = new int[COLUMNS];

        Columns() {
            getStyleClass().add("shortcut-columns");
            for (int i = 0; i < COLUMNS; i++) {
                var column = new VBox();
                column.getStyleClass().add("shortcut-column");
                getChildren().add(column);
            }
        }

        void add(String heading, List<Node[]> rows) {
            int shortest = 0;
            for (int i = 1; i < COLUMNS; i++) {
                shortest = lengths[i] < lengths[shortest] ? i : shortest;
            }
            lengths[shortest] += rows.size() + 2;
            ((VBox) getChildren().get(shortest)).getChildren().add(block(heading, rows));
        }
    }

    private static Node block(String heading, List<Node[]> rows) {
        var label = new Label(heading);
        label.getStyleClass().add("section-heading");
        var grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        int at = 0;
        for (var row : rows) {
            grid.addRow(at++, row);
        }
        var block = new VBox(label, grid);
        block.getStyleClass().add("shortcut-block");
        block.setPrefWidth(COLUMN);
        return block;
    }

    private static Node[] row(String meaning, String hand) {
        var does = new Label(meaning);
        does.setWrapText(true);
        GridPane.setHgrow(does, Priority.ALWAYS);
        does.setMaxWidth(Double.MAX_VALUE);
        var keys = new Label(hand);
        keys.setWrapText(true);
        keys.setMinWidth(hand.length() > KEYS ? GESTURE : Region.USE_PREF_SIZE);
        keys.setMaxWidth(GESTURE);
        keys.getStyleClass().add("command-keys");
        return new Node[]{does, keys};
    }

    void open() {
        if (!over.getChildren().contains(page)) {
            over.getChildren().add(page);
        }
        close.requestFocus();
    }

    private void close() {
        over.getChildren().remove(page);
    }
}
