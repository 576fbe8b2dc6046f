package io.architrave.ui.palette;

import atlantafx.base.controls.CustomTextField;
import io.architrave.catalog.Catalog;
import io.architrave.catalog.TypeSummary;
import io.architrave.model.TypeKey;
import io.architrave.ui.platform.Preferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that can be drawn: searched by name and nickname, or found in its drawer.
public final class PaletteView extends VBox {

    private static final String RECENT = "recent";
    private static final int MOST_RECENT = 6;

    private final Catalog catalog;
    private final Preferences preferences;
    private final PaletteTarget target;
    private final CustomTextField search = new CustomTextField();
    private final ListView<PaletteRow> rows = new ListView<>();
    private final Label nothing = new Label();
    private final Set<String> closed = new HashSet<>();

    public PaletteView(Catalog catalog, Preferences preferences, PaletteTarget target) {
        this.catalog = catalog;
        this.preferences = preferences;
        this.target = target;
        setId("palette");
        getStyleClass().add("palette");
        search.setId("palette-search");
        search.setPromptText("Search services");
        search.setAccessibleText("Search services and groups");
        search.textProperty().addListener((_, _, _) -> fill());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::onSearchKey);
        rows.setId("palette-rows");
        rows.setAccessibleText("Services and groups. Enter adds the chosen one to the diagram.");
        rows.setCellFactory(_ -> new PaletteCell(this));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onRowKey);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty-state");
        rows.setPlaceholder(nothing);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(search, rows);
        fill();
    }

    private void fill() {
        var query = search.getText().strip();
        nothing.setText("Nothing is called “" + query + "”. Try an abbreviation such as ALB, or what it does.");
        rows.getItems().setAll(query.isEmpty() ? drawers() : found(query));
        if (!query.isEmpty() && !rows.getItems().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    private List<PaletteRow> found(String query) {
        return catalog.search(query).stream().<PaletteRow>map(PaletteRow.Item::new).toList();
    }

    private List<PaletteRow> drawers() {
        var shown = new ArrayList<PaletteRow>();
        var recent = recent();
        if (!recent.isEmpty()) {
            addDrawer(shown, RECENT, "Recent", recent);
        }
        var byCategory = new LinkedHashMap<String, List<TypeSummary>>();
        catalog.categories().forEach(category -> byCategory.put(category.key(), new ArrayList<>()));
        catalog.offered()
                .forEach(summary -> byCategory
                        .computeIfAbsent(summary.category(), _ -> new ArrayList<>())
                        .add(summary));
        byCategory.forEach((key, summaries) -> {
            if (!summaries.isEmpty()) {
                var label = catalog.category(key).map(category -> category.label()).orElse(key);
                addDrawer(shown, key, label, summaries);
            }
        });
        return shown;
    }

    private void addDrawer(List<PaletteRow> shown, String key, String label, List<TypeSummary> summaries) {
        boolean open = !closed.contains(key);
        shown.add(new PaletteRow.Drawer(key, label, summaries.size(), open));
        if (open) {
            summaries.forEach(summary -> shown.add(new PaletteRow.Item(summary)));
        }
    }

    private List<TypeSummary> recent() {
        return preferences.get(RECENT).stream()
                .flatMap(keys -> List.of(keys.split(",")).stream())
                .flatMap(key -> catalog.summary(TypeKey.of(key)).stream())
                .toList();
    }

    void remember(TypeKey type) {
        var keys = new ArrayList<String>();
        keys.add(type.value());
        recent().stream().map(summary -> summary.key().value()).filter(key -> !key.equals(type.value()))
                .forEach(keys::add);
        preferences.put(RECENT, String.join(",", keys.subList(0, Math.min(keys.size(), MOST_RECENT))));
        if (search.getText().isBlank()) {
            fill();
        }
    }

    void toggle(String drawer) {
        if (!closed.remove(drawer)) {
            closed.add(drawer);
        }
        fill();
    }

    PaletteTarget target() {
        return target;
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void onSearchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            rows.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            activateSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void onRowKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            activateSelected();
            event.consume();
        }
    }

    private void activateSelected() {
        switch (rows.getSelectionModel().getSelectedItem()) {
            case PaletteRow.Item(var summary) -> {
                target.add(summary.key());
                remember(summary.key());
            }
            case PaletteRow.Drawer drawer -> toggle(drawer.key());
            case null -> {
            }
        }
    }
}
