package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.model.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteToolTest {

    private static final String LONG = "A note that says more than one line of paper can hold. ".repeat(12);

    private final EditorRobot robot = EditorRobot.onANetwork();

    @Test
    void theNextClickPutsANoteThereAndOpensItForWriting() {
        robot.editor.pickUpNote();
        robot.expectState("annotate").press(1101, 203).release().expectState("select.naming");
        assertThat(notes()).singleElement().satisfies(note -> {
            robot.expectSelected(note.id().value());
            assertThat(robot.box(note.id().value()).corner()).isEqualTo(new Point(1104, 200));
            assertThat(note.parent()).isEmpty();
        });
        assertThat(robot.editor.store().history()).containsExactly("Add a note");
    }

    @Test
    void aNoteBelongsToTheGroupThatItLiesIn() {
        robot.editor.pickUpNote();
        robot.press(760, 300).release();
        assertThat(notes().getFirst().parent()).contains(ElementId.of("region"));
    }

    @Test
    void thePaperGrowsWithWhatIsWritten() {
        robot.editor.pickUpNote();
        robot.press(1104, 200).release();
        var id = notes().getFirst().id();
        double before = robot.box(id.value()).height();
        robot.editor.finishNaming(id, LONG);
        assertThat(notes().getFirst().text()).isEqualTo(LONG.strip());
        assertThat(robot.box(id.value()).height()).isGreaterThan(4 * before);
        robot.editor.store().undo();
        assertThat(robot.box(id.value()).height()).isEqualTo(before);
    }

    @Test
    void theGroupGrowsWithItsNote() {
        robot.editor.pickUpNote();
        robot.press(760, 560).release();
        var id = notes().getFirst().id();
        robot.editor.finishNaming(id, LONG);
        assertThat(robot.box("region").contains(robot.box(id.value()))).isTrue();
    }

    @Test
    void escapeLeavesThePaperAway() {
        robot.editor.pickUpNote();
        robot.hover(1104, 200).escape().expectState("select.idle");
        assertThat(notes()).isEmpty();
    }

    @Test
    void enterPutsItInTheMiddleOfTheView() {
        robot.editor.pickUpNote();
        robot.key(Input.Name.ENTER);
        assertThat(notes()).hasSize(1);
        assertThat(robot.editor.viewport().visible().contains(robot.box(notes().getFirst().id().value()))).isTrue();
    }

    @Test
    void paperIsShownUnderThePointerBefore() {
        robot.editor.pickUpNote();
        assertThat(robot.overlay().marks()).isEmpty();
        robot.hover(1104, 200);
        assertThat(robot.overlay().marks()).hasSize(1);
    }

    private List<Note> notes() {
        return robot.diagram().elements().values().stream()
                .filter(Note.class::isInstance)
                .map(Note.class::cast)
                .toList();
    }
}
