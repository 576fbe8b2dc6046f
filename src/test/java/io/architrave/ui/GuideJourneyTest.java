package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.ui.session.Look;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GuideJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void ask() {
        window.awaitNode("#start-guide");
        window.fire("#start-guide");
        window.await("the templates",
                () -> texts("#guide-none").stream().anyMatch(text -> text.startsWith("What fits")));
        assertThat(window.scene.getFocusOwner().getId()).isEqualTo("answer-what-web");
    }

    private void answer(String answer) {
        window.robot().interact(() -> window.find("#answer-" + answer, ToggleButton.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> ranking() {
        return window.robot().lookup("#guide-ranking > .guide-card").queryAll().stream()
                .map(card -> card.getId().replace("ranked-", ""))
                .toList();
    }

    private List<String> texts(String query) {
        return window.robot().lookup(query).queryAll().stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private void awaitPrices() {
        window.await("the cost", () -> texts(".guide-cost").stream().allMatch(text -> text.contains("a month")));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @Test
    void leadsFromAnswersToADocument() {
        ask();
        assertThat(ranking()).isEmpty();
        window.picture("guide-empty");
        answer("what-web");
        answer("traffic-steady");
        assertThat(ranking().getFirst()).isEqualTo("three-tier-web");
        awaitPrices();
        assertThat(texts("#ranked-three-tier-web .guide-cost").getFirst()).contains("by its choices");
        assertThat(texts("#ranked-" + ranking().get(1) + " .guide-reason .label"))
                .anySatisfy(text -> assertThat(text).startsWith("Why not first? "));
        window.picture("guide-web");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.robot().sleep(1500);
        window.picture("guide-web-dark");
        window.pictureAtDouble("guide-web-dark-200");
        window.robot().interact(() -> window.find("#guide-choice-three-tier-web-zones", ComboBox.class)
                .getSelectionModel().select(1));
        window.fire("#guide-use-three-tier-web");
        window.settle();
        assertThat(window.session().store().current().elements().keySet().stream().map(Object::toString))
                .contains("az-c");
    }

    @Test
    void warnsWhereAMistakeIsRunIntoAndTakesAllAnswersBack() {
        ask();
        answer("what-services");
        answer("team-small");
        assertThat(texts("#question-team .guide-warning .label"))
                .anySatisfy(text -> assertThat(text).startsWith("Services for a team of three"));
        assertThat(texts("#question-what .guide-warning .label")).isEmpty();
        window.picture("guide-mistake");
        window.robot().interact(() -> window.scene.getWindow().setWidth(1024));
        window.robot().sleep(500);
        window.picture("guide-narrow");
        window.robot().interact(() -> window.scene.getWindow().setWidth(1440));
        window.fire("#guide-reset");
        assertThat(ranking()).isEmpty();
        assertThat(texts(".guide-warning .label")).isEmpty();
    }

    @Test
    void worksByKeyboardAndSaysWhereAnAnswerWouldLead() {
        ask();
        answer("what-recovery");
        window.robot().interact(() -> window.find("#answer-what-recovery", ToggleButton.class).requestFocus());
        for (int i = 0; i < 6; i++) {
            window.robot().push(KeyCode.TAB);
        }
        window.robot().push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.scene.getFocusOwner().getId()).isEqualTo("answer-recovery-hours");
        assertThat(texts("#question-recovery .guide-help").getFirst())
                .isEqualTo("Would lead to: Disaster recovery: pilot light.");
        assertThat(window.scene.getFocusOwner().getAccessibleHelp()).contains("pilot light");
        window.picture("guide-effect");
        window.robot().push(KeyCode.SPACE);
        assertThat(ranking().getFirst()).isEqualTo("dr-pilot-light");
        window.robot().push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isShown("#start-guide")).isTrue();
    }

    @Test
    void showsWhereAReasonComesFrom() {
        ask();
        answer("what-recovery");
        answer("recovery-hours");
        window.robot().interact(() -> window.find("#ranked-dr-pilot-light .guide-fold", ToggleButton.class).fire());
        window.picture("guide-sources");
        window.robot().interact(() -> window.find("#ranked-dr-pilot-light .guide-link", Hyperlink.class).fire());
        assertThat(window.desktop.browsed).singleElement().asString().startsWith("https://docs.aws.amazon.com/");
    }

    @Test
    void setsTheStrategiesSideBySide() {
        ask();
        assertThat(window.find("#guide-page .guide-question-pane", javafx.scene.control.ScrollPane.class).getVvalue())
                .isZero();
        answer("what-recovery");
        window.fire("#guide-compare");
        window.awaitNode("#compare-table");
        window.awaitNode("#compare-use-dr-pilot-light");
        assertThat(texts(".compare-absent")).contains("none running");
        assertThat(texts(".compare-line")).anySatisfy(text -> assertThat(text).endsWith("2 copies instead of none"));
        assertThat(window.find("#compare-use-dr-pilot-light", Button.class).getAccessibleHelp())
                .startsWith("May be lost: 10 minutes. Goes on within 1 hour. $");
        window.robot().sleep(2500);
        window.picture("compare");
        window.robot().interact(() -> window.scene.getWindow().setWidth(1024));
        window.robot().sleep(500);
        window.picture("compare-narrow");
        window.robot().interact(() -> window.scene.getWindow().setWidth(1440));
        window.robot().interact(() -> {
            window.workbench.show(Look.DARK);
            window.find("#compare-page", javafx.scene.control.ScrollPane.class).setVvalue(1);
        });
        window.robot().sleep(1500);
        window.picture("compare-dark-end");
        window.pictureAtDouble("compare-dark-end-200");
        window.fire("#compare-back");
        assertThat(ranking()).isNotEmpty();
        window.fire("#guide-compare");
        window.fire("#compare-use-dr-warm-standby");
        window.settle();
        assertThat(window.session().title()).contains("warm standby");
        window.action("help.choose.recovery");
        window.fire("#compare-back");
        assertThat(window.isShown("#compare-page")).isFalse();
        assertThat(window.isShown("#columns")).isTrue();
    }
}
