package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import org.junit.jupiter.api.Test;

class ConnectToolTest {

    private final EditorRobot robot =
            EditorRobot.onANetwork().with("table", "dynamodb-table", "region", 800, 400);

    private EditorRobot fromPort(String element, Port port) {
        var box = robot.box(element);
        var at = port.on(box);
        robot.hover(box.centre().x(), box.centre().y());
        return robot.press(at.x(), at.y());
    }

    @Test
    void drawsTheUsualConnectionFromAPort() {
        fromPort("fn", Port.BOTTOM).expectState("connect.pointing-port").to("table").expectState("connect.reaching");
        assertThat(robot.overlay().sentence()).map(Overlay.Sentence::refusal).contains(false);
        robot.release().expectState("select.idle");
        var edge = robot.diagram().edges().findFirst().orElseThrow();
        assertThat(edge.from()).isEqualTo(ElementId.of("fn"));
        assertThat(edge.to()).isEqualTo(ElementId.of("table"));
        assertThat(edge.relation()).isEqualTo(Relation.CALL);
        robot.expectSelected(edge.id().value());
    }

    @Test
    void connectsNothingInTheOpen() {
        var before = robot.diagram();
        fromPort("fn", Port.RIGHT).to(1400, 900).release();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void forgetsTheLineOnEscape() {
        var before = robot.diagram();
        fromPort("fn", Port.BOTTOM).to("table").escape().expectState("select.idle").release();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void refusesAnUnofferedPairWithBothNames() {
        var answer = Connecting.between(
                robot.diagram(), robot.editor.catalog(), ElementId.of("app-a"),
                java.util.Optional.of(ElementId.of("fn")));
        assertThat(answer).isInstanceOf(Connecting.Refused.class);
        assertThat(((Connecting.Refused) answer).reason()).contains("app-a").contains("fn");
    }
}
