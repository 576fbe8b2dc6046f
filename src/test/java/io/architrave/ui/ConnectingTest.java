package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.Scene;
import io.architrave.tool.Port;
import io.architrave.tool.Selection;
import io.architrave.ui.session.Look;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ConnectingTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Set<ElementId> elements() {
        return window.session().store().current().elements().keySet();
    }

    private String aFunction() {
        return window.session().store().current().nodes()
                .filter(node -> node.type().value().equals("lambda-function"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private void pullFrom(String element, Port port, Point to) {
        var body = window.editor().index().box(ElementId.of(element)).orElseThrow();
        window.robot().moveTo(window.screen(body.centre())).moveTo(window.screen(port.on(body)));
        window.robot().drag(MouseButton.PRIMARY).moveTo(window.screen(to));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @Test
    void aConnectionThatIsLetGoInTheOpenIsCompletedFromTheKeyboard() {
        window.startFrom("serverless-api");
        var before = elements();
        var function = aFunction();
        var body = window.editor().index().box(ElementId.of(function)).orElseThrow();
        pullFrom(function, Port.BOTTOM, new Point(body.centre().x() + 120, body.bottom() + 150));
        window.picture("connect-reaching");
        window.drop();
        window.await("offers", () -> !window.find("#offers-list", ListView.class).getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("connect-offers");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("connect-offers-dark");
        window.robot().write("queue");
        window.robot().push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.isShown("#offers")).isFalse();
        assertThat(window.canvas().isFocused()).isTrue();
        var added = elements().stream().filter(id -> !before.contains(id)).collect(Collectors.toSet());
        assertThat(added).hasSize(2);
        window.picture("connect-added");
        window.action("arrange.connect.choose");
        window.robot().push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.editor().state().name()).isEqualTo("connect.choosing");
        window.picture("connect-choosing");
        window.robot().push(KeyCode.ESCAPE);
        assertThat(window.isShown("#canvas-sentence")).isFalse();
    }

    @Test
    void aChosenConnectionIsPulledByItsHandlesAndItsRouteReset() {
        window.startFrom("three-tier-web");
        var edge = longest();
        window.robot().interact(() -> window.editor().select(Selection.of(edge)));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("connect-handles");
        window.pictureAtDouble("connect-handles");
        var line = line(edge);
        var at = new Point((line.get(0).x() + line.get(1).x()) / 2, (line.get(0).y() + line.get(1).y()) / 2);
        boolean level = line.get(0).y() == line.get(1).y();
        window.robot().moveTo(window.screen(at)).drag(MouseButton.PRIMARY)
                .moveTo(window.screen(at.plus(level ? 0 : 48, level ? 48 : 0)));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("connect-bending");
        window.drop();
        assertThat(window.session().store().current().layoutOf(edge).bends()).isNotEmpty();
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("connect-bent-dark");
        window.action("arrange.connect.reset");
        assertThat(window.session().store().current().layoutOf(edge).bends()).isEmpty();
    }

    private ElementId longest() {
        return window.session().store().current().edges()
                .map(Edge::id)
                .max(java.util.Comparator.comparingInt(id -> line(id).size()))
                .orElseThrow();
    }

    private List<Point> line(ElementId edge) {
        Scene scene = window.session().scene().get();
        return scene.figure(edge).orElseThrow().lines().getFirst().points();
    }
}
