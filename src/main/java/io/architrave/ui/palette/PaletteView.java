package io.architrave.ui.palette;

import atlantafx.base.controls.CustomTextField;
import io.architrave.catalog.Catalog;
import io.architrave.model.TypeKey;
import io.architrave.ui.platform.Preferences;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that can be drawn: searched by name and nickname, or found in its drawer. The keys alone do all of it.
public final class PaletteView extends VBox {

    /// No name has this letter, so that it can be a key of the search field too.
    private static final String STAR = "*";

    private static final int PAGE_BEFORE = 4;

    private final Catalog catalog;
    private final PaletteMemory memory;
    private final Drawers drawers;
    private final PaletteTarget target;
    private final CustomTextField search = new CustomTextField();
    private final ListView<PaletteRow> rows = new ListView<>();
    private final Label nothing = new Label();
    private boolean stale;

    public PaletteView(Catalog catalog, Preferences preferences, PaletteTarget target) {
        this.catalog = catalog;
        this.memory = new PaletteMemory(preferences);
        this.drawers = new Drawers(catalog, memory);
        this.target = target;
        setId("palette");
        getStyleClass().add("palette");
        search.setId("palette-search");
        search.setPromptText("Search services");
        search.setAccessibleText("Search services and groups");
        search.textProperty().addListener((_, _, _) -> show());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        search.addEventFilter(KeyEvent.KEY_TYPED, this::onStarKey);
        search.focusedProperty().subscribe(focused -> {
            if (focused) {
                // Prepared before the first letter comes, which would have to wait for it.
                Thread.ofVirtual().start(catalog::finder);
            }
        });
        rows.setId("palette-rows");
        rows.setAccessibleText("Services and groups. Enter adds the chosen one to the diagram, the star key makes it a"
                + " favourite, left and right close and open drawers.");
        rows.setCellFactory(_ -> new PaletteCell(this));
        // Before the list takes the arrows for scrolling.
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::onRowKey);
        rows.addEventFilter(KeyEvent.KEY_TYPED, this::onRowTyped);
        rows.hoverProperty().subscribe(over -> {
            if (!over && stale) {
                fill();
            }
        });
        new PaletteMenu(this).attach(rows);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty-state");
        rows.setPlaceholder(nothing);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(search, rows);
        fill();
    }

    /// A search begins at its nearest hit.
    private void show() {
        fill();
        if (!search.getText().isBlank() && !rows.getItems().isEmpty()) {
            selection().clearAndSelect(0);
            rows.scrollTo(0);
        } else {
            selection().clearSelection();
        }
        // The keys stay in the field: what Enter would add has to be read out there.
        search.setAccessibleHelp(selected().map(row -> switch (row) {
            case PaletteRow.Item item -> words(catalog, item);
            case PaletteRow.Design design -> words(design);
            case PaletteRow.Fold _ -> "";
        }).orElse(""));
    }

    /// Only what differs is put in, so that the list stays where it was scrolled to.
    private void fill() {
        stale = false;
        var query = search.getText().strip();
        nothing.setText("Nothing is called “" + query + "”. Try an abbreviation such as ALB, or what it does.");
        var now = query.isEmpty() ? drawers.all() : drawers.found(query);
        var place = selected().map(PaletteRow::place);
        var before = rows.getItems();
        int same = 0;
        while (same < Math.min(before.size(), now.size()) && before.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), now.size()) - same
                && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        if (same == 0 && tail == 0) {
            before.setAll(now);
        } else {
            before.remove(same, before.size() - tail);
            before.addAll(same, now.subList(same, now.size() - tail));
        }
        place.ifPresent(this::select);
    }

    private void select(String place) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i).place().equals(place)) {
                selection().clearAndSelect(i);
                return;
            }
        }
        selection().clearSelection();
    }

    private MultipleSelectionModel<PaletteRow> selection() {
        return rows.getSelectionModel();
    }

    private Optional<PaletteRow> selected() {
        return Optional.ofNullable(selection().getSelectedItem());
    }

    /// What a screen reader says of a thing to draw.
    static String words(Catalog catalog, PaletteRow.Item item) {
        var words = new StringBuilder(item.summary().name());
        item.by().ifPresent(by -> words.append(", also ").append(by));
        Known.word(catalog, item.summary()).ifPresent(word -> words.append(", ").append(word));
        if (Known.isSketch(item.summary())) {
            words.append(", only drawn");
        }
        return words.append(item.favourite() ? ", favourite" : "").toString();
    }

    static String words(PaletteRow.Design design) {
        return design.of().title() + ", a template as a part";
    }

    /// Whole designs, in a drawer of their own below all others.
    public void offer(List<PaletteDesign> designs) {
        drawers.offer(designs);
        fill();
    }

    Catalog catalog() {
        return catalog;
    }

    Drawers drawers() {
        return drawers;
    }

    PaletteTarget target() {
        return target;
    }

    /// Lines do not move while the pointer is over them: the next click would meet another one.
    void remember(TypeKey type) {
        memory.use(type);
        stale = rows.isHover();
        if (!stale) {
            fill();
        }
    }

    void forgetRecent() {
        memory.forgetRecent();
        fill();
    }

    void star(PaletteRow.Item item) {
        memory.star(item.summary().key());
        fill();
    }

    void setOpen(PaletteRow.Fold fold, boolean open) {
        memory.setOpen(fold.key(), open);
        fill();
    }

    void openOnly(List<String> keys) {
        memory.openOnly(keys);
        fill();
    }

    void add(TypeKey type) {
        target.add(type);
        remember(type);
    }

    void takeInHand(TypeKey type) {
        target.pickUp(type);
        remember(type);
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void onSearchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                rows.requestFocus();
                move(1);
            }
            case ENTER -> activate();
            case ESCAPE -> {
                if (search.getText().isEmpty()) {
                    return;
                }
                search.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onStarKey(KeyEvent event) {
        if (event.getCharacter().equals(STAR)) {
            selected().ifPresent(row -> {
                if (row instanceof PaletteRow.Item item) {
                    star(item);
                }
            });
            event.consume();
        }
    }

    private void onRowKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> activate();
            case RIGHT -> right();
            case LEFT -> left();
            case ESCAPE -> focusSearch();
            case UP -> {
                if (selection().getSelectedIndex() > 0) {
                    return;
                }
                focusSearch();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Letters go on searching from wherever the keys are.
    private void onRowTyped(KeyEvent event) {
        onStarKey(event);
        var typed = event.getCharacter();
        boolean letter = !typed.isBlank() && !Character.isISOControl(typed.charAt(0));
        if (!event.isConsumed() && letter && !event.isShortcutDown() && !event.isAltDown()) {
            search.requestFocus();
            search.appendText(typed);
            search.end();
            event.consume();
        }
    }

    private void activate() {
        switch (selected().orElse(null)) {
            case PaletteRow.Item item -> add(item.summary().key());
            case PaletteRow.Design design -> target.add(design.of());
            case PaletteRow.Fold fold -> setOpen(fold, !fold.open());
            case null -> {
            }
        }
    }

    private void right() {
        if (selected().orElse(null) instanceof PaletteRow.Fold fold && !fold.open()) {
            setOpen(fold, true);
        } else {
            move(1);
        }
    }

    /// Closes what is open, or goes to the heading above.
    private void left() {
        switch (selected().orElse(null)) {
            case PaletteRow.Fold fold when fold.open() -> setOpen(fold, false);
            case PaletteRow.More more -> goTo(more.drawer());
            case PaletteRow.Item item -> goTo(item.fold());
            case PaletteRow.Design _ -> goTo(Drawers.DESIGNS);
            case PaletteRow.Drawer _ -> move(-1);
            case null -> {
            }
        }
    }

    private void goTo(String fold) {
        for (int i = 0; i < rows.getItems().size(); i++) {
            if (rows.getItems().get(i) instanceof PaletteRow.Fold one && one.key().equals(fold)) {
                selection().clearAndSelect(i);
                rows.scrollTo(Math.max(0, i - PAGE_BEFORE));
            }
        }
    }

    private void move(int step) {
        if (!rows.getItems().isEmpty()) {
            int next = Math.clamp(selection().getSelectedIndex() + (long) step, 0, rows.getItems().size() - 1);
            selection().clearAndSelect(next);
            rows.getFocusModel().focus(next);
        }
    }
}
