package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.ui.frame.Workbench;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FirstMinuteTest {

    private final FakeDesktop desktop = new FakeDesktop();
    private Workbench workbench;
    private Scene scene;

    @Start
    void open(Stage stage) {
        workbench = new Workbench(desktop);
        scene = new Scene(workbench.root(), 1440, 900);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void opensATemplateFromTheStartPage(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#use-three-tier-web").tryQuery().isPresent());
        Pictures.take(scene, "start");
        robot.interact(() -> robot.lookup("#use-three-tier-web").<javafx.scene.control.Button>query().fire());
        assertThat(workbench.session()).isPresent();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#status-cost").<Labeled>query().getText().contains("$"));
        Pictures.take(scene, "three-tier");
        robot.interact(() -> workbench.show(io.architrave.ui.session.Look.DARK));
        WaitForAsyncUtils.waitForFxEvents(5);
        Pictures.take(scene, "three-tier-dark");
    }
}
