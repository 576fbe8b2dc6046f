package io.architrave.ui;

import static io.architrave.ui.WindowRobot.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.ui.session.Look;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The outline as a second editor, in the real window.
@ExtendWith(ApplicationExtension.class)
class OutlineJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openOutline() {
        window.startFrom("three-tier-web");
        window.action("diagram.panel.outline");
        window.robot().interact(() -> window.find("#outline", Node.class).requestFocus());
    }

    @SuppressWarnings("unchecked")
    private TreeView<ElementId> tree() {
        return window.find("#outline", TreeView.class);
    }

    private List<String> chosenLines() {
        return read(() -> tree().getSelectionModel().getSelectedItems().stream()
                .map(item -> item.getValue().value())
                .toList());
    }

    private int row(String element) {
        return read(() -> IntStream.range(0, tree().getExpandedItemCount())
                .filter(row -> tree().getTreeItem(row).getValue().value().equals(element))
                .findFirst()
                .orElse(-1));
    }

    private TreeItem<ElementId> line(String element) {
        return read(() -> tree().getTreeItem(row(element)));
    }

    private int lines() {
        return read(() -> tree().getExpandedItemCount());
    }

    private void select(String... elements) {
        window.robot().interact(() -> {
            tree().getSelectionModel().clearSelection();
            for (var element : elements) {
                tree().getSelectionModel().select(row(element));
                tree().getFocusModel().focus(row(element));
            }
            tree().scrollTo(Math.max(0, row(elements[0]) - 2));
            tree().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private List<String> selected() {
        return window.editor().selection().elements().stream().map(ElementId::value).toList();
    }

    private Element element(String id) {
        return window.session().store().current().find(ElementId.of(id)).orElseThrow();
    }

    @Test
    void choosesInBothDirectionsAlsoSeveral() {
        openOutline();
        select("app-a", "app-b");
        assertThat(selected()).containsExactlyInAnyOrder("app-a", "app-b");
        assertThat(window.text("#inspector-type")).isEqualTo("2 elements chosen");
        window.robot().interact(
                () -> window.editor().select(Selection.of(ElementId.of("db"), ElementId.of("data-a"))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(chosenLines()).containsExactlyInAnyOrder("db", "data-a");
        window.picture("outline-chosen");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.picture("outline-chosen-dark");
    }

    @Test
    void namesInPlaceDeletesAndUndoesByKeysAndKeepsWhatIsFoldedAway() {
        openOutline();
        window.robot().interact(() -> line("az-b").setExpanded(false));
        select("app-a");
        window.robot().push(KeyCode.F2);
        window.awaitNode("#outline-name");
        window.robot().interact(() -> window.find("#outline-name", TextField.class).setText("front"));
        window.picture("outline-naming");
        window.robot().push(KeyCode.ENTER);
        assertThat(element("app-a").name()).isEqualTo("front");
        assertThat(window.session().store().undoName())
                .hasValueSatisfying(name -> assertThat(name).startsWith("Rename"));
        assertThat(tree().isFocused()).isTrue();
        assertThat(line("az-b").isExpanded()).isFalse();
        assertThat(chosenLines()).containsExactly("app-a");
        window.robot().push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.session().store().current().has(ElementId.of("app-a"))).isFalse();
        assertThat(row("app-a")).isNegative();
        assertThat(line("az-b").isExpanded()).isFalse();
        window.robot().push(KeyCode.SHORTCUT, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(row("app-a")).isNotNegative();
    }

    @Test
    void dragsLinesIntoAnotherGroupByTheRulesOfTheDrawing() {
        openOutline();
        var before = window.session().store().current();
        select("nat-a");
        window.robot().drag("#line-nat-a", MouseButton.PRIMARY).moveTo("#line-az-a");
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.text("#outline-sentence")).isNotBlank();
        window.picture("outline-refused");
        window.robot().drop();
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.session().store().current()).isSameAs(before);

        window.robot().drag("#line-nat-a", MouseButton.PRIMARY).moveTo("#line-app-a");
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("outline-welcome");
        window.robot().drop();
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(element("nat-a").enclosing()).contains(ElementId.of("app-a"));
        assertThat(line("nat-a").getParent().getValue()).isEqualTo(ElementId.of("app-a"));
        assertThat(window.session().store().undoName()).hasValueSatisfying(name -> assertThat(name).startsWith("Move"));
    }

    @Test
    void movesIntoAGroupAndConnectsByKeysAlone() {
        openOutline();
        select("nat-a");
        window.robot().push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        window.awaitNode("#chooser");
        window.picture("move-into");
        window.robot().interact(() -> window.find("#chooser-search", TextField.class).setText("app a"));
        window.robot().push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(element("nat-a").enclosing()).contains(ElementId.of("app-a"));
        assertThat(tree().isFocused()).isTrue();

        long edges = window.session().store().current().edges().count();
        select("db");
        window.robot().push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        if (window.isShown("#chooser")) {
            window.picture("connect-to");
            window.robot().push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(window.session().store().current().edges().count()).isEqualTo(edges + 1);
        }
    }

    @Test
    void filtersByNameAndTypeAndShowsWhereWhatIsLeftStands() {
        openOutline();
        int all = lines();
        window.robot().interact(() -> window.find("#outline-filter", TextField.class).setText("nat gate"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(row("nat-a")).isNotNegative();
        assertThat(row("db")).isNegative();
        assertThat(lines()).isLessThan(all);
        window.picture("outline-filter");
        window.robot().interact(() -> window.find("#outline-filter", TextField.class).setText("xyz"));
        assertThat(window.text("#outline-sentence")).isNotBlank();
        window.robot().interact(() -> window.find("#outline-filter", TextField.class).clear());
        assertThat(lines()).isEqualTo(all);
    }

    @Test
    void leavesTheLinesOfOthersAloneWhenOneChanges() {
        openOutline();
        TreeItem<ElementId> db = line("db");
        window.set("app-a", "flowLogs", true);
        assertThat(line("db")).isSameAs(db);
    }

    @Test
    void f6LeadsFromTheDrawingThroughTheWindowAndBack() {
        openOutline();
        window.robot().interact(() -> window.canvas().requestFocus());
        var seen = new java.util.ArrayList<Node>();
        for (int i = 0; i < 5; i++) {
            window.robot().push(KeyCode.F6);
            WaitForAsyncUtils.waitForFxEvents();
            seen.add(window.scene.getFocusOwner());
        }
        assertThat(seen).doesNotContainNull().doesNotHaveDuplicates().contains(window.canvas());
        window.robot().push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(window.scene.getFocusOwner()).isSameAs(seen.get(3));
    }
}
