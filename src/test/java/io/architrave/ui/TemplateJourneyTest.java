package io.architrave.ui;

import static io.architrave.ui.WindowRobot.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.architrave.edit.Change;
import io.architrave.exchange.ExportJob;
import io.architrave.exchange.ExportResult;
import io.architrave.exchange.Exporters;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.tool.Selection;
import io.architrave.ui.session.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The template beside the drawing, in the real window, with pictures.
@ExtendWith(ApplicationExtension.class)
class TemplateJourneyTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private RichTextArea code() {
        return window.find("#template-text", RichTextArea.class);
    }

    private List<String> lines() {
        return read(() -> IntStream
                .range(0, code().getParagraphCount()).mapToObj(code()::getPlainText).toList());
    }

    private void startWithTheTemplate() {
        window.startFrom("three-tier-web");
        window.action("view.template.toggle");
        window.await("the template", () -> window.text("#template-summary").contains("resources for"));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private int row(String start) {
        var lines = lines();
        return lines.indexOf(lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow());
    }

    private void choose(String... elements) {
        window.robot().interact(() -> window.editor()
                .select(Selection.of(Stream.of(elements).map(ElementId::of).toList())));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private String copied() {
        return read(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void standsBesideTheDrawingAndGoesAgain() {
        startWithTheTemplate();
        var columns = window.find("#columns", SplitPane.class);
        assertThat(columns.getItems()).hasSize(4);
        window.picture("template-1-open");
        window.action("view.template.toggle");
        assertThat(columns.getItems()).hasSize(3);
        assertThat(window.isShown("#template-pane")).isFalse();
    }

    @Test
    void isRememberedWithItsWidth() {
        startWithTheTemplate();
        var columns = window.find("#columns", SplitPane.class);
        window.robot().interact(() -> columns.setDividerPosition(1, 0.4));
        double width = columns.getDividerPositions()[2] - columns.getDividerPositions()[1];
        window.close();
        assertThat(window.desktop.preferences().get("template")).contains("true");
        assertThat(window.desktop.preferences().number("divider.template", 0.1, 0.6).orElseThrow())
                .isCloseTo(width, offset(0.01));
    }

    @Test
    void aNameLeadsToItsDefinitionByAKey() {
        startWithTheTemplate();
        int at = row("      VpcId: !Ref ShopVPC");
        int column = lines().get(at).length() - 2;
        window.robot().interact(() -> {
            code().requestFocus();
            code().select(TextPos.ofLeading(at, column));
        });
        window.robot().push(KeyCode.F12);
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(lines().get(read(() -> code().getCaretPosition().index())))
                .isEqualTo("  ShopVPC:");
        assertThat(window.editor().selection()).isEqualTo(Selection.of(ElementId.of("vpc")));
    }

    @Test
    void whatIsChosenInTheDrawingIsBroughtIntoViewAndTheOtherWayRound() {
        startWithTheTemplate();
        choose("db");
        var at = read(() -> code().getCaretPosition());
        assertThat(lines().get(at.index())).isEqualTo("  ShopDatabase:");
        window.picture("template-2-chosen");
        window.pictureAtDouble("template-2-chosen-200");

        int vpc = row("  ShopVPC:");
        window.robot().interact(() -> code().select(TextPos.ofLeading(vpc + 1, 4)));
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.editor().selection()).isEqualTo(Selection.of(ElementId.of("vpc")));
        window.action("diagram.template.copy.chosen");
        assertThat(copied()).startsWith("  ShopVPC:\n").doesNotContain("AWS::RDS");
    }

    @Test
    void anEditIsShownAsADifferenceWithoutMovingWhatIsRead() {
        startWithTheTemplate();
        choose("db");
        var before = lines();
        var caret = read(() -> before.get(code().getCaretPosition().index()));
        window.robot().interact(() -> window.session().store().apply("Remove NAT gateway",
                new Change.Remove(Set.of(ElementId.of("nat-b")))));
        window.await("the difference", () -> window.text("#template-changes").startsWith("+"));
        assertThat(window.text("#template-changes")).matches("\\+\\d+ −\\d+");
        assertThat(
                read(() -> code().getPlainText(code().getCaretPosition().index())))
                .isEqualTo(caret);
        window.action("diagram.template.next");
        window.picture("template-3-difference");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        WaitForAsyncUtils.waitForFxEvents(3);
        window.picture("template-4-difference-dark");
        window.pictureAtDouble("template-4-difference-dark-200");
        window.action("diagram.template.compare.none");
        window.await("the template alone", () -> window.text("#template-changes").isEmpty());
        assertThat(lines()).noneMatch(line -> line.startsWith("  NATGatewayB:"));
    }

    @Test
    void whatWasJustDrawnIsBroughtIntoViewWhenItsLinesAreThere() {
        startWithTheTemplate();
        window.carryFromPalette("s3-bucket", new Point(window.middle("users").x(), window.middle("users").y() + 160));
        window.drop();
        var bucket = window.editor().selection().single().orElseThrow().value();
        window.await("the bucket's lines", () -> window.text("#template-changes").startsWith("+"));
        WaitForAsyncUtils.waitForFxEvents(3);
        int at = read(() -> code().getCaretPosition().index());
        assertThat(lines().subList(at, at + 2)).last().isEqualTo("    Type: AWS::S3::Bucket");
        assertThat(window.editor().selection()).isEqualTo(Selection.of(ElementId.of(bucket)));
        window.picture("template-8-drawn");
    }

    @Test
    void savesTheSameBytesAsTheMenu(@TempDir Path folder) throws IOException {
        startWithTheTemplate();
        var file = folder.resolve("shop.template.yaml");
        window.desktop.choose(file);
        window.fire("#template-save");
        window.await("the file", () -> Files.exists(file) && window.isShown("#banner-text"));
        var exported = (ExportResult.Exported) Exporters.find("cloudformation").orElseThrow()
                .export(ExportJob.of("shop", window.session().store().current()));
        assertThat(Files.readString(file)).isEqualTo(exported.files().getFirst().asText());
        window.fire("#template-copy");
        assertThat(copied()).isEqualTo(Files.readString(file));
        assertThat(window.text("#template-status")).startsWith("Copied the template");
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersEachFormOfTheList() {
        startWithTheTemplate();
        var form = (ChoiceBox<Object>) window.find("#template-form", ChoiceBox.class);
        window.robot().interact(() -> form.getSelectionModel().select(1));
        window.await("JSON", () -> code().getPlainText(0).equals("{"));
        window.picture("template-5-json");
        choose("db");
        window.action("diagram.template.copy.chosen");
        assertThat(copied()).startsWith("    \"ShopDatabase\": {").contains("AWS::RDS");
    }

    @Test
    void findsWordsWhileTheKeysAreThere() {
        startWithTheTemplate();
        window.robot().interact(code()::requestFocus);
        window.robot().push(KeyCode.CONTROL, KeyCode.F);
        assertThat(window.isShown("#template-find")).isTrue();
        assertThat(window.isShown("#find-bar")).isFalse();
        window.robot().write("multiaz");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.text("#template-find-count")).startsWith("1 of ");
        window.picture("template-6-find");
        window.robot().push(KeyCode.ESCAPE);
        assertThat(window.isShown("#template-find")).isFalse();
    }

    @Test
    void aRemarkLeadsToItsLineAndItsElement() {
        startWithTheTemplate();
        var remarks = window.find("#template-remarks", ListView.class);
        assertThat(remarks.getItems()).isNotEmpty();
        window.robot().interact(() -> remarks.getSelectionModel().select(0));
        WaitForAsyncUtils.waitForFxEvents(3);
        assertThat(window.editor().selection().elements()).hasSize(1);
        assertThat(lines().get(read(() -> code().getCaretPosition().index())))
                .startsWith("#");
    }

    @Test
    void saysWhatToDrawWhereNothingBecomesAResource() {
        window.action("file.open.empty");
        window.action("view.template.toggle");
        window.await("a word", () -> window.text("#template-summary").equals("Nothing to deploy yet"));
        assertThat(window.robot().lookup(".template-nothing").queryLabeled().getText()).contains("Drag a service");
        window.picture("template-7-empty");
        assertThat(Optional.ofNullable(code().getAccessibleRoleDescription())).isPresent();
    }
}
