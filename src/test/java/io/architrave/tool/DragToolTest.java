package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Relation;
import io.architrave.scene.Drawable;
import org.junit.jupiter.api.Test;

class DragToolTest {

    private final EditorRobot robot = EditorRobot.onANetwork().with("other", "lambda-function", "region", 803, 300);

    @Test
    void aDraggedServiceLinesUpWithAnotherOneAndSaysSo() {
        robot.press("fn").by(20, 4).by(-14, 0);
        assertThat(robot.box("fn").x()).isEqualTo(803);
        assertThat(robot.overlay().marks()).anyMatch(mark -> mark instanceof Drawable.Line line
                && line.points().stream().allMatch(point -> point.x() == 851));
        robot.release();
        assertThat(robot.editor.store().history()).containsExactly("Move fn");
    }

    @Test
    void theDistanceToTheNeighbourBelowStandsBesideIt() {
        robot.press("fn").by(20, 0).by(-14, 0);
        assertThat(robot.overlay().marks())
                .filteredOn(Drawable.Words.class::isInstance)
                .extracting(mark -> ((Drawable.Words) mark).text())
                .containsExactly("108");
    }

    @Test
    void altLeavesGuidesAndGridAlone() {
        robot.press("fn").holding(Modifiers.ALT).by(20, 4).by(-15, 1);
        assertThat(robot.box("fn").corner()).isEqualTo(new Point(805, 101));
    }

    @Test
    void shiftKeepsItInItsRow() {
        robot.press("fn").holding(Modifiers.SHIFT).by(48, 20);
        assertThat(robot.box("fn").corner()).isEqualTo(new Point(848, 96));
        robot.by(-40, 60);
        assertThat(robot.box("fn").corner()).isEqualTo(new Point(800, 176));
    }

    @Test
    void controlCarriesACopyAndTheOriginalStays() {
        var before = robot.diagram();
        robot.click("fn").press("fn").holding(Modifiers.SHORTCUT).by(20, 4).by(60, 396).release();
        var copy = robot.diagram().nodes()
                .filter(node -> !before.has(node.id()))
                .findFirst()
                .orElseThrow();
        assertThat(copy.name()).isEqualTo("fn 2");
        robot.expectBox("fn", 800, 96, 96, 96);
        robot.expectBox(copy.id().value(), 880, 496, 96, 96);
        robot.expectSelected(copy.id().value());
        assertThat(robot.editor.store().history()).containsExactly("Copy fn 2");
        robot.editor.store().undo();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void copiesKeepTheConnectionsAmongThem() {
        var connected = robot.connected(Relation.CALL, "fn", "other");
        connected.editor.select(Selection.of(ElementId.of("fn"), ElementId.of("other")));
        connected.press("fn").holding(Modifiers.SHORTCUT).by(20, 4).by(-600, 300).release();
        assertThat(connected.diagram().edges().map(Edge::relation)).containsExactly(Relation.CALL, Relation.CALL);
        assertThat(connected.diagram().nodes().map(Node::id)).hasSize(4);
    }

    @Test
    void escapeTakesTheCopyBack() {
        var before = robot.diagram();
        robot.click("fn").press("fn").holding(Modifiers.SHORTCUT).by(20, 4).escape();
        assertThat(robot.diagram()).isSameAs(before);
        robot.expectState("select.idle");
    }
}
