package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Change;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.tool.Selection;
import io.architrave.ui.session.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Settings of one element and of many, in the real window.
@ExtendWith(ApplicationExtension.class)
class InspectorJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void choose(String... elements) {
        choose(List.of(elements).stream().map(ElementId::of).toList());
    }

    private void choose(List<ElementId> elements) {
        window.robot().interact(() -> window.editor().select(Selection.of(elements)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<PropertyValue> property(String element, String key) {
        return window.session().store().current().typed(ElementId.of(element)).orElseThrow().properties().get(key);
    }

    @Test
    void setsWhatSeveralElementsHaveInCommonInOneStep() {
        window.startFrom("three-tier-web");
        choose("app-a", "app-b");
        assertThat(window.text("#inspector-type")).isEqualTo("2 elements chosen");
        var tier = window.find("#field-tier", ComboBox.class);
        assertThat(tier.getValue()).isNotNull();
        window.picture("bulk-same");
        var cidr = window.find("#field-cidr", TextField.class);
        assertThat(cidr.getText()).isEmpty();
        assertThat(cidr.getPromptText()).isEqualTo("several values");
        window.robot().interact(() -> tier.getSelectionModel().selectFirst());
        assertThat(property("app-a", "tier")).isEmpty();
        assertThat(property("app-b", "tier")).isEmpty();
        assertThat(window.session().store().undoName()).contains("Set Tier of 2 elements");
        window.action("edit.undo.undo");
        assertThat(property("app-b", "tier")).isPresent();
    }

    @Test
    void tellsSeveralValuesFromUnsetAndFromOffAndTakesThemBack() {
        window.startFrom("three-tier-web");
        choose("db");
        window.robot().interact(() -> window.find("#field-backupRetentionDays-unset", javafx.scene.control.Button.class)
                .fire());
        assertThat(property("db", "backupRetentionDays")).isEmpty();
        assertThat(window.isShown("#field-backupRetentionDays-unset")).isFalse();
        var copy = Node.of("db-2", "rds-database", "db two");
        window.robot().interact(() -> {
            var store = window.session().store();
            store.apply("Add", new Change.Add(copy, LayoutEntry.of(new io.architrave.model.Box(0, 900, 96, 96))));
            store.apply("Set", Change.SetProperty.of(ElementId.of("db"), "multiAz", true));
            store.apply("Set", Change.SetProperty.of(ElementId.of("db-2"), "multiAz", false));
        });
        choose("db", "db-2");
        for (var part : List.of("not-set", "off", "on")) {
            assertThat(window.find("#field-multiAz-" + part, ToggleButton.class).isSelected()).as(part).isFalse();
        }
        window.picture("bulk-several");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.picture("bulk-several-dark");
        window.robot().interact(() -> window.find("#field-multiAz-not-set", ToggleButton.class).fire());
        assertThat(property("db", "multiAz")).isEmpty();
        assertThat(property("db-2", "multiAz")).isEmpty();
    }

    @Test
    void listsTheTypesOfAMixedChoiceAndNarrowsItToOne() {
        window.startFrom("three-tier-web");
        window.action("edit.select.all");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.isShown("#inspector-nothing-in-common")).isTrue();
        window.picture("bulk-mixed");
        var all = window.session().store().current().edges().map(edge -> edge.id()).toList();
        window.robot().interact(() -> window.robot().lookup("#inspector-kinds .kind-only").queryAll().stream()
                .map(javafx.scene.control.Button.class::cast)
                .filter(button -> button.getAccessibleText().endsWith("Connections"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(window.editor().selection().elements()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(window.isShown("#edge-relation")).isTrue();
        window.picture("bulk-connections");
    }

    @Test
    void opensTheHelpOfAFieldInPlaceByKeyAndLeadsToItsSource() {
        window.startFrom("three-tier-web");
        window.click("db");
        window.robot().interact(() -> window.find("#field-backupRetentionDays", TextField.class).requestFocus());
        window.robot().push(KeyCode.F1);
        var about = window.robot().lookup(".field-about").queryAll().stream()
                .filter(javafx.scene.Node::isVisible)
                .toList();
        assertThat(about).hasSize(1);
        assertThat(about.getFirst().lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                .anyMatch(text -> text.contains("whole number from 0 to 35"))
                .anyMatch(text -> text.startsWith("Not set:"));
        window.picture("field-help");
        window.robot().interact(
                () -> ((javafx.scene.control.Hyperlink) about.getFirst().lookup(".hyperlink")).fire());
        assertThat(window.desktop.browsed).singleElement().asString().startsWith("https://docs.aws.amazon.com/");
    }

    @Test
    void showsTheLimitsOfATypeWhenAskedAndGoesOnShowingThem() {
        window.startFrom("serverless-api");
        var functions = window.session().store().current().nodes()
                .filter(node -> node.type().value().equals("lambda-function"))
                .map(Node::id)
                .toList();
        choose(functions.subList(0, 1));
        var limits = "#inspector-limits";
        assertThat(window.isShown(limits)).isFalse();
        assertThat(window.text("#inspector-limits-fold")).matches("\\d limits and service level");
        window.robot().interact(() -> window.find("#inspector-limits-fold", ToggleButton.class).fire());
        assertThat(window.isShown(limits)).isTrue();
        var words = window.robot().lookup(limits + " .label").queryAllAs(Label.class).stream().map(Label::getText);
        assertThat(words).contains("Service level", "unconfirmed").anyMatch(text -> text.endsWith(" %"))
                .anyMatch(text -> text.contains("AWS raises it on request"))
                .anyMatch(text -> text.contains("fixed"));
        window.picture("limits");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.pictureAtDouble("limits-dark");
        var before = window.desktop.browsed.size();
        window.robot().interact(() -> window.robot().lookup(limits + " .hyperlink")
                .queryAs(javafx.scene.control.Hyperlink.class).fire());
        assertThat(window.desktop.browsed).hasSize(before + 1).last().asString().startsWith("https://");
        var table = window.session().store().current().nodes()
                .filter(node -> node.type().value().equals("dynamodb-table"))
                .map(Node::id)
                .toList();
        choose(table.subList(0, 1));
        assertThat(window.isShown(limits)).isTrue();
    }

    @Test
    void changesTheMeaningOfSeveralConnectionsToWhatAllOfThemCanMean() {
        window.startFrom("three-tier-web");
        var calls = window.session().store().current().edges()
                .filter(edge -> edge.relation() == Relation.CALL)
                .map(edge -> edge.id())
                .toList();
        choose(calls);
        assertThat(window.find("#edge-relation", ComboBox.class).getValue()).isEqualTo(Relation.CALL);
        window.robot().interact(() -> window.find("#field-tls-on", ToggleButton.class).fire());
        assertThat(window.session().store().current().edges().filter(edge -> calls.contains(edge.id())))
                .allSatisfy(edge -> assertThat(edge.properties().isOn("tls")).isTrue());
    }

    @Test
    void keepsTheFormWhileOtherElementsOfTheSameTypesAreChosen() {
        var diagram = IntStream.range(0, 1_000).boxed().reduce(Diagram.EMPTY, (so, i) -> so
                .with(Node.of("q" + i, "sqs-queue", "queue " + i))
                .withLayout(ElementId.of("q" + i),
                        LayoutEntry.of(new io.architrave.model.Box(i % 40 * 120, i / 40 * 120, 96, 96))),
                (one, _) -> one);
        window.robot().interact(() -> window.workbench.open(diagram, Optional.empty()));
        var ids = IntStream.range(0, 1_000).mapToObj(i -> ElementId.of("q" + i)).toList();
        choose(ids.subList(0, 999));
        var form = window.robot().lookup("#inspector-many").query();
        choose(ids);
        assertThat(window.robot().lookup("#inspector-many").<javafx.scene.Node>query()).isSameAs(form);
        assertThat(window.text("#inspector-type")).isEqualTo("1000 elements chosen");
        window.robot().interact(() -> window.find("#field-fifo-on", ToggleButton.class).fire());
        assertThat(window.session().store().undoName()).hasValueSatisfying(
                name -> assertThat(name).endsWith("of 1000 elements"));
        assertThat(property("q999", "fifo")).contains(PropertyValue.of(true));
        window.settle();
    }
}
