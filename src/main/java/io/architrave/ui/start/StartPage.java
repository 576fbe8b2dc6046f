package io.architrave.ui.start;

import io.architrave.library.Library;
import io.architrave.ui.frame.Documents;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first minute: a pattern to begin from, or what was worked on last. Beside the templates stand the files, and in
/// their place what is known of a template while one is chosen.
public final class StartPage extends BorderPane {

    private final Library library;
    private final Background background;
    private final Surroundings surroundings;
    private final Documents documents;
    private final Gallery gallery;
    private final ScrollPane aside = new ScrollPane();
    private final VBox recent = new VBox();
    private final Button back = new Button("Back to the diagram");
    private final Button which = new Button("Which pattern do I need?");
    private final RecentGlance.Reader glances;
    private final Node files;
    private boolean overDocument;
    private Runnable onBack = () -> {};

    public StartPage(Library library, Background background, Surroundings surroundings, Documents documents) {
        this.library = library;
        this.background = background;
        this.surroundings = surroundings;
        this.documents = documents;
        this.glances = new RecentGlance.Reader(library.catalog());
        this.gallery = new Gallery(library, background);
        this.files = files();
        setId("start-page");
        getStyleClass().add("start-page");
        which.setId("start-guide");
        back.setId("start-back");
        back.getStyleClass().add("flat");
        back.setOnAction(_ -> onBack.run());
        setTop(heading());
        setCenter(columns());
        gallery.chosen().subscribe(chosen -> showAside(chosen));
        gallery.onUse(() -> gallery.chosen().getValue().ifPresent(entry -> documents.create(entry.made())));
        parentProperty().flatMap(Node::visibleProperty).subscribe(seen -> look(seen != null && seen));
        background.aside(
                () -> library.templates().stream()
                        .map(template -> new GalleryEntry(template, library.catalog()))
                        .toList(),
                gallery::fill);
    }

    /// What was chosen for the last document is no longer of interest when the page comes back.
    private void look(boolean seen) {
        gallery.activate(seen);
        if (!seen) {
            gallery.chooseNone();
        }
    }

    private Region heading() {
        var title = new Label("What do you want to build?");
        title.getStyleClass().add("start-title");
        var line = new HBox(title, which, GalleryCard.gap(), back);
        line.getStyleClass().add("start-heading");
        var promise = new Label("Begin with a pattern that follows AWS's own guidance, and change it. Findings and the"
                + " monthly cost follow while you draw. Nothing leaves this computer.");
        promise.setWrapText(true);
        promise.getStyleClass().add("start-promise");
        var heading = new VBox(line, promise);
        heading.getStyleClass().add("start-top");
        return heading;
    }

    private Region columns() {
        HBox.setHgrow(gallery, Priority.ALWAYS);
        aside.setFitToWidth(true);
        aside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        aside.setFocusTraversable(false);
        aside.getStyleClass().add("start-aside");
        aside.setMinWidth(Region.USE_PREF_SIZE);
        var columns = new HBox(gallery, aside);
        columns.getStyleClass().add("start-columns");
        return columns;
    }

    private Region files() {
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

    private void showAside(Optional<GalleryEntry> chosen) {
        if (aside.getContent() instanceof TemplateDetail before) {
            before.leave();
        }
        aside.setContent(chosen.<Node>map(this::detail).orElse(files));
        aside.setVvalue(0);
    }

    private TemplateDetail detail(GalleryEntry entry) {
        return new TemplateDetail(entry, library, background, new TemplateDetail.Deeds(
                documents::create, overDocument ? Optional.of(documents::insert) : Optional.empty(), () -> {
                    gallery.chooseNone();
                    gallery.focusGrid();
                }));
    }

    /// @param canGoBack whether a document is open behind this page
    public void refresh(Look look, boolean canGoBack) {
        back.setVisible(canGoBack);
        if (overDocument != canGoBack) {
            overDocument = canGoBack;
            showAside(gallery.chosen().getValue());
        }
        gallery.show(look);
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
        onBack = run;
    }

    /// Brings a template on the screen and chooses it, as a click on its card does; false while there is no such card.
    public boolean reveal(String template) {
        return gallery.reveal(template);
    }
}
