package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.TypeKey;
import io.architrave.review.Severity;
import io.architrave.ui.session.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The way of a newcomer through the real window, with a picture after each stage.
@ExtendWith(ApplicationExtension.class)
class DesignerJourneyTest {

    @TempDir
    private Path folder;

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void startsFromATemplateAndShowsWhatIsFoundAndWhatItCosts() {
        window.reveal("three-tier-web");
        window.picture("1-start");
        window.startFrom("three-tier-web");
        assertThat(window.text("#status-cost")).contains("a month");
        assertThat(window.text("#status-findings")).contains("warning");
        assertThat(window.session().store().current().origin()).isPresent();
        window.picture("2-template");
        window.pictureAtDouble("2-template-200");
        window.click("db");
        assertThat(window.text("#inspector-type")).contains("RDS");
        window.picture("3-inspector");
    }

    @Test
    void takesAServiceWhereAwsTakesItAndSaysWhyNotElsewhere() {
        window.startFrom("three-tier-web");
        int before = window.session().store().current().elements().size();
        window.carryFromPalette("ec2-instance", window.free("account"));
        assertThat(window.isShown("#canvas-sentence")).isTrue();
        assertThat(window.text("#canvas-sentence")).isNotBlank();
        window.picture("4-refused");
        window.drop();
        assertThat(window.session().store().current().elements()).hasSize(before);
        assertThat(window.isShown("#canvas-sentence")).isFalse();

        window.carryFromPalette("ec2-instance", window.free("app-a"));
        window.picture("5-welcome");
        window.drop();
        assertThat(window.session().store().current().elements()).hasSize(before + 1);
        var added = window.session().store().current().nodes()
                .filter(node -> node.type().equals(TypeKey.of("ec2-instance")))
                .findFirst()
                .orElseThrow();
        assertThat(added.parent()).contains(ElementId.of("app-a"));
        assertThat(window.editor().selection().single()).contains(added.id());
        window.settle();
        window.picture("6-added");
        window.action("edit.undo.undo");
        assertThat(window.session().store().current().elements()).hasSize(before);
    }

    @Test
    void showsInCostAndFindingsWhatASettingChanges() {
        window.startFrom("three-tier-web");
        window.click("db");
        var cost = window.text("#status-cost");
        var findings = window.session().assessment().get().review().orElseThrow().failures().size();
        window.write("#field-backupRetentionDays", "0");
        window.settle();
        assertThat(window.session().assessment().get().review().orElseThrow().failures()).hasSizeGreaterThan(findings);
        window.robot()
                .interact(() -> window.find("#field-multiAz-off", javafx.scene.control.ToggleButton.class).fire());
        window.settle();
        assertThat(window.text("#status-cost")).isNotEqualTo(cost);
        window.picture("7-changed");
        window.action("edit.undo.undo");
        window.action("edit.undo.undo");
        window.settle();
        assertThat(window.text("#status-cost")).isEqualTo(cost);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsTheDocument() {
        window.startFrom("three-tier-web");
        window.click("db");
        var before = window.session().store().current();
        window.write("#field-backupRetentionDays", "9999");
        assertThat(window.isShown("#field-backupRetentionDays-error")).isTrue();
        assertThat(window.session().store().current()).isSameAs(before);
        window.picture("8-bad-value");
    }

    @Test
    void previewsAFixAndAppliesItAsOneStep() {
        window.startFrom("three-tier-web");
        window.set("db", "multiAz", false);
        var review = window.session().assessment().get().review().orElseThrow();
        var finding = review.failures().stream().filter(one -> one.fix().isPresent()).findFirst().orElseThrow();
        var before = window.session().store().current();
        window.robot().interact(() -> {
            var list = window.find("#findings", javafx.scene.control.ListView.class);
            list.getSelectionModel().select(review.failures().indexOf(finding));
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("window");
        window.fire("#fix-" + finding.rule().id());
        assertThat(window.session().store().current()).isNotSameAs(before);
        assertThat(window.session().store().history()).containsExactly("Set multiAz");
        window.picture("9-fix-preview");
        window.fire("#fix-apply");
        window.settle();
        assertThat(window.session().store().history()).containsExactly(finding.fix().orElseThrow().label(),
                "Set multiAz");
        var after = window.session().assessment().get().review().orElseThrow();
        assertThat(after.verdict(finding.rule().id(), finding.subject()))
                .isNotEqualTo(io.architrave.review.Verdict.FAIL);
        window.action("edit.undo.undo");
        assertThat(window.session().store().current()).isSameAs(before);
    }

    @Test
    void acceptsAFindingWithAReason() {
        window.startFrom("three-tier-web");
        window.set("db", "multiAz", false);
        var finding = window.session().assessment().get().review().orElseThrow().failures().getFirst();
        window.fire("#accept-" + finding.rule().id());
        window.robot().clickOn("#accept-reason").write("Covered by the edge");
        window.fire("#accept-apply");
        window.settle();
        assertThat(window.session().store().current().acknowledgements()).hasSize(1);
        assertThat(window.session().assessment().get().review().orElseThrow()
                .of(io.architrave.review.Verdict.ACKNOWLEDGED))
                .hasSize(1);
    }

    @Test
    void savesReopensAndExports() throws Exception {
        window.startFrom("serverless-api");
        var file = folder.resolve("shop.json");
        window.desktop.choose(file);
        window.action("file.save.save");
        assertThat(file).exists();
        assertThat(window.text("#status-saved")).isEqualTo("Saved");
        var saved = window.session().store().current();
        window.action("file.close.close");
        assertThat(window.workbench.session()).isEmpty();
        window.action("file.open.open");
        window.settle();
        assertThat(window.session().store().current().elements()).isEqualTo(saved.elements());
        var mermaid = folder.resolve("shop.mmd");
        window.desktop.choose(mermaid);
        window.action("export.format.mermaid");
        window.await("the export", () -> window.isShown("#banner"));
        assertThat(Files.readString(mermaid)).contains("flowchart");
        window.picture("10-exported");
    }

    @Test
    void leavesTheScreenAsItWasWhenAFileCannotBeRead() throws Exception {
        window.startFrom("serverless-api");
        var before = window.session();
        var broken = Files.writeString(folder.resolve("broken.json"), "{\"architrave\": 1, \"elements\": {");
        window.desktop.choose(broken);
        window.action("file.open.open");
        assertThat(window.text("#banner-text")).contains("broken.json");
        assertThat(window.session()).isSameAs(before);
        window.picture("11-unreadable");
    }

    @Test
    void renamesInPlaceMovesAndDeletesWithKeys() {
        window.startFrom("serverless-api");
        var element = window.session().store().current().nodes().findFirst().orElseThrow();
        window.click(element.id().value());
        window.action("edit.change.rename");
        window.await("the name field", () -> window.isShown("#name-field"));
        window.robot().eraseText(40).write("Front door").push(KeyCode.ENTER);
        assertThat(window.session().store().current().node(element.id())).map(Node::name).contains("Front door");
        var at = window.editor().index().box(element.id()).orElseThrow();
        window.robot().push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(window.editor().index().box(element.id()).orElseThrow().x()).isEqualTo(at.x() + 8);
        window.robot().push(KeyCode.DELETE);
        assertThat(window.session().store().current().has(element.id())).isFalse();
    }

    @Test
    void showsCostAndOutlineAndTheDarkLook() {
        window.startFrom("three-tier-web");
        window.action("diagram.panel.cost");
        window.picture("13-cost");
        window.action("diagram.panel.outline");
        window.picture("14-outline");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        WaitForAsyncUtils.waitForFxEvents(5);
        window.picture("15-dark");
    }

    @Test
    void wordsOfFieldsAreReadableByAScreenReader() {
        window.startFrom("three-tier-web");
        assertThat(window.canvas().getAccessibleText()).contains("elements");
        window.click("db");
        assertThat(window.find("#field-backupRetentionDays", TextField.class).getAccessibleText()).isNotBlank();
        assertThat(window.canvas().getAccessibleText()).contains("Amazon RDS database");
        assertThat(window.canvas().isFocusTraversable()).isTrue();
        assertThat(window.session().assessment().get().review().orElseThrow().count(Severity.ERROR)).isNotNegative();
    }
}
