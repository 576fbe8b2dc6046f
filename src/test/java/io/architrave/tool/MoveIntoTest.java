package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.edit.Rehousing;
import io.architrave.model.Box;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveIntoTest {

    private static Optional<String> move(EditorRobot robot, String into, String... elements) {
        return MoveInto.move(robot.editor, List.of(elements).stream().map(ElementId::of).toList(),
                Optional.of(into).filter(id -> !id.isEmpty()).map(ElementId::of));
    }

    @Test
    void putsAnElementIntoTheNamedGroupAndChoosesIt() {
        var robot = EditorRobot.onANetwork().with("vm", "ec2-instance", "app-a", 24, 48);
        assertThat(move(robot, "app-b", "vm")).isEmpty();
        robot.expectParent("vm", "app-b").expectSelected("vm");
        assertThat(robot.box("app-b").contains(robot.box("vm").centre())).isTrue();
        assertThat(robot.editor.store().undoName()).contains("Move vm into app-b");
    }

    @Test
    void putsSeveralBesideEachOtherInOneStepAndLetsTheGroupGrow() {
        var robot = EditorRobot.onANetwork()
                .with("one", "ec2-instance", "app-a", 24, 48)
                .with("two", "ec2-instance", "app-a", 136, 48)
                .with("there", "ec2-instance", "app-b", 72, 56);
        var before = robot.diagram();
        assertThat(move(robot, "app-b", "one", "two")).isEmpty();
        var boxes = List.of(robot.box("one"), robot.box("two"), robot.box("there"));
        for (var box : boxes) {
            assertThat(boxes).filteredOn(box::intersects).containsExactly(box);
            assertThat(robot.box("app-b").union(box)).isEqualTo(robot.box("app-b"));
        }
        robot.editor.store().undo();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void refusesWithTheSentenceThatADragWouldHaveShown() {
        var robot = EditorRobot.onANetwork().with("vm", "ec2-instance", "app-a", 24, 48);
        var before = robot.diagram();
        var refusal = move(robot, "region", "vm");
        robot.press("vm").to(900, 600);
        assertThat(robot.overlay().sentence()).map(Overlay.Sentence::text).isEqualTo(refusal);
        robot.escape();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void movesAllOrNone() {
        var robot = EditorRobot.onANetwork().with("vm", "ec2-instance", "app-a", 24, 48);
        var before = robot.diagram();
        assertThat(move(robot, "", "fn", "vm")).isPresent();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void bringsAlongWhatStandsInAGroupAndCountsItOnce() {
        var robot = EditorRobot.onANetwork().with("vm", "ec2-instance", "app-a", 24, 48);
        assertThat(move(robot, "az-b", "app-a", "vm")).isEmpty();
        robot.expectParent("app-a", "az-b").expectParent("vm", "app-a").expectSelected("app-a");
    }

    @Test
    void refusesToPutAGroupIntoItself() {
        var robot = EditorRobot.onANetwork();
        assertThat(move(robot, "app-a", "vpc")).contains("A group cannot stand in itself.");
        assertThat(move(robot, "vpc", "vpc")).contains("A group cannot stand in itself.");
    }

    @Test
    void putsAServiceThatSpansIntoTheSubnetsOfAllZones() {
        var robot = EditorRobot.onANetwork().with("lb", "application-load-balancer", "region", 800, 400);
        assertThat(move(robot, "app-a", "lb")).isEmpty();
        assertThat(robot.only("application-load-balancer").spans()).extracting(ElementId::value)
                .containsExactly("app-a", "app-b");
        assertThat(robot.editor.index().boxes(ElementId.of("lb"))).hasSize(2);
    }

    @Test
    void offersTheGroupsThatWouldTakeWhatIsChosenInReadingOrder() {
        var robot = EditorRobot.onANetwork().with("vm", "ec2-instance", "app-a", 24, 48).choose("vm");
        assertThat(MoveInto.takers(robot.editor)).extracting(ElementId::value).containsExactly("app-b");
    }

    @Test
    void changesNothingWhereTheyStandAlready() {
        var robot = EditorRobot.onANetwork().with("vm", "ec2-instance", "app-a", 24, 48);
        assertThat(MoveInto.ask(robot.editor, List.of(ElementId.of("vm")), Optional.of(ElementId.of("app-a"))))
                .isInstanceOf(Rehousing.Nothing.class);
    }

    @Test
    void putsWhatMayStandAnywhereBesideTheGroupsOnTheCanvas() {
        var robot = EditorRobot.onANetwork();
        assertThat(move(robot, "", "region")).isEmpty();
        assertThat(robot.diagram().elements().values()).extracting(Element::id).contains(ElementId.of("region"));
        var alone = EditorRobot.onANetwork().with("us", "users", "region", 800, 400);
        assertThat(move(alone, "", "us")).isEmpty();
        assertThat(alone.diagram().find(ElementId.of("us")).flatMap(Element::enclosing)).isEmpty();
        Box region = alone.box("region");
        assertThat(region.intersects(alone.box("us"))).isFalse();
    }
}
