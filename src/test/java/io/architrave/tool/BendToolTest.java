package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Bends;
import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.Polyline;
import io.architrave.model.Relation;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BendToolTest {

    private static final ElementId EDGE = ElementId.of("edge");

    /// The function calls a table below it, a little to the right: the line has a level piece in its middle.
    private final EditorRobot robot = EditorRobot.onANetwork()
            .with("table", "dynamodb-table", "region", 832, 400)
            .connected(Relation.CALL, "fn", "table");

    private List<Point> bends() {
        return robot.diagram().layoutOf(EDGE).bends();
    }

    private int levelPiece() {
        var line = robot.line("edge");
        for (int at = 1; at < line.size() - 2; at++) {
            if (line.get(at).y() == line.get(at + 1).y()) {
                return at;
            }
        }
        throw new AssertionError("no level piece in " + line);
    }

    private static void expectOrthogonal(List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            var a = line.get(i - 1);
            var b = line.get(i);
            assertThat(a.x() == b.x() || a.y() == b.y()).as("%s", line).isTrue();
        }
    }

    private void pullDown(double by) {
        robot.choose("edge").pressGrip("edge", new Grip.Piece(levelPiece())).expectState("bend.pointing");
        robot.by(0, by).expectState("bend.pulling");
    }

    @Test
    void movesAPieceSidewaysOntoTheGrid() {
        double before = robot.line("edge").get(levelPiece()).y();
        pullDown(41);
        robot.release().expectState("select.idle").expectSelected("edge");
        double after = robot.line("edge").get(levelPiece()).y();
        assertThat(after).isCloseTo(before + 41, org.assertj.core.data.Offset.offset(4.0));
        assertThat(after % Snap.STEP).isZero();
        expectOrthogonal(robot.line("edge"));
        assertThat(robot.editor.store().history()).containsExactly("Bend connection");
    }

    @Test
    void pullsAConnectionByItsLineWithoutChoosingItFirst() {
        var middle = new Grip.Piece(levelPiece()).on(robot.line("edge"));
        robot.press(middle.x(), middle.y()).by(0, 40).expectState("bend.pulling").release();
        assertThat(bends()).isNotEmpty();
    }

    @Test
    void putsBackTheVeryDiagramOnEscape() {
        var before = robot.diagram();
        pullDown(40);
        robot.escape().expectState("select.idle").release();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void movesTheTwoPiecesThatMeetInACorner() {
        pullDown(40);
        robot.release();
        var corner = robot.line("edge").get(levelPiece());
        robot.pressGrip("edge", new Grip.Corner(levelPiece())).by(-24, 16).release();
        assertThat(robot.line("edge")).contains(new Point(Snap.to(corner.x() - 24), Snap.to(corner.y() + 16)));
        expectOrthogonal(robot.line("edge"));
    }

    @Test
    void leavesAShortPieceAtThePortWhenTheLastPieceIsPulledAway() {
        var straight = EditorRobot.onANetwork()
                .with("table", "dynamodb-table", "region", 800, 400)
                .connected(Relation.CALL, "fn", "table");
        assertThat(straight.line("edge")).hasSize(2);
        straight.choose("edge").pressGrip("edge", new Grip.Piece(0)).by(64, 0).release();
        assertThat(straight.line("edge")).hasSize(6);
        expectOrthogonal(straight.line("edge"));
        // Back into line, it is straight again and knows no bend.
        straight.pressGrip("edge", new Grip.Piece(2)).by(-63, 0).release();
        assertThat(straight.line("edge")).hasSize(2);
        assertThat(straight.diagram().layoutOf(EDGE).bends()).isEmpty();
    }

    @Test
    void staysWhereItIsWhenSomethingElseMoves() {
        pullDown(40);
        robot.release();
        var line = robot.line("edge");
        robot.choose("vpc").pressFreeAreaOf("vpc").by(16, 16).release();
        assertThat(robot.line("edge")).isEqualTo(line);
    }

    @Test
    void comesAlongWhenBothEndsMoveTogether() {
        pullDown(40);
        robot.release();
        var line = robot.line("edge");
        robot.editor.select(Selection.of(ElementId.of("fn"), ElementId.of("table")));
        robot.press("fn").by(-40, 16).release();
        assertThat(robot.line("edge"))
                .isEqualTo(line.stream().map(point -> point.plus(-40, 16)).toList());
        robot.choose("region").pressFreeAreaOf("region").by(80, 8).release();
        assertThat(robot.line("edge"))
                .isEqualTo(line.stream().map(point -> point.plus(40, 24)).toList());
    }

    @Test
    void keepsTheBendAndStaysOrthogonalWhenOneEndMoves() {
        pullDown(40);
        robot.release();
        double level = robot.line("edge").get(levelPiece()).y();
        robot.press("fn").by(-120, 8).release();
        expectOrthogonal(robot.line("edge"));
        assertThat(robot.line("edge").get(levelPiece()).y()).isEqualTo(level);
    }

    @Property(tries = 80)
    void isOrthogonalAndStrikesNoEndWhereverAnEndIsMoved(
            @ForAll @IntRange(min = -60, max = 30) int columns, @ForAll @IntRange(min = -8, max = 50) int rows) {
        // A robot of its own a try.
        new BendToolTest().moveTheBegin(columns * Snap.STEP, rows * Snap.STEP);
    }

    private void moveTheBegin(double dx, double dy) {
        pullDown(40);
        robot.release().press("fn").by(dx, dy).release();
        var line = robot.line("edge");
        expectOrthogonal(line);
        assertThat(Polyline.simplified(line)).isEqualTo(line);
        if (!robot.box("fn").grown(40).intersects(robot.box("table"))) {
            for (var end : List.of("fn", "table")) {
                var icon = robot.box(end);
                var core = new Box(icon.centre().x() - 20, icon.y() + 4, 40, 40);
                assertThat(line.stream().noneMatch(core::contains)).as("%s through %s", line, end).isTrue();
                for (int i = 1; i < line.size(); i++) {
                    var middle = new Grip.Piece(i - 1).on(line);
                    assertThat(core.contains(middle)).as("%s through %s", line, end).isFalse();
                }
            }
        }
    }

    @Test
    void leavesTheWayToTheRouterAgainWhenAsked() {
        var before = robot.line("edge");
        pullDown(40);
        robot.release();
        robot.editor.store().apply("Reset", Bends.reset(robot.diagram(), List.of(EDGE, ElementId.of("fn"))));
        assertThat(robot.line("edge")).isEqualTo(before);
        assertThat(robot.diagram().layout()).doesNotContainKey(EDGE);
    }

    @Test
    void writesOnTheConnectionByADoubleClickOnItsHandle() {
        var middle = new Grip.Piece(levelPiece()).on(robot.line("edge"));
        robot.choose("edge");
        robot.editor.handle(new Input.DoubleClick(middle, Modifiers.NONE));
        robot.expectState("select.naming");
    }

    @Test
    void showsAHandleForEachEndCornerAndLongPiece() {
        var without = robot.overlay().marks().size();
        robot.choose("edge");
        var line = robot.line("edge");
        assertThat(robot.overlay().marks().size() - without)
                .isGreaterThanOrEqualTo(Grip.of(line, robot.editor.viewport()).size());
    }
}
