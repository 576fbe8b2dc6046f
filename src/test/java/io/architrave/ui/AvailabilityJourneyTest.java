package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.ui.panel.AvailabilityItem;
import io.architrave.ui.session.Look;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From the figure in the status bar to what it is made of, and to the element that weighs most.
@ExtendWith(ApplicationExtension.class)
class AvailabilityJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String detail() {
        return window.robot().lookup("#journey-detail .label").queryAllAs(javafx.scene.control.Label.class).stream()
                .map(javafx.scene.control.Label::getText)
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void saysWhatARequestComesToAndLeadsToItsWeakestPart() {
        window.startFrom("three-tier-web");
        assertThat(window.text("#status-availability")).isEqualTo("Availability up to 99.83 %");
        window.fire("#status-availability");
        window.settle();
        assertThat(window.text("#availability-summary")).startsWith("Up to 99.83 %, 74 minutes a month without");
        assertThat(window.text("#availability-target")).isEqualTo("99.5 % is wanted");
        assertThat(items()).hasSize(2).first().isInstanceOf(AvailabilityItem.OfJourney.class);
        assertThat(detail()).contains("waits for", "It is no forecast");
        window.picture("availability");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.pictureAtDouble("availability-dark");

        var weakest = window.robot().lookup("#journey-detail .journey-parts .hyperlink").queryAs(Hyperlink.class);
        window.robot().interact(weakest::fire);
        assertThat(window.editor().selection().elements()).containsExactly(ElementId.of("cdn"));
    }

    @Test
    void followsASettingAndSaysWhatASecondZoneBrings() {
        window.startFrom("three-tier-web");
        window.fire("#status-availability");
        window.set("db", "multiAz", false);
        window.settle();
        assertThat(window.text("#status-availability")).isEqualTo("Availability up to 99.38 %");
        assertThat(detail()).contains("in two Availability Zones it is 99.83 %");
        window.action("edit.undo.undo");
        window.settle();
        assertThat(window.text("#status-availability")).isEqualTo("Availability up to 99.83 %");
    }

    @Test
    void saysWhatToDrawWhereNothingCanBeTold() {
        window.action("file.open.empty");
        window.settle();
        assertThat(window.text("#status-availability")).isEmpty();
        window.action("diagram.panel.availability");
        window.settle();
        assertThat(window.text("#availability-summary")).isEqualTo("No availability to tell");
        window.picture("availability-empty");
    }

    @Test
    void namesTheRegionsThatAnswerForEachOther() {
        window.startFrom("dr-active-active");
        window.fire("#status-availability");
        window.settle();
        assertThat(detail()).contains("one of 2 regions", "us-east-1, eu-west-1");
    }

    private List<AvailabilityItem> items() {
        return WindowRobot.read(() -> List.copyOf(list().getItems()));
    }

    @SuppressWarnings("unchecked")
    private ListView<AvailabilityItem> list() {
        return window.find("#journeys", ListView.class);
    }

    private void chooseLoss() {
        window.robot().interact(() -> list().getSelectionModel().selectLast());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String lossDetail() {
        return WindowRobot.read(() -> window.find("#recovery-detail", Pane.class).getChildren().stream()
                .map(line -> ((Labeled) line).getText())
                .reduce("", (one, other) -> one + "\n" + other));
    }

    @Test
    void saysWhatIsLeftWhenARegionIsLostAndLeadsToWhatIsMissing() {
        window.startFrom("dr-pilot-light");
        window.fire("#status-availability");
        window.settle();
        assertThat(items()).last().extracting(AvailabilityItem::name, AvailabilityItem::figure)
                .containsExactly("Loss of us-east-1", "Pilot light");
        chooseLoss();
        assertThat(lossDetail()).contains("eu-west-1 takes over: pilot light", "Missing for warm standby",
                "10 minutes of data lost, going on after 1 hour");
        window.picture("recovery");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.pictureAtDouble("recovery-dark");
        var gap = window.robot().lookup("#recovery-detail .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().contains("runs no copies"))
                .findFirst()
                .orElseThrow();
        window.robot().interact(gap::fire);
        assertThat(window.editor().selection().elements()).containsExactly(ElementId.of("s-app"));

        window.robot().interact(() -> window.session().store().apply("Run copies",
                Change.SetProperty.of(ElementId.of("s-app"), "desiredCapacity", 1)));
        window.settle();
        assertThat(items()).last().extracting(AvailabilityItem::figure).isEqualTo("Warm standby");
        assertThat(lossDetail()).contains("Missing for hot standby");
    }

    @Test
    void saysThatOneRegionAloneTakesEverythingWithIt() {
        window.startFrom("serverless-api");
        window.fire("#status-availability");
        window.settle();
        assertThat(items()).last().extracting(AvailabilityItem::figure).isEqualTo("nothing takes over");
        chooseLoss();
        assertThat(lossDetail()).contains("Nothing is drawn in another region");
        window.picture("recovery-none");
    }

    @Test
    void saysWhyARegionThatStandsByIsNotCounted() {
        window.startFrom("dr-warm-standby");
        window.fire("#status-availability");
        window.settle();
        assertThat(detail()).contains("eu-west-1 could take over, but not by itself");
    }
}
