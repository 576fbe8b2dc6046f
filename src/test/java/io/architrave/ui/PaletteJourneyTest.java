package io.architrave.ui;

import static io.architrave.ui.WindowRobot.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.ui.session.Look;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The palette by pointer and by keys alone.
@ExtendWith(ApplicationExtension.class)
class PaletteJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @BeforeEach
    void begin() {
        window.startFrom("serverless-api");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private ListView<?> rows() {
        return window.find("#palette-rows", ListView.class);
    }

    private String chosen() {
        return read(() -> String.valueOf(rows().getSelectionModel().getSelectedItem()));
    }

    private List<String> shown() {
        return read(() -> rows().getItems().stream().map(String::valueOf).toList());
    }

    private void press(KeyCode... codes) {
        for (var code : codes) {
            window.robot().push(code);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(String text) {
        window.robot().write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void starKey() {
        window.robot().write('*');
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long elements() {
        return window.session().store().current().elements().size();
    }

    private String favourites() {
        return window.desktop.preferences().get("palette.favourites").orElse("");
    }

    @Test
    void aTemplateIsDraggedInAsAPart() {
        window.startFrom("three-tier-web");
        window.await("the templates", () -> {
            window.find("#palette-search", TextField.class).setText("serverless api");
            return window.robot().lookup("#palette-design-serverless-api").tryQuery().isPresent();
        });
        long before = elements();
        var region = window.editor().index().box(ElementId.of("region")).orElseThrow();
        window.robot().drag("#palette-design-serverless-api", MouseButton.PRIMARY)
                .moveTo(window.screen(new Point(region.right() - 60, region.bottom() - 60)));
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.editor().state().name()).isEqualTo("insert.hovering");
        window.picture("palette-template-carried");
        window.drop();
        assertThat(elements()).isGreaterThan(before + 10);
        assertThat(window.session().store().undoName())
                .hasValueSatisfying(name -> assertThat(name).startsWith("Insert"));
        window.picture("palette-template-dropped");
        window.robot().interact(() -> window.session().store().undo());
        assertThat(elements()).isEqualTo(before);
    }

    @Test
    void aTemplateIsPlacedByTwoClicksOrTheKeys() {
        window.action("file.open.empty");
        window.await("the templates", () -> {
            window.find("#palette-search", TextField.class).setText("hub and spoke");
            return window.robot().lookup("#palette-design-hub-spoke-tgw").tryQuery().isPresent();
        });
        window.robot().clickOn("#palette-design-hub-spoke-tgw");
        assertThat(window.editor().state().name()).isEqualTo("insert.stamping");
        window.robot().clickOn(window.screen(window.editor().viewport().visible().centre()));
        WaitForAsyncUtils.waitForFxEvents(3);
        long one = elements();
        assertThat(one).isGreaterThan(20);
        assertThat(window.editor().state().name()).startsWith("select");

        window.robot().interact(() -> {
            rows().requestFocus();
            rows().getSelectionModel().selectLast();
        });
        press(KeyCode.ENTER);
        assertThat(elements()).isGreaterThan(one);
    }

    @Test
    void keysAloneFindAServiceMakeItAFavouriteAndAddIt() {
        long before = elements();
        window.action("edit.find.palette");
        write("kms");
        assertThat(chosen()).contains("kms-key");
        assertThat(window.find("#palette-search", TextField.class).getAccessibleHelp()).contains("KMS");
        starKey();
        assertThat(favourites()).endsWith("kms-key");
        assertThat(window.find("#palette-search", TextField.class).getText()).isEqualTo("kms");
        press(KeyCode.ENTER);
        assertThat(elements()).isGreaterThan(before);
        assertThat(window.desktop.preferences().get("palette.recent")).contains("kms-key");
    }

    @Test
    void arrowsOpenAndCloseDrawersAndLettersSearchFromAnywhere() {
        window.action("edit.find.palette");
        press(KeyCode.DOWN);
        assertThat(chosen()).contains("favourites");
        press(KeyCode.LEFT);
        assertThat(window.desktop.preferences().get("palette.open")).hasValueSatisfying(
                open -> assertThat(open).doesNotContain("favourites"));
        press(KeyCode.DOWN, KeyCode.RIGHT);
        assertThat(chosen()).contains("general").contains("open=true");
        press(KeyCode.RIGHT);
        assertThat(chosen()).startsWith("Item").contains("fold=general");
        press(KeyCode.DOWN, KeyCode.LEFT);
        assertThat(chosen()).startsWith("Drawer").contains("general");
        press(KeyCode.SPACE);
        assertThat(chosen()).contains("open=false");
        write("q");
        assertThat(window.find("#palette-search", TextField.class).getText()).isEqualTo("q");
        assertThat(window.find("#palette-search", TextField.class).isFocused()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(shown().getFirst()).contains("favourites");
    }

    @Test
    void thePointerOpensDrawersAndTheStarChoosesNothing() {
        window.robot().clickOn("#drawer-favourites").clickOn("#drawer-networking");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown()).anyMatch(row -> row.startsWith("More[key=more:networking"));
        var type = "nat-gateway";
        window.robot().moveTo("#palette-" + type);
        window.robot().clickOn(window.find("#palette-" + type, javafx.scene.Node.class).lookup(".palette-star"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(favourites()).endsWith(type);
        assertThat(window.desktop.preferences().get("palette.recent")).isEmpty();
    }

    @Test
    void linesStayUnderThePointerUntilItLeaves() {
        window.robot().clickOn("#palette-sqs-queue");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown()).noneMatch(row -> row.contains("Recently used"));
        window.robot().moveTo("#inspector");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown()).anyMatch(row -> row.contains("Recently used"));
        assertThat(shown()).anyMatch(row -> row.startsWith("Item[fold=recent") && row.contains("sqs-queue"));
    }

    @Test
    void theMenuOfALineMakesFavouritesAndClosesAllDrawers() {
        window.robot().rightClickOn("#palette-s3-bucket");
        window.awaitNode("#palette-menu-star");
        Pictures.take(window.find("#palette-menu-star", javafx.scene.Node.class).getScene(), "palette-menu");
        window.robot().clickOn("#palette-menu-star", MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(favourites()).isNotEmpty().doesNotContain("s3-bucket");
        window.robot().rightClickOn("#drawer-favourites");
        window.awaitNode("#palette-menu-close-all");
        window.robot().clickOn("#palette-menu-close-all");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shown()).allMatch(row -> row.startsWith("Drawer"));
    }

    @Test
    void whatIsOnlyDrawnAndWhatIsRetiredIsSaidAndLooksSoInBothThemes() {
        window.robot().clickOn("#palette-sqs-queue").moveTo("#inspector").moveTo("#palette-ec2-instance");
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("palette-light");
        window.pictureAtDouble("palette-light-200");
        window.robot().clickOn("#drawer-favourites").clickOn("#drawer-general").clickOn("#drawer-general");
        window.robot().clickOn("#drawer-developer");
        WaitForAsyncUtils.waitForFxEvents();
        window.robot().interact(() -> rows().scrollTo(rows().getItems().size() - 20));
        window.robot().clickOn("#drawer-more-developer");
        WaitForAsyncUtils.waitForFxEvents();
        window.awaitNode("#palette-codecommit-repository");
        var retired = window.find("#palette-codecommit-repository", javafx.scene.control.ListCell.class);
        assertThat(retired.getAccessibleText()).isEqualTo("AWS CodeCommit repository, closed to new customers");
        assertThat(shown()).anyMatch(row -> row.contains("standing=SKETCH"));
        pictures("palette-drawer");
        window.robot().interact(() -> window.find("#palette-search", TextField.class).setText("queue"));
        pictures("palette-search");
        window.robot().interact(() -> window.find("#palette-search", TextField.class).setText("elastic s"));
        pictures("palette-aside");
        window.robot().interact(() -> window.find("#palette-search", TextField.class).setText("quux"));
        pictures("palette-nothing");
    }

    private void pictures(String name) {
        window.robot().interact(() -> window.workbench.show(Look.LIGHT));
        window.picture(name + "-light");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.picture(name + "-dark");
        window.pictureAtDouble(name + "-dark-200");
    }
}
