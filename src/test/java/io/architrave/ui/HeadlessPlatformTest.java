package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// What the window's own tests take for granted of the platform that they run on.
class HeadlessPlatformTest {

    private final FxRobot robot = new FxRobot();
    private final List<String> seen = new ArrayList<>();
    private TextField field;
    private Label source;
    private Label target;

    @BeforeEach
    void showAStage() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::fill);
        FxToolkit.showStage();
    }

    private void fill(Stage stage) {
        field = new TextField();
        source = new Label("Amazon EC2 in the palette");
        target = new Label("a private subnet on the canvas");
        stage.setScene(new Scene(new VBox(40, field, source, target), 600, 300));
        stage.setX(120);
        stage.setY(80);
    }

    @Test
    void clickingAndTypingReachTheField() {
        robot.clickOn(field).write("web-1");

        assertThat(field.getText()).isEqualTo("web-1");
    }

    @Test
    void aClickCarriesTheKeysHeldDown() {
        source.setOnMouseClicked(click -> seen.add("shift " + click.isShiftDown()));

        robot.clickOn(source).press(KeyCode.SHIFT).clickOn(source).release(KeyCode.SHIFT).clickOn(source);

        assertThat(seen).containsExactly("shift false", "shift true", "shift false");
    }

    @Test
    void aPlatformDragCarriesItsContentFromNodeToNode() {
        source.setOnDragDetected(drag -> {
            var content = new ClipboardContent();
            content.putString("ec2-instance");
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
        });
        target.setOnDragOver(over -> over.acceptTransferModes(TransferMode.COPY));
        target.setOnDragDropped(drop -> {
            seen.add(drop.getDragboard().getString());
            drop.setDropCompleted(true);
        });

        robot.drag(source).dropTo(target);

        assertThat(seen).containsExactly("ec2-instance");
    }

    @Test
    void scrollingReachesTheNodeUnderThePointer() {
        target.setOnScroll(scroll -> seen.add(scroll.getDeltaY() < 0 ? "down" : "up"));

        robot.moveTo(target).scroll(3);

        assertThat(seen).isNotEmpty();
    }
}
