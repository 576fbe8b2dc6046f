package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stays in its group and what leaves it when it is dragged.
class CarryingTest {

    private final EditorRobot robot = EditorRobot.onANetwork().with("server", "ec2-instance", "app-a", 72, 64);

    @Test
    void growsTheGroupLiveWhileThePointerIsInsideOfIt() {
        var frame = robot.box("app-a");
        robot.press("server").to(frame.x() + 4, robot.box("server").centre().y());
        robot.expectParent("server", "app-a");
        assertThat(robot.box("app-a").x()).as("before the release").isLessThan(frame.x());
        assertThat(robot.box("az-a").contains(robot.box("app-a"))).isTrue();
        robot.release().expectParent("server", "app-a");
        assertThat(robot.box("app-b")).as("grown to the left only").isEqualTo(new Box(400, 144, 240, 200));
    }

    @Test
    void staysInItsGroupWithAltWhereverThePointerIs() {
        robot.holding(Modifiers.ALT).press("server").to("app-b").release();
        robot.expectParent("server", "app-a");
        assertThat(robot.box("app-a").contains(robot.box("server"))).isTrue();
    }

    @Test
    void movesEachOfSeveralWithinItsOwnGroup() {
        var two = robot.with("other", "ec2-instance", "app-b", 72, 64);
        two.click("server").holding(Modifiers.SHIFT).click("other").holding(Modifiers.NONE);
        two.editor.select(Selection.of(List.of(ElementId.of("server"), ElementId.of("other"))));
        var other = two.box("other");
        two.press("server").by(16, 8).release();
        two.expectParent("server", "app-a").expectParent("other", "app-b");
        assertThat(two.box("other")).isEqualTo(other.movedBy(16, 8));
    }

    @Test
    void lightsUpTheGroupThatWouldTakeASubnetAndBringsItsContentAlong() {
        robot.choose("app-a").pressFreeAreaOf("app-a").to(robot.box("az-b").centre().x(),
                robot.box("az-b").bottom() - 12);
        assertThat(robot.overlay().marks().stream().map(mark -> mark.bounds()))
                .anyMatch(mark -> mark.contains(robot.box("az-b")));
        robot.release().expectParent("app-a", "az-b").expectParent("server", "app-a");
    }

    @Test
    void keepsSpanningElementsUnderTheLowestGroupAroundTheirPlaces() {
        var plain = EditorRobot.onANetwork();
        plain.carry("application-load-balancer", "app-b").drop("application-load-balancer");
        plain.choose("app-a").pressFreeAreaOf("app-a")
                .to(plain.box("az-b").centre().x(), plain.box("az-b").bottom() - 12)
                .release();
        assertThat(plain.only("application-load-balancer").parent()).contains(ElementId.of("az-b"));
    }

    @Test
    void refusesToTearAnElementOverTwoNetworks() {
        var plain = EditorRobot.onANetwork();
        plain.carry("application-load-balancer", "app-b").drop("application-load-balancer");
        plain.carry("vpc", plain.box("region").corner().plus(900, 500)).drop("vpc");
        var network = plain.editor.selection().single().orElseThrow();
        plain.carry("zone", plain.box(network.value()).centre()).drop("zone");
        var zone = plain.editor.selection().single().orElseThrow();
        var before = plain.diagram();
        plain.choose("app-a").pressFreeAreaOf("app-a").to(zone.value());
        assertThat(plain.overlay().sentence().orElseThrow().text()).contains("one VPC");
        plain.release();
        assertThat(plain.diagram()).isSameAs(before);
    }

    @Test
    void refusesToCarryAFrameWhereItsContentMayNotStand() {
        robot.carry("generic-group", robot.box("app-a").corner().plus(20, 190)).drop("generic-group");
        var frame = robot.editor.selection().single().orElseThrow();
        robot.press("server").to(frame.value()).release().expectParent("server", frame.value());
        robot.choose(frame.value()).pressFreeAreaOf(frame.value()).to(1400, 900);
        assertThat(robot.overlay().sentence().orElseThrow().refusal()).isTrue();
    }

    @Test
    void takesAwayWhatStoodOnlyInSubnetsThatAreDeleted() {
        robot.carry("application-load-balancer", "app-a").drop("application-load-balancer");
        robot.editor.select(Selection.of(List.of(ElementId.of("app-a"), ElementId.of("app-b"))));
        robot.editor.deleteSelection();
        assertThat(robot.diagram().nodes()).extracting(node -> node.id().value()).containsExactly("fn");
    }

    @Test
    void growsTheParentsToTheLeftWhenAGroupIsPulledThere() {
        var server = robot.box("server");
        robot.choose("app-a");
        var handle = Handle.WEST.on(robot.box("app-a"));
        robot.press(handle.x(), handle.y()).by(-80, 0).release();
        assertThat(robot.box("app-a").x()).isEqualTo(8);
        assertThat(robot.box("az-a").contains(robot.box("app-a"))).isTrue();
        assertThat(robot.box("server")).isEqualTo(server);
    }

    @Test
    void namesAndLettersNewZones() {
        robot.carry("zone", robot.box("vpc").corner().plus(30, 500)).drop("zone");
        var zone = robot.diagram().group(robot.editor.selection().single().orElseThrow()).orElseThrow();
        assertThat(zone.name()).isEqualTo("Zone c");
        assertThat(robot.box(zone.id().value()).y()).as("in a row with the others").isEqualTo(robot.box("az-a").y());
    }
}
