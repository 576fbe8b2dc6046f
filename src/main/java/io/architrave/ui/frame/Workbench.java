package io.architrave.ui.frame;

import io.architrave.catalog.Catalog;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.canvas.Fonts;
import io.architrave.ui.palette.PaletteView;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window, put together: what is where, and who tells whom.
public final class Workbench implements AutoCloseable {

    private static final String THEME = "theme";
    private static final List<String> STYLES = List.of("window.css", "guide.css");
    private static final String MAP = "map";

    private final Library library;
    private final Surroundings surroundings;
    private final Background background = new Background(this::onDefect);
    private Look look;

    private final BorderPane frame;
    private final DocumentTabs tabs;
    private final Documents files;
    private final PaletteView palette;
    private final Banner banner;
    private final List<Action> actions;
    private final Panes panes;
    private final CommandPalette commands;
    private final FindBar finder;
    private final ShortcutPage shortcuts;
    private final ContextMenus contextMenus = new ContextMenus(this);
    private final Chooser chooser;

    /// What the frame's markup names.
    @SuppressWarnings("NullAway.Init")
    static final class Parts {
        @FXML
        BorderPane frame;
        @FXML
        HBox topBar;
        @FXML
        MenuBar menus;
        @FXML
        Button searchActions;
        @FXML
        Button theme;
        @FXML
        VBox banners;
        @FXML
        VBox finding;
        @FXML
        StackPane centre;
        @FXML
        SplitPane columns;
        @FXML
        SplitPane rows;
        @FXML
        StackPane palettePane;
        @FXML
        TabPane documents;
        @FXML
        StackPane panelPane;
        @FXML
        StackPane templatePane;
        @FXML
        StackPane inspectorPane;
        @FXML
        StackPane startPane;
        @FXML
        HBox status;
    }

    /// With what is installed.
    public Workbench(Surroundings surroundings) {
        this(surroundings, Library.installed());
    }

    public Workbench(Surroundings surroundings, Library library) {
        this.library = library;
        this.surroundings = surroundings;
        this.look = surroundings.preferences().get(THEME).map(Look::ofKey).orElse(Look.LIGHT);
        Fonts.install();
        Application.setUserAgentStylesheet(look.styleSheet());
        var parts = load();
        frame = parts.frame;
        frame.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(Workbench::style));
        banner = new Banner(parts.banners);
        tabs = new DocumentTabs(parts.documents);
        files = new Documents(this, surroundings);
        palette = new PaletteView(library.catalog(), surroundings.preferences(),
                new PaletteDrag(frame, tabs, banner, files::insert));
        PartActions.offer(this, palette);
        panes = new Panes(this, parts);
        finder = new FindBar(this, parts.finding, panes::reveal);
        actions = Actions.all(this);
        commands = new CommandPalette(parts.centre, actions);
        shortcuts = new ShortcutPage(parts.centre, actions);
        chooser = new Chooser(parts.centre, "chooser");
        ActionMenus.fill(parts.menus, actions);
        parts.palettePane.getChildren().setAll(palette);
        actions.stream()
                .filter(action -> action.id().equals("edit.find.commands"))
                .flatMap(action -> action.keys().stream().limit(1))
                .forEach(keys -> parts.searchActions.setText("Search actions   " + keys.getDisplayText()));
        parts.searchActions.setOnAction(_ -> commands.open());
        parts.theme.setOnAction(_ -> show(look.other()));
        panes.showTheme(look);
        tabs.active().addListener((_, _, now) -> panes.show(now));
        tabs.active().addListener((_, _, _) -> finder.follow());
        tabs.onClose(files::mayClose);
        panes.show(Optional.empty());
        LibraryReport.of(library).ifPresent(banner::warn);
    }

    /// On the scene and not on the frame: the style sheets of a parent are looked up for each node below it, in a list of
    /// those that have used them that grows with every node, which took a fifth of the time to open a document.
    private static void style(Scene scene) {
        STYLES.stream()
                .map(name -> Workbench.class.getResource("/io/architrave/ui/" + name).toExternalForm())
                .filter(sheet -> !scene.getStylesheets().contains(sheet))
                .forEach(scene.getStylesheets()::add);
    }

    private static Parts load() {
        var parts = new Parts();
        try {
            var loader = new FXMLLoader(Workbench.class.getResource("/io/architrave/ui/window.fxml"));
            loader.setController(parts);
            loader.load();
            return parts;
        } catch (IOException broken) {
            throw new UncheckedIOException("The window's frame cannot be read; install the program again.", broken);
        }
    }

    public Parent root() {
        return frame;
    }

    /// Opens a document in a tab of its own and brings it to the front.
    public DocumentSession open(Diagram diagram, Optional<Path> file) {
        var session = new DocumentSession(diagram, file, library, look, background);
        session.revision().addListener((_, _, _) -> finder.follow());
        var canvas = tabs.add(session);
        canvas.showMap(isMapShown());
        contextMenus.attach(canvas, session);
        return session;
    }

    public void show(Look chosen) {
        look = chosen;
        surroundings.preferences().put(THEME, chosen.key());
        Application.setUserAgentStylesheet(chosen.styleSheet());
        tabs.sessions().forEach(session -> session.show(chosen));
        panes.showTheme(chosen);
    }

    public Look look() {
        return look;
    }

    public Documents files() {
        return files;
    }

    public Banner banner() {
        return banner;
    }

    public Library library() {
        return library;
    }

    public Catalog catalog() {
        return library.catalog();
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Background background() {
        return background;
    }

    Panes panes() {
        return panes;
    }

    PaletteView palette() {
        return palette;
    }

    boolean isMapShown() {
        return surroundings.preferences().get(MAP).map(Boolean::parseBoolean).orElse(true);
    }

    void showMap(boolean on) {
        surroundings.preferences().put(MAP, String.valueOf(on));
        tabs.canvases().forEach(canvas -> canvas.showMap(on));
    }

    ShortcutPage shortcuts() {
        return shortcuts;
    }

    FindBar finder() {
        return finder;
    }

    CommandPalette commands() {
        return commands;
    }

    /// Asks for one of several things by name.
    Chooser chooser() {
        return chooser;
    }

    public List<Action> actions() {
        return actions;
    }

    DocumentTabs tabs() {
        return tabs;
    }

    /// The document in front.
    public Optional<DocumentSession> session() {
        return tabs.active().getValue().map(DocumentTabs.Open::session);
    }

    public Optional<CanvasView> canvas() {
        return tabs.active().getValue().map(DocumentTabs.Open::canvas);
    }

    private void onDefect(Throwable defect) {
        banner.warn("Something in Architrave failed (" + defect + "). Your document is untouched; save it under another"
                + " name and report this.");
    }

    /// Whether the window may close now; where work would be lost it asks first, in the window.
    public boolean mayLeave(Runnable leave) {
        var unsaved = files.unsaved().toList();
        if (unsaved.isEmpty()) {
            return true;
        }
        var what = unsaved.size() == 1
                ? "“" + unsaved.getFirst().title() + "” has changes that are not saved."
                : unsaved.size() + " documents have changes that are not saved.";
        banner.ask(what, new Banner.Remedy("Leave without saving", leave));
        return false;
    }

    @Override
    public void close() {
        panes.remember();
        background.close();
    }
}
