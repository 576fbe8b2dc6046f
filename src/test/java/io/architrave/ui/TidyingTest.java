package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Change;
import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.tool.Selection;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Automatic layout as the window runs it: beside the drawing, seen, called off, and never over newer work.
@ExtendWith(ApplicationExtension.class)
class TidyingTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void move(String id, double x, double y) {
        var element = ElementId.of(id);
        var entry = window.session().store().current().layoutOf(element);
        var box = entry.box().map(one -> one.at(x, y)).orElse(new Box(x, y, 96, 96));
        window.session().store().apply("Move " + id, Change.Arrange.of(element, entry.withBox(box)));
    }

    private void choose(String... ids) {
        var chosen = java.util.stream.Stream.of(ids).map(ElementId::of).toList();
        window.robot().interact(() -> window.editor().select(Selection.of(chosen)));
    }

    private void awaitStep(String name) {
        window.await(name, () -> window.session().store().undoName().filter(name::equals).isPresent());
    }

    @Test
    void tidiesAllASelectionAndAGroupEachInOneStep() {
        window.startFrom("serverless-api");
        window.robot().interact(() -> move("queue", 900, 420));
        window.action("arrange.tidy.all");
        awaitStep("Tidy the layout");
        choose("queue", "table", "create-item");
        window.robot().interact(() -> move("queue", 900, 420));
        window.action("arrange.tidy.selection");
        awaitStep("Tidy the selection");
        choose("region");
        window.action("arrange.tidy.group");
        awaitStep("Tidy inside us-east-1");
    }

    @Test
    void saysThatTheDocumentWasChangedMeanwhileAndOffersToTidyAgain() {
        window.startFrom("serverless-api");
        window.robot().interact(() -> {
            move("queue", 900, 420);
            window.workbench.actions().stream().filter(action -> action.id().equals("arrange.tidy.all"))
                    .forEach(action -> action.fire());
            move("queue", 900, 430);
        });
        window.awaitNode("#banner-text");
        assertThat(window.text("#banner-text")).contains("was changed while its layout was computed");
        assertThat(window.session().store().undoName()).contains("Move queue");
        window.picture("tidy-changed-meanwhile");
        window.fire("#banner-remedy");
        awaitStep("Tidy the layout");
    }

    @Test
    void longWorkIsSeenInTheStatusBarAndCanBeCalledOff() {
        window.startFrom("three-tier-web");
        var called = new CountDownLatch(2);
        begin(called);
        window.awaitNode("#status-work-sentence");
        window.await("the note", () -> window.isShown("#status-work"));
        window.picture("tidy-progress");
        window.action("view.theme.toggle");
        window.fire("#status-work-cancel");
        window.await("the end of the note", () -> !window.isShown("#status-work"));
        begin(called);
        window.await("the note", () -> window.isShown("#status-work"));
        window.robot().interact(() -> window.canvas().requestFocus());
        window.robot().push(KeyCode.ESCAPE);
        window.await("both called off", () -> called.getCount() == 0);
        assertThat(window.isShown("#banner-text")).isFalse();
    }

    private void begin(CountDownLatch called) {
        window.robot().interact(() -> window.session().longWork().begin("Tidying the layout …", piece -> {
            for (int step = 0; !piece.isCancelled(); step++) {
                piece.reached(Math.min(0.6, step / 100.0));
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
            called.countDown();
            return "done";
        }, _ -> window.workbench.banner().warn("received though it was called off")));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void pinsWhatIsChosenAndShowsIt() {
        window.startFrom("three-tier-web");
        choose("cdn", "waf");
        window.action("arrange.pin.toggle");
        assertThat(window.session().store().current().layoutOf(ElementId.of("cdn")).pinned()).isTrue();
        assertThat(window.session().store().undoName()).contains("Pin 2 elements");
        assertThat(window.session().store().current().layoutOf(ElementId.of("users"))).isNotEqualTo(LayoutEntry.NONE);
        window.picture("pinned");
        window.action("arrange.pin.toggle");
        assertThat(window.session().store().current().layoutOf(ElementId.of("cdn")).pinned()).isFalse();
    }
}
