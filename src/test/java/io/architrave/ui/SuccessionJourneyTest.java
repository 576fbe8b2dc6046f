package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.testing.Samples;
import io.architrave.tool.Selection;
import io.architrave.ui.session.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A file of earlier years, in the real window: what AWS renamed, closed and ended is brought up to date.
@ExtendWith(ApplicationExtension.class)
class SuccessionJourneyTest {

    private static final String FILE = """
            {
              "architrave": 1,
              "title": "Drawn in 2023",
              "elements": {
                "region": {"kind": "group", "type": "region", "name": "Virginia"},
                "fn": {"kind": "node", "type": "lambda-function", "parent": "region", "name": "Orders"},
                "bench": {"kind": "node", "type": "cloud9", "parent": "region", "name": "Workbench"},
                "reports": {"kind": "node", "type": "quicksight", "parent": "region", "name": "Reports",
                  "properties": {"spiceGb": 20}},
                "mesh": {"kind": "node", "type": "app-mesh", "parent": "region", "name": "Mesh"},
                "find": {"kind": "node", "type": "cloudsearch-domain", "parent": "region", "name": "Search"},
                "books": {"kind": "node", "type": "qldb-ledger", "parent": "region", "name": "Ledger"},
                "apps": {"kind": "node", "type": "kinesis-data-analytics", "parent": "region", "name": "Trends"},
                "flow": {"kind": "node", "type": "data-pipeline", "parent": "region", "name": "Nightly"},
                "query": {"kind": "node", "type": "athena", "parent": "region", "name": "Queries"},
                "feed": {"kind": "node", "type": "a-sketch", "parent": "region", "name": "Feed"},
                "fn-books": {"kind": "edge", "relation": "call", "from": "fn", "to": "books"},
                "fn-find": {"kind": "edge", "relation": "call", "from": "fn", "to": "find"}
              },
              "layout": {
                "region": {"box": [40, 40, 840, 560]},
                "fn": {"box": [40, 48, 96, 96]},
                "bench": {"box": [200, 48, 96, 96]},
                "reports": {"box": [360, 48, 96, 96]},
                "mesh": {"box": [520, 48, 96, 96]},
                "find": {"box": [40, 208, 96, 96]},
                "books": {"box": [200, 208, 96, 96]},
                "apps": {"box": [360, 208, 96, 96]},
                "flow": {"box": [520, 208, 96, 96]},
                "query": {"box": [40, 368, 96, 96]},
                "feed": {"box": [200, 368, 96, 96]}
              }
            }
            """;

    @TempDir
    private Path folder;

    private WindowRobot window;

    @Start
    void open(Stage stage) throws IOException {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openFile() throws IOException {
        var file = Files.writeString(folder.resolve("shop.architrave.json"),
                FILE.replace("a-sketch", Samples.sketchedType().key().value()));
        window.desktop.choose(file);
        window.action("file.open.open");
        window.settle();
    }

    private void choose(String element) {
        window.robot().interact(() -> window.editor().select(Selection.of(ElementId.of(element))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String type(String element) {
        return window.session().store().current().typed(ElementId.of(element)).orElseThrow().type().value();
    }

    private boolean says(String within, String words) {
        return window.robot().lookup(within + " .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains(words));
    }

    @Test
    void opensAFileOfEarlierYearsAndSaysThePresentNameOrWhatBecameOfIt() throws IOException {
        openFile();
        assertThat(window.session().store().current().nodes().toList()).hasSize(10);
        choose("reports");
        assertThat(window.text("#inspector-type")).isEqualTo("Amazon Quick Suite account");
        choose("bench");
        assertThat(says("#inspector", "takes no new customers")).isTrue();
        choose("mesh");
        assertThat(says("#inspector", "ended on 30 September 2026")).isTrue();
        window.picture("succession-ended");
        choose("reports");
        assertThat(says("#inspector-lifecycle", "Got another name in October 2025")).isTrue();
        window.picture("succession-renamed");
        choose("apps");
        assertThat(window.isShown("#inspector-type")).isTrue();
    }

    @Test
    void showsTheSuccessorFirstAndAppliesItOnTheSamePage() throws IOException {
        openFile();
        choose("books");
        window.fire("#inspector #fix-OPS-DEPRECATED-SERVICE");
        assertThat(type("books")).isEqualTo("aurora-cluster");
        assertThat(says("#inspector", "may not stand there")).isTrue();
        window.picture("succession-preview");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.pictureAtDouble("succession-preview-dark");
        window.fire("#inspector #fix-apply");
        window.settle();
        assertThat(window.text("#inspector-type")).startsWith("Amazon Aurora");
        assertThat(window.session().store().current().edge(ElementId.of("fn-books"))).isPresent();
        assertThat(says("#inspector", "drawn in")).isTrue();
        window.picture("succession-applied");
        window.action("edit.undo.undo");
        assertThat(type("books")).isEqualTo("qldb-ledger");
    }

    @Test
    void takesThePreviewBackOnTheSamePage() throws IOException {
        openFile();
        choose("find");
        window.fire("#inspector #fix-OPS-DEPRECATED-SERVICE");
        assertThat(type("find")).isEqualTo("opensearch-domain");
        window.fire("#inspector #fix-cancel");
        assertThat(type("find")).isEqualTo("cloudsearch-domain");
        assertThat(window.text("#inspector-type")).contains("CloudSearch");
        assertThat(window.session().store().undoName()).isEmpty();
    }

    @Test
    void tellsWhatASketchCanAndCannotDoAndLeadsToItsWholeType() throws IOException {
        openFile();
        choose("feed");
        assertThat(says("#inspector-sketch", "drawn, connected and exported to pictures")).isTrue();
        assertThat(says("#inspector-cost", "is a sketch")).isTrue();
        assertThat(window.isShown("#inspector-lifecycle")).isFalse();
        window.picture("sketch");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.pictureAtDouble("sketch-dark");
        choose("query");
        window.picture("sketch-covered");
        window.fire("#succeed-athena-workgroup");
        assertThat(type("query")).isEqualTo("athena-workgroup");
        window.fire("#fix-cancel");
        assertThat(type("query")).isEqualTo("athena");
        window.fire("#succeed-athena-workgroup");
        window.fire("#fix-apply");
        assertThat(type("query")).isEqualTo("athena-workgroup");
        assertThat(window.isShown("#inspector-lifecycle")).isFalse();
        choose("flow");
        window.picture("succession-second");
        window.fire("#succeed-step-functions");
        window.fire("#fix-apply");
        assertThat(type("flow")).isEqualTo("step-functions");
    }

    @Test
    void changesAllOfTheDocumentInOneStep() throws IOException {
        openFile();
        var review = window.session().assessment().get().review().orElseThrow();
        var finding = review.failures().stream()
                .filter(one -> one.rule().id().equals("OPS-DEPRECATED-SERVICE") && one.fix().isPresent())
                .findFirst()
                .orElseThrow();
        long mendable = review.failures().stream()
                .filter(one -> one.rule().id().equals("OPS-DEPRECATED-SERVICE") && one.fix().isPresent())
                .count();
        window.action("diagram.panel.findings");
        window.robot().interact(() -> {
            var list = window.find("#findings", ListView.class);
            list.getSelectionModel().select(review.failures().indexOf(finding));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        });
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("succession-all");
        var all = "#findings-view #fix-all-OPS-DEPRECATED-SERVICE";
        assertThat(window.find(all, Button.class).getText()).isEqualTo(
                "Change all " + mendable + " retired ones");
        window.fire(all);
        window.fire("#findings-view #fix-apply");
        window.settle();
        assertThat(type("reports")).isEqualTo("quick-suite");
        assertThat(type("mesh")).isEqualTo("ecs-service");
        assertThat(type("flow")).isEqualTo("glue-job");
        assertThat(type("bench")).isEqualTo("cloud9");
        assertThat(type("query")).isEqualTo("athena");
        window.picture("succession-all-applied");
        window.action("edit.undo.undo");
        assertThat(type("mesh")).isEqualTo("app-mesh");
        assertThat(window.session().store().undoName()).isEmpty();
    }

    @Test
    void asksWhichOfSeveralSuccessorsAndTakesKeys() throws IOException {
        openFile();
        choose("flow");
        window.action("arrange.succession.chosen");
        window.robot().write("step").push(javafx.scene.input.KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(type("flow")).isEqualTo("step-functions");
        choose("query");
        assertThat(label("arrange.succession.chosen")).startsWith("Change to Amazon Athena");
        window.action("arrange.succession.chosen");
        assertThat(type("query")).isEqualTo("athena-workgroup");
        choose("fn");
        assertThat(enabled("arrange.succession.chosen")).isFalse();
        assertThat(enabled("arrange.succession.all")).isTrue();
        window.action("arrange.succession.all");
        assertThat(window.isShown("#banner-text")).isTrue();
        assertThat(enabled("arrange.succession.all")).isFalse();
    }

    private String label(String action) {
        return action(action).label().get();
    }

    private boolean enabled(String action) {
        return action(action).enabled().getAsBoolean();
    }

    private io.architrave.ui.frame.Action action(String id) {
        return window.workbench.actions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
