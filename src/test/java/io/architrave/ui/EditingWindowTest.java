package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.model.Point;
import io.architrave.tool.Selection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What an editor's user reaches for without thinking, in the real window.
@ExtendWith(ApplicationExtension.class)
class EditingWindowTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @BeforeEach
    void draw() {
        window.startFrom("serverless-api");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void findsAndReplacesInOneUndoStep() {
        window.action("edit.find.replace");
        window.robot().write("lambda");
        window.awaitNode("#find-count");
        assertThat(window.text("#find-count")).startsWith("1 of ");
        window.robot().push(KeyCode.ENTER);
        assertThat(window.editor().selection().single()).isPresent();
        window.picture("find-and-replace");
        var before = window.session().store().current();
        var name = before.nodes().findFirst().orElseThrow();
        window.robot().interact(() -> {
            window.find("#find-text", TextField.class).setText(name.name());
            window.find("#find-by", TextField.class).setText("Renamed");
        });
        window.fire("#find-replace-all");
        assertThat(window.session().store().current().find(name.id()).orElseThrow().name()).contains("Renamed");
        window.action("edit.undo.undo");
        assertThat(window.session().store().current()).isSameAs(before);
        window.robot().clickOn("#find-text").push(KeyCode.ESCAPE);
        assertThat(window.isShown("#find-bar")).isFalse();
    }

    @Test
    void writesANoteWhereTheNextClickIs() {
        window.action("edit.change.note");
        window.robot().clickOn(window.screen(corner()));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.robot().write("Keep this small").press(KeyCode.CONTROL).push(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.session().store().current().elements().values())
                .filteredOn(Note.class::isInstance)
                .anyMatch(note -> ((Note) note).text().equals("Keep this small"));
        window.picture("note");
    }

    @Test
    void copiesAsTextAndPastesFreshOnes() {
        var node = window.session().store().current().nodes().findFirst().orElseThrow();
        window.robot().interact(() -> window.editor().select(Selection.of(node.id())));
        window.action("edit.clip.copy");
        window.robot().interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("{")
                .contains("\"architrave\": 1", node.type().value()));
        var before = window.session().store().current();
        window.action("edit.clip.paste");
        var pasted = window.editor().selection().single().orElseThrow();
        assertThat(before.has(pasted)).isFalse();
        assertThat(window.session().store().current().node(pasted).orElseThrow().type()).isEqualTo(node.type());
    }

    @Test
    void anyOtherTextIsPastedAsANote() {
        window.robot().interact(() -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putString("Ask the team about retention");
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.action("edit.clip.paste");
        var pasted = window.editor().selection().single().orElseThrow();
        assertThat(window.session().store().current().elements().get(pasted))
                .isInstanceOfSatisfying(Note.class, note -> assertThat(note.text()).startsWith("Ask the team"));
    }

    @Test
    void theContextMenuOffersWhatFitsTheElement() {
        var node = window.session().store().current().nodes().findFirst().orElseThrow();
        window.robot().clickOn(window.screen(window.middle(node.id().value())), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.editor().selection().single()).contains(node.id());
        var menu = (ContextMenu) Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(menu.getItems()).extracting(MenuItem::getId)
                .contains("context-edit-clip-copy", "context-edit-change-rename", "context-edit-select-type")
                .doesNotContain("context-arrange-tidy-all");
        window.picture("context-menu");
        window.robot().push(KeyCode.ESCAPE);
        window.robot().clickOn(window.screen(corner()), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.editor().selection().isEmpty()).isTrue();
    }

    @Test
    void theMapAppearsWhenSomethingIsOutOfViewAndLeadsThere() {
        window.action("view.zoom.fit");
        assertThat(window.isShown("#minimap")).isFalse();
        window.robot().interact(() -> window.editor().look(window.editor().viewport().zoomedTo(4)));
        window.await("the map", () -> window.isShown("#minimap"));
        window.robot().interact(() -> window.editor().look(window.editor().viewport().panned(-300, -200)));
        window.picture("map");
        var before = window.editor().viewport().visible().centre();
        window.robot().clickOn("#minimap");
        WaitForAsyncUtils.waitForFxEvents();
        var everything = window.session().scene().get().bounds();
        var seen = window.editor().viewport().visible().centre();
        assertThat(seen).isNotEqualTo(before);
        assertThat(Math.abs(seen.x() - everything.centre().x())).isLessThan(everything.width() / 20);
        window.action("view.map.toggle");
        assertThat(window.isShown("#minimap")).isFalse();
        window.action("view.map.toggle");
    }

    @Test
    void theShortcutPageListsEveryKeyThatAnActionHas() {
        window.action("help.keys.keys");
        window.awaitNode("#shortcut-page");
        window.picture("shortcuts");
        var words = window.robot().lookup("#shortcut-page .label").queryAllAs(javafx.scene.control.Label.class).stream()
                .map(javafx.scene.control.Label::getText)
                .toList();
        assertThat(window.workbench.actions())
                .filteredOn(action -> !action.keys().isEmpty())
                .allSatisfy(action -> assertThat(words).contains(action.label().get(), action.keyText()));
        window.robot().push(KeyCode.ESCAPE);
        assertThat(window.isShown("#shortcut-page")).isFalse();
    }

    @Test
    void figuresZoomByTheirKeys() {
        window.robot().interact(() -> {
            window.canvas().requestFocus();
            window.editor().look(window.editor().viewport().zoomedTo(3));
        });
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.editor().viewport().scale()).isEqualTo(1);
        window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.editor().viewport().visible().contains(window.session().scene().get().bounds())).isTrue();
    }

    @Test
    void linesUpWhatIsChosenFromTheMenu() {
        var nodes = window.session().store().current().nodes().limit(2).map(node -> node.id()).toList();
        window.robot().interact(() -> window.editor().select(Selection.of(nodes)));
        window.action("arrange.align.top");
        assertThat(nodes.stream().map(this::top).distinct()).hasSize(1);
    }

    /// A free place in view.
    private Point corner() {
        return window.editor().viewport().visible().corner().plus(8, 8);
    }

    private double top(ElementId id) {
        return window.editor().index().box(id).orElseThrow().y();
    }
}
