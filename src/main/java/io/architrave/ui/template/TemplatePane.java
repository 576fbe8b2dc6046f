package io.architrave.ui.template;

import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.ui.platform.Preferences;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.ElementWords;
import io.architrave.ui.session.Look;
import io.architrave.ui.template.TemplateMaker.Made;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The template that the drawing means, beside the drawing. Made only while somebody looks at it; what is chosen in one
/// is marked in the other.
public final class TemplatePane extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double CODE_SHARE = 0.76;

    private final DocumentSession session;
    private final Preferences preferences;
    private final Consumer<ElementId> reveal;
    private final Consumer<String> save;
    private final TemplateFeed feed;
    private final CodeView code;
    private final CodeFind find;
    private final RemarkList remarks = new RemarkList(this::go);
    private final TemplateBar bar;
    private final Label nothing = new Label();
    private final Label status = new Label();
    private List<ElementId> followed = List.of();
    private boolean toBring;
    /// What is chosen follows the caret, which must not follow it in turn.
    private boolean leading;

    /// @param reveal chooses an element and brings it into view in the drawing
    /// @param save writes the template to a file, in the form of this exporter
    public TemplatePane(DocumentSession session, Preferences preferences, Consumer<ElementId> reveal,
            Consumer<String> save) {
        this.session = session;
        this.preferences = preferences;
        this.reveal = reveal;
        this.save = save;
        var form = Form.of(preferences.get("template.form").orElse(""));
        var baseline = Baseline.ofKey(preferences.get("template.baseline").orElse(""));
        feed = new TemplateFeed(session, form, baseline, this::show, () -> pseudoClassStateChanged(STALE, true));
        code = new CodeView(session.look());
        code.follow(this::choose, this::revealChosen);
        code.setContextMenu(CodeMenu.of(this, code));
        find = new CodeFind(code);
        bar = new TemplateBar(form, baseline, new Asked());
        setId("template-pane");
        getStyleClass().addAll("panel-view", "template-pane");
        nothing.setText(
                "Nothing here becomes a CloudFormation resource yet. Drag a service into the diagram: a bucket, a"
                        + " function, or an instance in a subnet.");
        nothing.getStyleClass().add("template-nothing");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        nothing.setVisible(false);
        status.setId("template-status");
        status.getStyleClass().add("template-status");
        status.setWrapText(true);
        status.setManaged(false);
        var split = new SplitPane(new StackPane(code, nothing), remarks);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(CODE_SHARE);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(bar, find, split, status);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        session.editor().listen(this::followSelection);
    }

    private final class Asked implements TemplateBar.Wishes {
        @Override
        public void form(Form chosen) {
            preferences.put("template.form", chosen.format());
            feed.choose(chosen);
        }

        @Override
        public void stack(String label) {
            feed.chooseStack(label);
        }

        @Override
        public void baseline(Baseline chosen) {
            preferences.put("template.baseline", chosen.key());
            feed.choose(chosen);
        }

        @Override
        public void change(int by) {
            goToChange(by);
        }

        @Override
        public void copy() {
            copyAll();
        }

        @Override
        public void save() {
            TemplatePane.this.save();
        }
    }

    private void onKey(KeyEvent event) {
        if (FIND.match(event)) {
            find.open();
            event.consume();
        }
    }

    /// Tells whether somebody looks at it.
    public void look(boolean looked) {
        feed.look(looked);
        if (looked) {
            mark();
        }
    }

    public void show(Look look) {
        code.show(look);
    }

    /// Goes where the keys read the template.
    public void focusCode() {
        code.requestFocus();
    }

    // ---- what is on the screen

    private void show(TemplateFeed.Fresh fresh) {
        pseudoClassStateChanged(STALE, false);
        var made = fresh.made();
        var rows = made.rows();
        var said = Remark.of(rows.text());
        bar.showStacks(made.stacks(), rows.text().stack().label());
        bar.showChanges(rows, fresh.compared());
        bar.showSummary(summary(rows.text()), trouble(rows.text()));
        code.show(rows, fresh.shifts(), said);
        remarks.show(said);
        nothing.setVisible(rows.text().isEmpty());
        code.setVisible(!rows.text().isEmpty());
        find.follow();
        mark();
    }

    private static String summary(TemplateText text) {
        return text.isEmpty()
                ? "Nothing to deploy yet"
                : ElementWords.counted(text.stack().template().resources().size(), "resource") + " for "
                        + text.stack().label() + (text.stack().isSound() ? ", sound" : "");
    }

    private static Optional<String> trouble(TemplateText text) {
        long errors = text.stack().problems().stream().filter(problem -> problem.isError()).count();
        return errors == 0 || text.isEmpty()
                ? Optional.empty()
                : Optional.of(ElementWords.counted(errors, "error") + " to mend before this can be deployed or saved; "
                        + "the list below leads to each.");
    }

    // ---- what is chosen

    private void followSelection() {
        var chosen = session.editor().selection().elements();
        if (chosen.equals(followed)) {
            return;
        }
        followed = chosen;
        toBring = !leading;
        if (feed.isLooked() && !goToStack()) {
            mark();
        }
    }

    /// What is chosen may be in another stack.
    private boolean goToStack() {
        var meant = withContents(followed);
        var other = feed.shown().filter(made -> made.rows().text().linesOf(meant).isEmpty())
                .flatMap(made -> made.stackOf(meant))
                .filter(label -> feed.shown().filter(made -> made.rows().text().stack().label().equals(label))
                        .isEmpty());
        other.ifPresent(feed::chooseStack);
        return other.isPresent();
    }

    /// What was chosen is brought into view once there are lines of it: of what was just drawn they come later.
    private void mark() {
        feed.shown().map(this::meant).ifPresent(elements -> {
            code.mark(elements);
            if (toBring && code.bring(elements)) {
                toBring = false;
            }
        });
    }

    private Collection<ElementId> meant(Made made) {
        var chosen = session.editor().selection().elements();
        return made.rows().text().linesOf(chosen).isEmpty() ? withContents(chosen) : chosen;
    }

    /// By a group that becomes no resource itself, such as a zone, all is meant that stands in it.
    private List<ElementId> withContents(List<ElementId> chosen) {
        var index = session.editor().index();
        return chosen.stream()
                .flatMap(element -> Stream.concat(Stream.of(element), index.descendants(element)))
                .distinct()
                .toList();
    }

    /// The caret speaks of these.
    private void choose(Set<ElementId> elements) {
        var drawn = elements.stream().filter(session.store().current()::has).toList();
        if (!drawn.isEmpty()) {
            leading = true;
            session.editor().select(Selection.of(drawn));
            leading = false;
        }
    }

    private void revealChosen() {
        session.editor().selection().elements().stream().findFirst().ifPresent(reveal);
    }

    private void go(Remark remark) {
        remark.line().ifPresent(line -> code.rows().ifPresent(rows -> code.bring(rows.rowOf(line))));
        remark.element().filter(session.store().current()::has).ifPresent(reveal);
    }

    // ---- what is done with it

    /// @param by 1 for the next change, -1 for the one before
    public void goToChange(int by) {
        code.rows().map(rows -> by > 0 ? rows.changeAfter(code.caretRow()) : rows.changeBefore(code.caretRow()))
                .orElse(OptionalInt.empty())
                .ifPresentOrElse(code::bring, () -> say("Nothing differs here."));
    }

    public void compare(Baseline chosen) {
        bar.choose(chosen);
    }

    public void copyAll() {
        code.rows().ifPresent(rows -> {
            put(rows.text().written().text());
            say("Copied the template: " + ElementWords.counted(rows.text().lines().size(), "line") + ".");
        });
    }

    public void copyLines() {
        say("Copied " + ElementWords.counted(code.copyLines(), "line") + ".");
    }

    /// The resources of what is chosen.
    public void copyChosen() {
        var text = feed.shown().map(made -> made.rows().text().resourcesOf(meant(made))).orElse("");
        if (text.isEmpty()) {
            say("What is chosen becomes no resource.");
        } else {
            put(text);
            say("Copied the resources of what is chosen: " + ElementWords.counted(text.lines().count(), "line") + ".");
        }
    }

    public void save() {
        save.accept(feed.form().format());
    }

    private static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void say(String sentence) {
        status.setText(sentence);
        status.setManaged(true);
    }
}
