package io.architrave.ui;

import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.tool.Editor;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.frame.Workbench;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.start.StartPage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// A hand on the real window: points at elements by their ids, waits for what is computed beside it.
final class WindowRobot {

    private static final long PATIENCE = 30;

    final FakeDesktop desktop = new FakeDesktop();
    final Workbench workbench = new Workbench(desktop);
    final Scene scene = new Scene(workbench.root(), 1440, 900);
    private final FxRobot robot = new Hand();

    WindowRobot(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    DocumentSession session() {
        return workbench.session().orElseThrow();
    }

    Editor editor() {
        return session().editor();
    }

    CanvasView canvas() {
        return workbench.canvas().orElseThrow();
    }

    FxRobot robot() {
        return robot;
    }

    /// Chooses a template in the gallery.
    void reveal(String template) {
        await("the template " + template, () -> find("#start-page", StartPage.class).reveal(template));
        awaitNode("#use-" + template);
    }

    void startFrom(String template) {
        reveal(template);
        robot.interact(() -> find("#use-" + template, Button.class).fire());
        settle();
    }

    /// Finds nodes on the window's thread: a search beside it meets lists of children that are being changed.
    private static final class Hand extends FxRobot {

        @Override
        public NodeQuery lookup(String query) {
            return read(() -> super.lookup(query));
        }
    }

    /// Looks at what changes on the window's thread there, between two of its changes.
    static <T> T read(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), look);
    }

    <T extends Node> T find(String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    String text(String query) {
        return read(() -> find(query, Labeled.class).getText());
    }

    boolean isShown(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    void fire(String button) {
        awaitNode(button);
        robot.interact(() -> find(button, Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void action(String id) {
        robot.interact(() -> workbench.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    void awaitNode(String query) {
        await(query, () -> robot.lookup(query).tryQuery().isPresent());
    }

    /// Looks on the window's thread, as what is looked at changes there.
    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> read(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain for " + what, late);
        }
    }

    /// Until review and estimate speak of what is on the screen.
    void settle() {
        await("review and estimate", () -> session().isCurrent(session().assessment().get())
                && session().assessment().get().estimate().isPresent());
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    /// The screen point over a page point of the drawing.
    Point2D screen(Point page) {
        var at = editor().viewport().toCanvas(page);
        return read(() -> canvas().localToScreen(at.x(), at.y()));
    }

    Point middle(String element) {
        return editor().index().boxes(ElementId.of(element)).getFirst().centre();
    }

    /// A free place in a group: right of the middle of its lower edge.
    Point free(String group) {
        var box = editor().index().box(ElementId.of(group)).orElseThrow();
        return new Point(box.centre().x(), box.bottom() - 6);
    }

    /// Scrolls the inspector to a field and writes into it.
    void write(String field, String text) {
        robot.interact(() -> {
            var node = find(field, Node.class);
            var pane = find("#inspector", javafx.scene.control.ScrollPane.class);
            var content = pane.getContent();
            double y = content.sceneToLocal(node.localToScene(0, 0)).getY();
            pane.setVvalue(y / (content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight()));
            pane.layout();
        });
        robot.clickOn(field).eraseText(4).write(text).push(javafx.scene.input.KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void set(String element, String key, boolean on) {
        robot.interact(
                () -> session().store().apply("Set " + key, Change.SetProperty.of(ElementId.of(element), key, on)));
        settle();
    }

    void click(String element) {
        robot.clickOn(screen(middle(element)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void carryFromPalette(String type, Point page) {
        search(type);
        robot.drag("#palette-" + type, MouseButton.PRIMARY).moveTo(screen(page));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    void drop() {
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private void search(String type) {
        robot.interact(() -> find("#palette-search", javafx.scene.control.TextField.class).setText(type));
        WaitForAsyncUtils.waitForFxEvents();
        awaitNode("#palette-" + type);
    }

    /// The window twice as large, as on a screen of 200 %.
    Path pictureAtDouble(String name) {
        return Pictures.takeAtDouble(scene, name);
    }

    Path picture(String name) {
        return Pictures.take(scene, name);
    }

    void close() {
        robot.interact(workbench::close);
    }
}
