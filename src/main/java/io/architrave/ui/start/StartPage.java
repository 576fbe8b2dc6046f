package io.architrave.ui.start;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.library.Library;
import io.architrave.ui.frame.Documents;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first minute: a pattern to begin from, or what was worked on last.
public final class StartPage extends ScrollPane {

    /// Margins, the side column and its gap.
    private static final double BESIDE_CARDS = 48 + 40 + RecentCard.WIDTH + 48 + 16;

    private final Catalog catalog;
    private final Background background;
    private final Surroundings surroundings;
    private final Documents documents;
    private final FlowPane cards = new FlowPane();
    private final Label none = new Label("No template is about that. Try “serverless”, “vpc” or a service's name.");
    private final VBox recent = new VBox();
    private final Button back = new Button("Back to the diagram");
    private final Button which = new Button("Which pattern do I need?");
    private final TextField search = new TextField();
    private final RecentGlance.Reader glances;
    private List<TemplateCard> all = List.of();

    public StartPage(Library library, Background background, Surroundings surroundings, Documents documents) {
        this.catalog = library.catalog();
        this.background = background;
        this.surroundings = surroundings;
        this.documents = documents;
        this.glances = new RecentGlance.Reader(catalog);
        setId("start-page");
        setFitToWidth(true);
        getStyleClass().add("start-page");
        cards.getStyleClass().add("template-cards");
        // Without a length a flow pane asks for the height that it would have if it were 400 wide.
        cards.prefWrapLengthProperty().bind(widthProperty().subtract(BESIDE_CARDS));
        which.setId("start-guide");
        search.setId("start-search");
        search.setPromptText("Search templates");
        search.setAccessibleText("Search templates");
        search.textProperty().addListener((_, _, _) -> filter());
        back.setId("start-back");
        back.getStyleClass().add("flat");
        none.getStyleClass().add("empty-state");
        setContent(page());
        background.once(library::templates, this::fill);
    }

    private Region page() {
        var title = new Label("What do you want to build?");
        title.getStyleClass().add("start-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var heading = new HBox(title, which, gap, back);
        heading.getStyleClass().add("start-heading");
        var promise = new Label("Begin with a pattern that follows AWS's own guidance, and change it. Findings and the"
                + " monthly cost follow while you draw. Nothing leaves this computer.");
        promise.setWrapText(true);
        promise.getStyleClass().add("start-promise");
        var patterns = new VBox(search, cards);
        patterns.getStyleClass().add("start-patterns");
        HBox.setHgrow(patterns, Priority.ALWAYS);
        var columns = new HBox(patterns, side());
        columns.getStyleClass().add("start-columns");
        var page = new VBox(heading, promise, columns);
        page.getStyleClass().add("start-content");
        return page;
    }

    private Region side() {
        var empty = new Button("Empty diagram");
        empty.setId("start-empty");
        empty.setMaxWidth(Double.MAX_VALUE);
        empty.setOnAction(_ -> documents.empty());
        var open = new Button("Open a file …");
        open.setId("start-open");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> documents.choose());
        var heading = new Label("Recent");
        heading.getStyleClass().add("section-heading");
        recent.getStyleClass().add("recent-files");
        var side = new VBox(empty, open, heading, recent);
        side.getStyleClass().add("start-side");
        return side;
    }

    private void fill(List<Template> templates) {
        all = templates.stream()
                .map(template -> new TemplateCard(template, catalog, background, documents::create))
                .toList();
        filter();
    }

    private void filter() {
        var words = search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
        var found = all.stream().filter(card -> card.matches(words)).toList();
        cards.getChildren().setAll(found);
        if (found.isEmpty() && !all.isEmpty()) {
            cards.getChildren().setAll(none);
        }
    }

    /// @param canGoBack whether a document is open behind this page
    public void refresh(Look look, boolean canGoBack) {
        back.setVisible(canGoBack);
        all.forEach(card -> card.show(look));
        TemplateCard.look(look);
        fillRecent(look);
    }

    private void fillRecent(Look look) {
        recent.getChildren().clear();
        for (var file : surroundings.preferences().recent()) {
            var card = new RecentCard(file, () -> documents.open(file), () -> {
                surroundings.preferences().removeRecent(file);
                fillRecent(look);
            });
            recent.getChildren().add(card);
            background.once(() -> glances.at(file, look), card::show);
        }
        if (recent.getChildren().isEmpty()) {
            var hint = new Label("Documents that you open or save appear here, each with its picture.");
            hint.setWrapText(true);
            hint.getStyleClass().add("empty-state");
            recent.getChildren().add(hint);
        }
    }

    /// Asks questions that lead to a template.
    public void onGuide(Runnable run) {
        which.setOnAction(_ -> run.run());
    }

    public void onBack(Runnable run) {
        back.setOnAction(_ -> run.run());
    }
}
