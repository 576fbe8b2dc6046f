package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.Templates;
import io.architrave.edit.Insertion;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsertToolTest {

    private static final Diagram QUEUE = made("sqs-lambda-dlq");
    private static final Point FREE = new Point(3_000, 2_000);

    private final EditorRobot robot = EditorRobot.onANetwork();

    private static Diagram made(String template) {
        return Templates.find(template) instanceof Templates.Finding.Found(var found)
                && Templates.instantiate(found, Map.of(),
                        diagram -> diagram) instanceof Templates.Making.Made(var diagram)
                                ? diagram
                                : Diagram.EMPTY;
    }

    private void handle(Input input) {
        robot.editor.handle(input);
    }

    private void expectNothingInserted(Diagram before) {
        robot.expectState("select.idle");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void showsTheDesignUnderThePointerAndPutsItThere() {
        var before = robot.diagram();
        handle(new Input.DesignMove(QUEUE, FREE));
        robot.expectState("insert.hovering");
        assertThat(robot.overlay().ghosts()).hasSizeGreaterThan(QUEUE.elements().size());

        handle(new Input.DesignDrop(QUEUE, FREE));
        robot.expectState("select.idle");
        assertThat(robot.diagram().elements()).hasSizeGreaterThan(before.elements().size());
        assertThat(robot.editor.store().history()).hasSize(1);
        assertThat(robot.editor.selection().isEmpty()).isFalse();
    }

    @Test
    void drawsBackUntilWhatIsNewIsSeen() {
        robot.editor.look(robot.editor.viewport().sized(800, 600));
        handle(new Input.DesignDrop(QUEUE, FREE));

        var seen = robot.editor.viewport().visible();
        assertThat(robot.editor.selection().elements())
                .allSatisfy(id -> assertThat(seen.contains(robot.editor.index().box(id).orElseThrow())).isTrue());
    }

    @Test
    void leavesOutOfThePictureWhatIsThereAlready() {
        handle(new Input.DesignDrop(QUEUE, FREE));
        handle(new Input.DesignMove(QUEUE, FREE));
        var regions = standIns(QUEUE);

        assertThat(robot.overlay().ghosts()).noneMatch(ghost -> regions.contains(ghost.element()));
        assertThat(robot.overlay().sentence()).hasValueSatisfying(
                sentence -> assertThat(sentence.text()).contains("goes into the one that is there"));
    }

    private Set<ElementId> standIns(Diagram design) {
        return Insertion.standIns(DiagramIndex.of(robot.diagram()), design).keySet();
    }

    @Test
    void isPutBackByLeavingAndByCancelling() {
        var before = robot.diagram();
        handle(new Input.DesignMove(QUEUE, FREE));
        handle(new Input.PaletteLeave());
        expectNothingInserted(before);

        handle(new Input.DesignMove(QUEUE, FREE));
        handle(new Input.Cancel());
        expectNothingInserted(before);
    }

    @Test
    void isInHandUntilTheNextClick() {
        var before = robot.diagram();
        robot.editor.pickUp(QUEUE);
        robot.expectState("insert.stamping");
        assertThat(robot.overlay()).isEqualTo(Overlay.EMPTY);
        robot.hover(FREE.x(), FREE.y());
        assertThat(robot.overlay().ghosts()).isNotEmpty();
        robot.press(FREE.x(), FREE.y()).release().expectState("select.idle");
        assertThat(robot.diagram().elements()).hasSizeGreaterThan(before.elements().size());
    }

    @Test
    void isPutBackByTheSecondButton() {
        var before = robot.diagram();
        robot.editor.pickUp(QUEUE);
        handle(new Input.Press(FREE, Input.Button.SECONDARY, Modifiers.NONE));
        expectNothingInserted(before);
    }
}
