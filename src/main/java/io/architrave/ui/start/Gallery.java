package io.architrave.ui.start;

import io.architrave.library.Library;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.controlsfx.control.GridView;

/// The templates as cards in rows, of which only those on the screen exist; one of them can be chosen.
final class Gallery extends VBox {

    private static final double GAP = 8;

    private final GalleryWork work;
    private final GalleryFilterBar filters = new GalleryFilterBar();
    private final GridView<GalleryEntry> grid = new GridView<>();
    private final VBox nothing = new VBox();
    private final ObjectProperty<Optional<GalleryEntry>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private List<GalleryEntry> all = List.of();
    private Runnable onUse = () -> {};
    private Look look = Look.LIGHT;
    private double density = 1;

    Gallery(Library library, Background background) {
        work = new GalleryWork(library, background);
        getStyleClass().add("gallery");
        prepareGrid();
        prepareNothing();
        var room = new StackPane(grid, nothing);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(filters, room);
        filters.onChange(this::filter);
        work.onFacts(() -> {
            if (filters.filter().band().isPresent()) {
                filter();
            } else {
                sayChosen();
            }
        });
        filters.search().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                grid.requestFocus();
                event.consume();
            }
        });
        chosen.addListener((_, _, _) -> sayChosen());
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).subscribe(pixels -> {
            density = pixels == null ? 1 : pixels.doubleValue();
            work.show(look, density);
        });
    }

    private void prepareGrid() {
        grid.setId("gallery");
        // Not by the style sheet: a change of theme would take the sizes away for a moment, and JavaFX's flow of cells breaks
        // when they jump.
        grid.setCellWidth(GalleryCard.WIDTH);
        grid.setCellHeight(GalleryCard.HEIGHT);
        grid.setHorizontalCellSpacing(GAP);
        grid.setVerticalCellSpacing(GAP);
        // It takes what room there is. Asked for the size that it would like it builds a card for every row to measure it.
        grid.setPrefSize(GalleryCard.WIDTH, GalleryCard.HEIGHT);
        grid.setFocusTraversable(true);
        grid.setAccessibleText("Templates");
        grid.setCellFactory(_ -> {
            var card = new GalleryCard(work, chosen);
            card.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> onClick(card, event));
            return card;
        });
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        grid.focusedProperty().addListener((_, _, focused) -> {
            if (focused && chosen.get().isEmpty() && !grid.getItems().isEmpty()) {
                choose(0);
            }
        });
    }

    private void prepareNothing() {
        var sentence = new Label("No template fits all of that.");
        sentence.getStyleClass().add("gallery-nothing-title");
        var hint = new Label("Ask for less, or look for something else: “serverless”, “vpc”, a service's name.");
        hint.setWrapText(true);
        hint.getStyleClass().add("empty-state");
        var all = new Button("Show all templates");
        all.setId("gallery-all");
        all.setOnAction(_ -> filters.clear());
        nothing.setId("gallery-nothing");
        nothing.getStyleClass().add("gallery-nothing");
        nothing.getChildren().addAll(sentence, hint, all);
        nothing.setVisible(false);
    }

    void fill(List<GalleryEntry> entries) {
        all = entries;
        filters.offer(all);
        work.begin(all);
        filter();
    }

    void show(Look chosenLook) {
        look = chosenLook;
        work.show(look, density);
    }

    /// @param seen whether it is on the screen at all
    void activate(boolean seen) {
        work.activate(seen);
    }

    ObservableValue<Optional<GalleryEntry>> chosen() {
        return chosen;
    }

    /// @param run when the chosen one is to be taken as it stands
    void onUse(Runnable run) {
        onUse = run;
    }

    void chooseNone() {
        chosen.set(Optional.empty());
    }

    void focusGrid() {
        grid.requestFocus();
    }

    private void filter() {
        var wanted = filters.filter();
        var found = all.stream().filter(wanted::fits).toList();
        if (!found.equals(grid.getItems())) {
            grid.getItems().setAll(found);
        }
        nothing.setVisible(found.isEmpty() && !all.isEmpty());
        grid.setVisible(!nothing.isVisible());
        chosen.get().filter(one -> !found.contains(one)).ifPresent(_ -> chooseNone());
        filters.say(found.size(), all.size(), wanted.band().isPresent() ? work.left() : 0);
    }

    private void onClick(GalleryCard card, MouseEvent event) {
        var entry = card.getItem();
        if (event.getButton() != MouseButton.PRIMARY || entry == null) {
            return;
        }
        grid.requestFocus();
        chosen.set(Optional.of(entry));
        if (event.getClickCount() == 2) {
            onUse.run();
        }
    }

    private void onKey(KeyEvent event) {
        int last = grid.getItems().size() - 1;
        int at = chosen.get().map(grid.getItems()::indexOf).orElse(-1);
        int columns = columns();
        switch (event.getCode()) {
            case RIGHT -> choose(Math.min(last, at + 1));
            case LEFT -> choose(Math.max(0, at - 1));
            case DOWN -> choose(at + columns <= last ? at + columns : Math.max(at, 0));
            case UP -> choose(at - columns >= 0 ? at - columns : Math.max(at, 0));
            case PAGE_DOWN -> choose(Math.min(last, at + columns * rows()));
            case PAGE_UP -> choose(Math.max(0, at - columns * rows()));
            case HOME -> choose(0);
            case END -> choose(last);
            case ENTER -> onUse.run();
            case ESCAPE -> chooseNone();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        if (index >= 0 && index < grid.getItems().size()) {
            chosen.set(Optional.of(grid.getItems().get(index)));
            scrollTo(index / columns());
        }
    }

    /// As many as the grid shows in a row.
    private int columns() {
        var flow = flow();
        double width = flow.map(VirtualFlow::getWidth).orElse(grid.getWidth());
        return Math.max(1, (int) Math.floor((width - 16) / (GalleryCard.WIDTH + 2 * GAP)));
    }

    private int rows() {
        return Math.max(1, (int) (grid.getHeight() / (GalleryCard.HEIGHT + 2 * GAP)));
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable(grid.lookup(".virtual-flow")).map(node -> (VirtualFlow<?>) node);
    }

    /// Only as far as needed, so that what is on the screen stays put while it can.
    private void scrollTo(int row) {
        flow().ifPresent(flow -> {
            flow.layout();
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first == null || last == null) {
                return;
            }
            if (row <= first.getIndex() || row >= last.getIndex()) {
                flow.scrollTo(row);
            }
        });
    }

    /// The keys stay on the grid: what they lead to has to be read out there.
    private void sayChosen() {
        grid.setAccessibleHelp(chosen.get().map(entry -> entry.template().title() + ", "
                + entry.template().category().label() + ", "
                + entry.facts().get().map(GalleryCard::monthly).orElse("not priced yet") + ". "
                + entry.template().summary() + " Enter takes it.").orElse("Arrows go through the templates."));
        grid.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    /// For those who look for one by its id: brings it on the screen and chooses it.
    boolean reveal(String template) {
        if (IntStream.range(0, grid.getItems().size())
                .noneMatch(at -> grid.getItems().get(at).template().id().equals(template))) {
            return false;
        }
        choose(grid.getItems().indexOf(grid.getItems().stream()
                .filter(entry -> entry.template().id().equals(template))
                .findFirst()
                .orElseThrow()));
        return true;
    }
}
