package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import org.junit.jupiter.api.Test;

class PlaceToolTest {

    private final EditorRobot robot = EditorRobot.onANetwork();

    @Test
    void lightsUpTheSubnetThatWouldTakeAnInstanceAndPutsItThere() {
        robot.carry("ec2-instance", "app-a").expectState("place.hovering");
        assertThat(robot.overlay().marks()).isNotEmpty();
        assertThat(robot.overlay().ghosts()).isNotEmpty();
        assertThat(robot.overlay().sentence()).isEmpty();
        robot.drop("ec2-instance").expectState("select.idle");
        var added = robot.only("ec2-instance");
        assertThat(added.parent()).contains(ElementId.of("app-a"));
        robot.expectSelected(added.id().value());
    }

    @Test
    void refusesAnInstanceOutsideOfASubnetWithASentenceAndTheNearestSubnet() {
        var before = robot.diagram();
        robot.carry("ec2-instance", new Point(850, 500));
        var sentence = robot.overlay().sentence().orElseThrow();
        assertThat(sentence.refusal()).isTrue();
        assertThat(sentence.text()).contains("subnet");
        assertThat(robot.overlay().marks()).as("the nearest subnet").isNotEmpty();
        robot.drop("ec2-instance");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void showsTheGhostWhereTheElementWillStand() {
        robot.carry("ec2-instance", "app-a");
        var ghost = robot.overlay().ghosts().getFirst().bounds();
        robot.drop("ec2-instance");
        var box = robot.editor.index().box(robot.only("ec2-instance").id()).orElseThrow();
        assertThat(box.grown(1).contains(ghost)).isTrue();
    }

    @Test
    void dropsNothingOntoWhatIsThere() {
        robot.carry("ec2-instance", "app-a").drop("ec2-instance");
        robot.carry("ec2-instance", "app-a").drop("ec2-instance");
        var boxes = robot.diagram()
                .nodes()
                .filter(node -> node.type().equals(TypeKey.of("ec2-instance")))
                .map(node -> robot.editor.index().box(node.id()).orElseThrow())
                .toList();
        assertThat(boxes).hasSize(2);
        assertThat(boxes.getFirst().intersects(boxes.getLast())).isFalse();
    }

    @Test
    void standsALoadBalancerInBothZonesInOneStep() {
        robot.carry("application-load-balancer", "app-a").drop("application-load-balancer");
        assertThat(robot.only("application-load-balancer").spans())
                .containsExactlyInAnyOrder(ElementId.of("app-a"), ElementId.of("app-b"));
        assertThat(robot.editor.store().history()).hasSize(1);
    }

    @Test
    void goesBackToNothingWhenThePaletteTakesItBack() {
        var before = robot.diagram();
        robot.carry("ec2-instance", "app-a");
        robot.editor.handle(new Input.PaletteLeave());
        robot.expectState("select.idle");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void placesByAClickWhatAClickTookInHand() {
        robot.editor.pickUp(TypeKey.of("ec2-instance"));
        robot.expectState("place.stamping").press("app-b").release().expectState("select.idle");
        assertThat(robot.only("ec2-instance").parent()).contains(ElementId.of("app-b"));
    }

    @Test
    void keepsTheTypeInHandWhereAPlaceIsRefused() {
        robot.editor.pickUp(TypeKey.of("ec2-instance"));
        robot.press(1400, 900).release().expectState("place.stamping").escape().expectState("select.idle");
    }

    @Test
    void findsThePlaceItselfForThoseWhoUseKeys() {
        assertThat(robot.editor.add(TypeKey.of("ec2-instance"))).isEmpty();
        assertThat(robot.only("ec2-instance").parent()).isPresent();
    }
}
