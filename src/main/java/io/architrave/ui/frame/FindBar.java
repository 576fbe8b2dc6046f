package io.architrave.ui.frame;

import io.architrave.edit.search.Match;
import io.architrave.edit.search.Query;
import io.architrave.edit.search.Replacement;
import io.architrave.edit.search.Search;
import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.ui.session.DocumentSession;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Finds words in the document in front and puts others in their place: a bar above the drawing, which stays in view.
final class FindBar {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("invalid");

    private final Workbench workbench;
    private final VBox place;
    private final Consumer<ElementId> reveal;
    private final TextField text = new TextField();
    private final TextField by = new TextField();
    private final ToggleButton matchCase = toggle("Aa", "find-case", "Capitals count");
    private final ToggleButton words = toggle("W", "find-words", "Whole words only");
    private final ToggleButton regex = toggle(".*", "find-regex", "A regular expression");
    private final ToggleButton names = toggle("Names", "find-names", "Look into names, labels and notes");
    private final ToggleButton types = toggle("Types", "find-types", "Look into types of services and groups");
    private final ToggleButton settings = toggle("Settings", "find-settings", "Look into settings and volumes");
    private final Label count = new Label();
    private final HBox replacing;
    private final VBox bar;
    private Optional<DocumentSession> searched = Optional.empty();
    private List<Match> found = List.of();
    private int at;

    /// @param place where the bar stands while it is open
    FindBar(Workbench workbench, VBox place, Consumer<ElementId> reveal) {
        this.workbench = workbench;
        this.place = place;
        this.reveal = reveal;
        List.of(names, types, settings).forEach(scope -> scope.setSelected(true));
        field(text, "find-text", "Find in this document");
        field(by, "find-by", "Replace with");
        count.setId("find-count");
        count.getStyleClass().add("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var finding = row(text, matchCase, words, regex, names, types, settings,
                button("Previous", "find-previous", () -> step(-1)), button("Next", "find-next", () -> step(1)),
                button("Select all", "find-select", this::selectAll), count, gap,
                button("Close", "find-close", this::close));
        replacing = row(by, button("Replace", "find-replace", this::replaceOne),
                button("Replace all", "find-replace-all", this::replaceAll));
        bar = new VBox(finding, replacing);
        bar.setId("find-bar");
        bar.getStyleClass().add("find-bar");
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        text.textProperty().addListener((_, _, _) -> search());
        List.of(matchCase, words, regex, names, types, settings)
                .forEach(one -> one.selectedProperty().addListener((_, _, _) -> search()));
    }

    private static ToggleButton toggle(String label, String id, String meaning) {
        var button = new ToggleButton(label);
        button.setId(id);
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Button button(String label, String id, Runnable run) {
        var button = new Button(label);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static void field(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("find-field");
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("find-row");
        return row;
    }

    /// @param replace whether to offer another text too
    void open(boolean replace) {
        replacing.setManaged(replace);
        replacing.setVisible(replace);
        if (!place.getChildren().contains(bar)) {
            place.getChildren().add(bar);
        }
        text.requestFocus();
        text.selectAll();
        search();
    }

    void close() {
        place.getChildren().remove(bar);
        workbench.canvas().ifPresent(Node::requestFocus);
    }

    private boolean isOpen() {
        return place.getChildren().contains(bar);
    }

    /// Another document came to the front, or this one changed.
    void follow() {
        // While a gesture is under way nothing is looked for: it would be felt in a large document.
        if (isOpen() && workbench.session().filter(session -> session.store().isPreviewing()).isEmpty()) {
            search();
        }
    }

    private Query query() {
        Set<Query.Scope> scopes = EnumSet.noneOf(Query.Scope.class);
        add(scopes, names, Query.Scope.NAMES);
        add(scopes, types, Query.Scope.TYPES);
        add(scopes, settings, Query.Scope.PROPERTIES);
        return new Query(text.getText(), matchCase.isSelected(), words.isSelected(), regex.isSelected(), scopes);
    }

    private static void add(Set<Query.Scope> scopes, ToggleButton button, Query.Scope scope) {
        if (button.isSelected()) {
            scopes.add(scope);
        }
    }

    private void search() {
        var before = searched;
        searched = workbench.session();
        found = searched
                .map(session -> Search.of(session.store().current(), session.catalog(), query()))
                .orElse(List.of());
        at = before.equals(searched) ? Math.clamp(at, 0, Math.max(0, found.size() - 1)) : 0;
        say();
    }

    private void say() {
        var problem = query().problem();
        text.pseudoClassStateChanged(WRONG, problem.isPresent());
        count.setText(problem.orElseGet(() -> text.getText().isEmpty()
                ? ""
                : found.isEmpty() ? "Not found" : (at + 1) + " of " + found.size() + ": " + where(found.get(at))));
    }

    private String where(Match match) {
        var name = searched.map(session -> session.editor().nameOf(match.element())).orElse("");
        return match.where() instanceof Match.InName ? name : name + ", " + match.where().words();
    }

    private void step(int by) {
        if (!found.isEmpty()) {
            boolean shown = searched.flatMap(session -> session.editor().selection().single())
                    .filter(found.get(at).element()::equals)
                    .isPresent();
            // The first press shows the first match; it does not skip it.
            at = shown || by < 0 ? Math.floorMod(at + by, found.size()) : at;
            reveal.accept(found.get(at).element());
            say();
        }
    }

    private void selectAll() {
        searched.filter(_ -> !found.isEmpty()).ifPresent(session -> {
            var elements = new LinkedHashSet<ElementId>();
            found.forEach(match -> elements.add(match.element()));
            session.editor().select(Selection.of(elements));
        });
    }

    private void replaceOne() {
        if (!found.isEmpty()) {
            var match = found.get(at);
            reveal.accept(match.element());
            replace(List.of(match), "Replace “" + text.getText() + "”");
        }
    }

    private void replaceAll() {
        replace(found, "Replace all “" + text.getText() + "”");
    }

    private void replace(List<Match> matches, String name) {
        searched.ifPresent(session -> {
            session.editor().rest();
            var replacement = Replacement.of(
                    session.store().current(), session.catalog(), query(), matches, by.getText());
            session.store().apply(name, replacement.change());
            search();
            if (!replacement.refused().isEmpty()) {
                var more = replacement.refused().size() - 1;
                workbench.banner().warn(replacement.refused().getFirst() + (more > 0 ? " And " + more + " more." : ""));
            } else if (matches.size() != 1) {
                count.setText("Replaced " + replacement.replaced());
            }
        });
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == text) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == by) {
            replaceOne();
            event.consume();
        }
    }
}
