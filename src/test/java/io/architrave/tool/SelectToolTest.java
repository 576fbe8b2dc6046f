package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import org.junit.jupiter.api.Test;

class SelectToolTest {

    private final EditorRobot robot = EditorRobot.onANetwork();

    @Test
    void choosesWhatIsClicked() {
        robot.click("fn").expectSelected("fn").expectState("select.idle");
    }

    @Test
    void choosesTheInnermostGroupByAClickIntoItsFreeArea() {
        robot.click("app-a").expectSelected("app-a");
    }

    @Test
    void choosesNothingByAClickOnTheBareCanvas() {
        robot.click("fn").press(1400, 900).release().expectSelected();
    }

    @Test
    void addsToTheSelectionWithShift() {
        robot.click("fn").holding(Modifiers.SHIFT).click("app-a").expectSelected("fn", "app-a").click("fn")
                .expectSelected("app-a");
    }

    @Test
    void waitsForTheSlopBeforeItMoves() {
        robot.press("fn").by(2, 2).expectState("select.pointing-element");
        robot.by(10, 0).expectState("select.translating").release().expectState("select.idle");
    }

    @Test
    void movesOnTheGridAsOneUndoStep() {
        robot.press("fn").by(20, 0).by(17, 3).release();
        robot.expectBox("fn", 840, 96, 96, 96);
        assertThat(robot.editor.store().history()).containsExactly("Move fn");
        robot.editor.store().undo();
        robot.expectBox("fn", 800, 96, 96, 96);
    }

    @Test
    void putsBackTheVeryDiagramOnEscape() {
        var before = robot.diagram();
        robot.press("fn").by(60, 40).escape();
        assertThat(robot.diagram()).isSameAs(before);
        robot.release().expectState("select.idle");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void bringsWhatAGroupContainsAlong() {
        robot.choose("az-a").pressFreeAreaOf("az-a");
        var subnet = robot.box("app-a");
        robot.by(16, 24).release();
        assertThat(robot.box("app-a")).isEqualTo(subnet.movedBy(16, 24));
        assertThat(robot.editor.store().history()).containsExactly("Move az-a");
    }

    @Test
    void movesAnElementIntoTheGroupUnderThePointer() {
        var with = robot.with("server", "ec2-instance", "app-a", 24, 48);
        with.press("server").to("app-b");
        assertThat(with.overlay().marks()).isNotEmpty();
        with.release().expectParent("server", "app-b");
        assertThat(with.editor.store().history()).containsExactly("Move server");
    }

    @Test
    void showsWhatIsCarriedAheadOfAPictureThatIsStillBeingComposed() {
        var with = robot.with("server", "ec2-instance", "app-a", 24, 48);
        var before = with.scene();
        with.press("server").by(40, 16);

        var box = with.box("server");
        assertThat(with.overlayOn(before).ghosts())
                .isNotEmpty()
                .allSatisfy(ghost -> assertThat(ghost.bounds().intersects(box)).isTrue());
        assertThat(with.overlay().ghosts()).isEmpty();
    }

    @Test
    void showsTheContentOfACarriedGroupAheadOfThePicture() {
        var with = robot.with("server", "ec2-instance", "app-a", 24, 48);
        var before = with.scene();
        with.choose("az-a").pressFreeAreaOf("az-a");
        with.by(16, 24);

        assertThat(with.overlayOn(before).ghosts())
                .extracting(ghost -> ghost.element().value())
                .contains("az-a", "app-a", "server");
    }

    @Test
    void refusesAPlaceThatAwsWouldNotHaveAndSaysSo() {
        var with = robot.with("server", "ec2-instance", "app-a", 24, 48);
        var before = with.diagram();
        with.press("server").to(1400, 900);
        assertThat(with.overlay().sentence()).isPresent();
        assertThat(with.overlay().sentence().orElseThrow().refusal()).isTrue();
        assertThat(with.overlay().ghosts()).isNotEmpty();
        with.release();
        assertThat(with.diagram()).isSameAs(before);
    }

    @Test
    void letsTheGroupGrowAndItsNeighboursMakeWay() {
        var with = robot.with("server", "ec2-instance", "app-a", 24, 48);
        var neighbour = with.box("az-b");
        with.press("server").by(100, 0).release();
        var grown = with.box("app-a");
        assertThat(grown.contains(with.box("server"))).isTrue();
        assertThat(with.box("az-a").contains(grown)).isTrue();
        assertThat(with.box("az-a").intersects(with.box("az-b"))).isFalse();
        assertThat(with.box("az-b").width()).isEqualTo(neighbour.width());
        assertThat(with.box("vpc").contains(with.box("az-b"))).isTrue();
    }

    @Test
    void spansAMarqueeOverWhatItEncloses() {
        robot.press(780, 60).to(920, 220).expectState("select.brushing").release().expectSelected("fn");
    }

    @Test
    void resizesAGroupByAHandleAndKeepsItsContentsInside() {
        robot.choose("az-a");
        var subnet = robot.box("app-a");
        var corner = Handle.SOUTH_EAST.on(robot.box("az-a"));
        robot.press(corner.x(), corner.y()).expectState("select.resizing").by(-600, -600).release();
        assertThat(robot.box("app-a")).isEqualTo(subnet);
        assertThat(robot.box("az-a").contains(subnet)).isTrue();
        assertThat(robot.box("az-a").width()).isLessThan(288);
    }

    @Test
    void leavesTheContentsWhereTheyAreWhenTheUpperLeftCornerMoves() {
        robot.choose("az-a");
        var subnet = robot.box("app-a");
        var corner = Handle.NORTH_WEST.on(robot.box("az-a"));
        robot.press(corner.x(), corner.y()).by(8, 8).release();
        assertThat(robot.box("app-a")).isEqualTo(subnet);
    }

    @Test
    void movesOnlyTheGrabbedPlaceOfAnElementThatStandsInSeveral() {
        robot.carry("application-load-balancer", "app-a").drop("application-load-balancer");
        var balancer = robot.only("application-load-balancer");
        assertThat(balancer.spans()).containsExactlyInAnyOrder(ElementId.of("app-a"), ElementId.of("app-b"));
        var before = robot.diagram().layoutOf(balancer.id());
        var grabbed = robot.editor.index().boxes(balancer.id()).getFirst().centre();
        robot.press(grabbed.x(), grabbed.y()).by(0, 24).release();
        LayoutEntry after = robot.diagram().layoutOf(balancer.id());
        var moved = balancer.spans().getFirst();
        var still = balancer.spans().getLast();
        assertThat(after.at().get(moved)).isEqualTo(before.at().get(moved).movedBy(0, 24));
        assertThat(after.at().get(still)).isEqualTo(before.at().get(still));
    }

    @Test
    void nudgesWithArrowsAndByAGridStepWithShift() {
        robot.click("fn").key(Input.Name.RIGHT).expectBox("fn", 801, 96, 96, 96);
        robot.holding(Modifiers.SHIFT).key(Input.Name.DOWN).expectBox("fn", 801, 104, 96, 96);
    }

    @Test
    void reachesEveryElementWithTab() {
        for (int i = 0; i < robot.diagram().elements().size(); i++) {
            robot.key(Input.Name.TAB);
        }
        var last = robot.editor.selection();
        robot.key(Input.Name.TAB);
        assertThat(robot.editor.selection()).isNotEqualTo(last);
        assertThat(robot.editor.selection().single()).isPresent();
    }

    @Test
    void goesIntoAGroupWithEnterAndOutWithEscape() {
        robot.choose("az-a").key(Input.Name.ENTER).expectSelected("app-a").escape().expectSelected("az-a");
    }

    @Test
    void renamesInPlace() {
        robot.editor.startNaming(ElementId.of("fn"));
        robot.expectState("select.naming");
        robot.editor.finishNaming(ElementId.of("fn"), " resize pictures ");
        assertThat(robot.diagram().find(ElementId.of("fn")).orElseThrow().name()).isEqualTo("resize pictures");
        robot.expectState("select.idle");
    }

    @Test
    void keepsTheNameWhereNothingIsWritten() {
        robot.editor.startNaming(ElementId.of("fn"));
        robot.editor.finishNaming(ElementId.of("fn"), "  ");
        assertThat(robot.diagram().find(ElementId.of("fn")).orElseThrow().name()).isEqualTo("fn");
    }

    @Test
    void forgetsWhatIsDeleted() {
        robot.click("fn");
        robot.editor.deleteSelection();
        robot.expectSelected();
        assertThat(robot.diagram().has(ElementId.of("fn"))).isFalse();
    }

    @Test
    void pansWithSpaceHeldWithoutTouchingTheDiagram() {
        var before = robot.diagram();
        robot.key(Input.Name.SPACE_PRESSED).expectState("hand.ready").press(100, 100).to(150, 120);
        assertThat(robot.editor.viewport().toPage(50, 20)).isEqualTo(new Point(0, 0));
        robot.release().key(Input.Name.SPACE_RELEASED).expectState("select.idle");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void zoomsAroundThePointer() {
        var fixed = new Point(320, 200);
        robot.editor.handle(new Input.Wheel(fixed, 0, -120, Modifiers.SHORTCUT));
        assertThat(robot.editor.viewport().scale()).isGreaterThan(1);
        assertThat(robot.editor.viewport().toCanvas(fixed).x()).isCloseTo(320,
                org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void showsEverythingWhenItFits() {
        var fitted = robot.editor.viewport().fitting(new Box(0, 0, 5000, 3000), 1);
        assertThat(fitted.visible().contains(new Box(0, 0, 5000, 3000))).isTrue();
    }
}
