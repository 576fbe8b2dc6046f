package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.exchange.Exporters;
import io.architrave.ui.frame.Action;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ActionsTest {

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
    void noTwoActionsShareAKey() {
        assertThat(window.workbench.actions().stream().flatMap(action -> action.keys().stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoActionsShareAnIdAndEachHasWords() {
        assertThat(window.workbench.actions()).extracting(Action::id).doesNotHaveDuplicates();
        assertThat(window.workbench.actions()).allSatisfy(action -> assertThat(action.label().get()).isNotBlank());
    }

    @Test
    void everyFormatHasItsAction() {
        assertThat(window.workbench.actions())
                .extracting(Action::id)
                .containsAll(Exporters.all().stream().map(exporter -> "export.format." + exporter.format()).toList());
    }

    @Test
    void nothingThatNeedsADocumentCanBeDoneWithoutOne() {
        assertThat(window.workbench.actions())
                .filteredOn(action -> action.section() == Action.Section.EXPORT || action.id().startsWith("edit.undo"))
                .allSatisfy(action -> assertThat(action.enabled().getAsBoolean()).isFalse());
    }

    @Test
    void theSearchOverAllActionsRunsOne() {
        window.startFrom("serverless-api");
        window.action("edit.find.commands");
        window.awaitNode("#command-palette");
        window.robot().write("select all").push(javafx.scene.input.KeyCode.ENTER);
        assertThat(window.editor().selection().elements())
                .hasSize(window.session().store().current().elements().size());
    }
}
