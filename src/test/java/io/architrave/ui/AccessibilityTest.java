package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.tool.Input;
import io.architrave.tool.Modifiers;
import io.architrave.tool.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a screen reader has to go by, in the real window.
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node),
                node instanceof Parent parent && node.isVisible()
                        ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(AccessibilityTest::all)
                        : Stream.empty());
    }

    private static boolean isInteractive(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ListView<?>
                || node instanceof TreeView<?>
                || node instanceof TableView<?>;
    }

    /// Parts of a control's skin are spoken for by the control.
    private static boolean isPartOfAControl(Node node) {
        return Stream.<Node>iterate(node.getParent(), one -> one != null, Node::getParent)
                .anyMatch(one -> one instanceof ComboBoxBase<?> || one instanceof MenuBar);
    }

    private static boolean isNamed(Node node) {
        var said = node.getAccessibleText();
        return said != null && !said.isBlank()
                || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
    }

    private List<String> nameless(String where) {
        WaitForAsyncUtils.waitForFxEvents(3);
        var found = new ArrayList<String>();
        window.robot().interact(() -> all(window.scene.getRoot())
                .filter(Node::isVisible)
                .filter(AccessibilityTest::isInteractive)
                .filter(node -> !isPartOfAControl(node))
                .filter(node -> !isNamed(node))
                .forEach(node -> found.add(where + ": " + node)));
        return found;
    }

    private void choose(String... elements) {
        window.robot().interact(() -> window.editor()
                .select(Selection.of(Stream.of(elements).map(ElementId::of).toList())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyControlOfEveryPageHasAName() {
        window.reveal("three-tier-web");
        var nameless = nameless("start");
        window.fire("#start-guide");
        window.robot().interact(() -> window.find("#answer-what-recovery", ButtonBase.class).fire());
        nameless.addAll(nameless("questions"));
        window.fire("#guide-compare");
        window.awaitNode("#compare-use-dr-pilot-light");
        nameless.addAll(nameless("comparison"));
        window.action("file.open.start");
        window.startFrom("three-tier-web");
        nameless.addAll(nameless("document"));
        var edge = window.session().store().current().edges().findFirst().orElseThrow().id().value();
        var group = window.session().store().current().groups()
                .filter(one -> one.type().value().equals("security-group"))
                .findFirst();
        for (var element : List.of("db", "vpc", edge)) {
            choose(element);
            nameless.addAll(nameless(element));
        }
        group.ifPresent(one -> {
            choose(one.id().value());
            nameless.addAll(nameless("security group"));
        });
        choose("app-a", "db");
        nameless.addAll(nameless("many"));
        for (var panel : List.of("findings", "cost", "outline")) {
            window.action("diagram.panel." + panel);
            nameless.addAll(nameless(panel));
        }
        window.action("view.template.toggle");
        nameless.addAll(nameless("template"));
        window.action("edit.find.commands");
        nameless.addAll(nameless("commands"));
        assertThat(nameless).isEmpty();
    }

    @Test
    void theDrawingSaysWhatIsChosenWhereItStandsAndWhatItIsConnectedTo() {
        window.startFrom("three-tier-web");
        assertThat(window.canvas().getAccessibleText()).contains("37 elements").contains("Nothing is chosen");
        choose("nat-a");
        assertThat(window.canvas().getAccessibleText())
                .startsWith("NAT gateway a, NAT gateway")
                .contains("$37.40")
                .contains("In public a, in Zone a");
        choose("db");
        assertThat(window.canvas().getAccessibleText()).contains("calls it").contains("in data a, data b");
        choose("app-a", "app-b", "db");
        assertThat(window.canvas().getAccessibleText())
                .startsWith("3 elements chosen: 2 Subnet, 1 Amazon RDS database");
        assertThat(window.canvas().getAccessibleHelp()).contains("F6");
        assertThat(window.canvas().getAccessibleRoleDescription()).isEqualTo("Diagram");
    }

    @Test
    void theDrawingSaysWhatWasDoneAndWhatWasRefused() {
        window.startFrom("three-tier-web");
        choose("nat-a");
        window.robot().interact(
                () -> window.editor().handle(new Input.Key(Input.Name.RIGHT, new Modifiers(true, false, false))));
        assertThat(window.canvas().getAccessibleText()).startsWith("Done: Move NAT gateway a.");
        window.carryFromPalette("ec2-instance", window.free("account"));
        var sentence = window.text("#canvas-sentence");
        assertThat(window.canvas().getAccessibleText()).startsWith(sentence);
        window.drop();
        choose("db");
        assertThat(window.canvas().getAccessibleText()).doesNotContain(sentence);
    }
}
