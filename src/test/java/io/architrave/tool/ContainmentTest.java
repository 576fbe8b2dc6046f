package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Contents;
import io.architrave.edit.Drawing;
import io.architrave.edit.Growth;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds after whatever a user has done.
class ContainmentTest {

    private static final double SLACK = 1e-6;

    @Provide
    Arbitrary<List<GestureSequences.Gesture>> gestures() {
        return GestureSequences.any(25);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void groupsHoldWhatIsInThem(@ForAll("gestures") List<GestureSequences.Gesture> gestures) {
        var robot = EditorRobot.onANetwork().connected(Relation.CALL, "fn", "app-a");
        holdsThroughout(robot, gestures);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void groupsHoldWhatIsInThemFromNothing(@ForAll("gestures") List<GestureSequences.Gesture> gestures) {
        holdsThroughout(new EditorRobot(Diagram.EMPTY), gestures);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void undoBringsBackTheVeryBeginningAndRedoTheEnd(@ForAll("gestures") List<GestureSequences.Gesture> gestures) {
        var robot = EditorRobot.onANetwork();
        var start = robot.diagram();
        gestures.forEach(gesture -> GestureSequences.perform(robot, gesture));
        var store = robot.editor.store();
        while (store.redo()) {
            // To the last of what was done.
        }
        var end = robot.diagram();
        while (store.undo()) {
            // To the first.
        }
        assertThat(robot.diagram()).isSameAs(start);
        while (store.redo()) {
            // And back.
        }
        assertThat(robot.diagram()).isSameAs(end);
    }

    private static void holdsThroughout(EditorRobot robot, List<GestureSequences.Gesture> gestures) {
        for (var gesture : gestures) {
            GestureSequences.perform(robot, gesture);
            var index = DiagramIndex.of(robot.diagram());
            robot.diagram().elements().values().forEach(element -> holds(index, element, gesture));
        }
    }

    private static void holds(DiagramIndex index, Element element, GestureSequences.Gesture after) {
        var what = element + " after " + after;
        switch (element) {
            case Edge edge ->
                    assertThat(List.of(edge.from(), edge.to())).as(what).allMatch(index.diagram()::has);
            case Placed placed -> {
                assertThat(placed.parent().stream()).as(what)
                        .allMatch(parent -> index.diagram().group(parent).isPresent());
                assertThat(index.boxes(placed.id())).as("places drawn of " + what)
                        .hasSize(Math.max(1, spans(placed).size()));
                assertThat(spans(placed)).as(what).allMatch(place -> placed.parent()
                        .map(parent -> index.isInside(place, parent))
                        .orElse(index.diagram().has(place)));
                if (placed instanceof Group group) {
                    holds(index, group, what);
                }
            }
            default -> {
            }
        }
    }

    private static List<ElementId> spans(Placed placed) {
        return placed instanceof Node node ? node.spans() : List.of();
    }

    private static void holds(DiagramIndex index, Group group, String what) {
        var frame = index.diagram().layoutOf(group.id()).box().orElseThrow();
        var room = new Box(
                Growth.MARGIN,
                Drawing.LABEL_BAND,
                frame.width() - 2 * Growth.MARGIN,
                frame.height() - Drawing.LABEL_BAND - Growth.MARGIN).grown(SLACK);
        assertThat(Contents.of(index, Optional.of(group.id())))
                .as(what)
                .allMatch(held -> room.contains(held.box()));
    }
}
