package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.DocumentFile;
import io.architrave.model.Diagram;
import io.architrave.ui.session.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartPageTest {

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

    private List<String> asides() {
        return Stream.of(".recent-aside", ".recent-refusal")
                .flatMap(style -> window.robot().lookup(style).queryAll().stream())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void showsRecentDocumentsWithPicturesAndLetsGoOfThoseThatCannotBeRead() throws IOException {
        window.reveal("three-tier-web");
        window.picture("start-empty");
        var shop = folder.resolve("shop.architrave");
        window.desktop.choose(shop);
        window.startFrom("three-tier-web");
        window.action("file.save.save");
        var broken = Files.writeString(folder.resolve("broken.architrave"), "{ not json");
        var gone = folder.resolve("gone.architrave");
        DocumentFile.save(Diagram.EMPTY, gone);
        window.desktop.preferences().addRecent(broken);
        window.desktop.preferences().addRecent(gone);
        Files.delete(gone);
        window.action("file.open.start");
        window.await("the recent documents", () -> asides().stream().anyMatch(text -> text.startsWith("Changed today"))
                && asides().contains("It is not there any more."));
        assertThat(asides()).anyMatch(text -> text.startsWith("Line 1: "));
        window.picture("start-recent");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        window.await("the recent documents",
                () -> asides().stream().anyMatch(text -> text.startsWith("Changed today")));
        window.picture("start-recent-dark");
        window.pictureAtDouble("start-recent-dark-200");
        window.robot().interact(() -> window.robot().lookup(".recent-remove").queryAll().stream()
                .map(Button.class::cast)
                .filter(button -> button.getAccessibleText().contains("gone"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(window.desktop.preferences().recent()).containsExactly(broken, shop);
    }

    @Test
    void remembersWhereThePartsOfTheWindowEnd() {
        window.startFrom("three-tier-web");
        window.robot().interact(() -> window.find("#columns", javafx.scene.control.SplitPane.class)
                .setDividerPositions(0.25, 0.7));
        window.close();
        assertThat(window.desktop.preferences().number("divider.palette", 0, 1)).hasValueCloseTo(0.25,
                org.assertj.core.data.Offset.offset(0.02));
        assertThat(window.desktop.preferences().number("divider.panel", 0, 1)).isPresent();
    }
}
