package io.architrave.ui.frame;

import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.ui.inspector.InspectorView;
import io.architrave.ui.panel.AvailabilityView;
import io.architrave.ui.panel.CostView;
import io.architrave.ui.panel.FindingsView;
import io.architrave.ui.panel.OutlineView;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Look;
import io.architrave.ui.template.TemplatePane;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// What stands beside and below the drawing, one set a document.
final class Panes {

    private static final double PALETTE = 0.16;
    private static final double INSPECTOR = 0.8;
    private static final double PANEL = 0.76;
    /// What is remembered beyond these would hide a part for good.
    private static final double LEAST = 0.05;
    private static final double MOST = 0.95;

    private final Workbench workbench;
    private final Workbench.Parts parts;
    private final StartPane start;
    /// Of the documents that are open: views hold on to their session, so that closed ones have to be let go.
    private final Map<DocumentSession, Set> sets = new HashMap<>();
    private final TemplateColumn template;
    private double panelAt = PANEL;

    enum Panel {
        FINDINGS("Findings", 1),
        COST("Cost", 2),
        AVAILABILITY("Availability", 5),
        OUTLINE("Outline", 4);

        private final String label;
        private final int digit;

        Panel(String label, int digit) {
            this.label = label;
            this.digit = digit;
        }

        /// Of the key that shows it.
        int digit() {
            return digit;
        }

        String label() {
            return label;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Set(InspectorView inspector, TabPane panels, StatusBar status) {}

    Panes(Workbench workbench, Workbench.Parts parts) {
        this.workbench = workbench;
        this.parts = parts;
        start = new StartPane(workbench, parts.startPane);
        // What lies hidden behind a document is not laid out with it.
        parts.startPane.managedProperty().bind(parts.startPane.visibleProperty());
        var remembered = workbench.surroundings().preferences();
        panelAt = remembered.number("divider.panel", LEAST, MOST).orElse(PANEL);
        parts.columns.setDividerPositions(
                remembered.number("divider.palette", LEAST, MOST).orElse(PALETTE),
                remembered.number("divider.inspector", LEAST, MOST).orElse(INSPECTOR));
        parts.rows.setDividerPositions(panelAt);
        template = new TemplateColumn(parts.columns, parts.templatePane, remembered,
                session -> new TemplatePane(session, remembered, this::reveal,
                        format -> ExportActions.export(workbench, session, format)));
    }

    void show(Optional<DocumentTabs.Open> open) {
        boolean any = open.isPresent();
        sets.keySet().retainAll(workbench.tabs().sessions());
        template.show(open.map(DocumentTabs.Open::session), workbench.tabs().sessions());
        parts.columns.setVisible(any);
        parts.startPane.setVisible(!any);
        parts.status.setVisible(any);
        parts.status.setManaged(any);
        if (any) {
            start.rest();
        } else {
            start.home();
            start.show(workbench.look(), false);
        }
        open.ifPresent(one -> {
            var set = sets.computeIfAbsent(one.session(), this::set);
            parts.inspectorPane.getChildren().setAll(set.inspector);
            parts.panelPane.getChildren().setAll(set.panels);
            parts.status.getChildren().setAll(set.status);
        });
    }

    /// The start page over an open document; choosing nothing leads back.
    void start() {
        start.home();
        cover();
    }

    /// The questions that lead to a template.
    void guide() {
        start.guide(!parts.startPane.isVisible());
        cover();
    }

    /// The strategies of recovery side by side.
    void compare() {
        start.compare(!parts.startPane.isVisible());
        cover();
    }

    private void cover() {
        start.show(workbench.look(), workbench.session().isPresent());
        parts.startPane.setVisible(true);
        parts.columns.setVisible(false);
        start.onBack(() -> show(workbench.tabs().active().getValue()));
    }

    private Set set(DocumentSession session) {
        var panels = new TabPane();
        panels.setId("panels");
        panels.getStyleClass().add("dense");
        panels.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (var panel : Panel.values()) {
            var tab = new Tab(panel.label());
            tab.setId("panel-" + panel.key());
            panels.getTabs().add(tab);
            // Built when first looked at, as each costs time and memory and most are never asked for.
            tab.selectedProperty().subscribe(selected -> {
                if (selected && tab.getContent() == null) {
                    tab.setContent(view(panel, session));
                }
                if (tab.getContent() instanceof OutlineView outline) {
                    outline.look(selected);
                }
            });
        }
        return new Set(
                new InspectorView(session, workbench.surroundings(), this::reveal),
                panels,
                new StatusBar(session, this::show));
    }

    private Node view(Panel panel, DocumentSession session) {
        return switch (panel) {
            case FINDINGS -> new FindingsView(session, workbench.surroundings(), this::reveal);
            case COST -> new CostView(session, this::reveal);
            case AVAILABILITY -> new AvailabilityView(session, workbench.surroundings(), this::reveal);
            case OUTLINE -> new OutlineView(session, this::reveal);
        };
    }

    /// Chooses an element and brings it into view.
    void reveal(ElementId element) {
        workbench.session().ifPresent(session -> session.editor().select(Selection.of(element)));
        workbench.canvas().ifPresent(canvas -> canvas.reveal(element));
    }

    void show(Panel panel) {
        if (!parts.rows.getItems().contains(parts.panelPane)) {
            togglePanel();
        }
        workbench.session()
                .flatMap(session -> Optional.ofNullable(sets.get(session)))
                .ifPresent(set -> set.panels.getSelectionModel().select(panel.ordinal()));
    }

    TemplateColumn template() {
        return template;
    }

    void togglePanel() {
        if (parts.rows.getItems().contains(parts.panelPane)) {
            panelAt = parts.rows.getDividerPositions()[0];
            parts.rows.getItems().remove(parts.panelPane);
        } else {
            parts.rows.getItems().add(parts.panelPane);
            parts.rows.setDividerPositions(panelAt);
        }
    }

    void showTheme(Look look) {
        parts.theme.setText(look == Look.LIGHT ? "Dark" : "Light");
        parts.theme.setAccessibleText(look == Look.LIGHT ? "Switch to the dark theme" : "Switch to the light theme");
        start.show(look, workbench.session().isPresent());
        template.show(look);
        for (var other : Look.values()) {
            parts.frame.getStyleClass().remove(other.key());
        }
        parts.frame.getStyleClass().add(look.key());
    }

    /// What the keys go through one after the other.
    Stream<Node> parts() {
        return Stream.concat(
                Stream.of(parts.palettePane),
                Stream.concat(workbench.canvas().stream(),
                        Stream.of(parts.templatePane, parts.inspectorPane, parts.panelPane, parts.status)));
    }

    /// Keeps where the parts end for the next time.
    void remember() {
        var columns = parts.columns.getDividerPositions();
        var preferences = workbench.surroundings().preferences();
        if (parts.rows.getItems().contains(parts.panelPane)) {
            panelAt = parts.rows.getDividerPositions()[0];
        }
        preferences.put("divider.palette", String.valueOf(columns[0]));
        preferences.put("divider.inspector", String.valueOf(columns[columns.length - 1]));
        template.remember();
        preferences.put("divider.panel", String.valueOf(panelAt));
    }

    void saved() {
        workbench.session().flatMap(session -> Optional.ofNullable(sets.get(session)))
                .ifPresent(set -> set.status.refresh());
        // What it is compared with may be another now.
        template.pane().ifPresent(pane -> pane.look(true));
    }
}
