package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry.Ports;
import io.architrave.model.Relation;
import io.architrave.model.Side;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectToolTest {

    private final EditorRobot robot = EditorRobot.onANetwork()
            .with("table", "dynamodb-table", "region", 800, 400)
            .with("server", "ec2-instance", "app-a", 72, 64);

    private Connecting.Answer answer(String from, String to) {
        return Connecting.between(
                robot.diagram(), robot.editor.catalog(), ElementId.of(from), ElementId.of(to), Optional.empty());
    }

    private Optional<String> refusal() {
        return robot.overlay().sentence().filter(Overlay.Sentence::refusal).map(Overlay.Sentence::text);
    }

    @Test
    void drawsTheUsualConnectionFromAPort() {
        robot.pressPort("fn", Port.BOTTOM).expectState("connect.pointing-port").to("table")
                .expectState("connect.reaching");
        assertThat(robot.overlay().sentence()).map(Overlay.Sentence::refusal).contains(false);
        robot.release().expectState("select.idle");
        var edge = robot.connection();
        assertThat(edge.from()).isEqualTo(ElementId.of("fn"));
        assertThat(edge.to()).isEqualTo(ElementId.of("table"));
        assertThat(edge.relation()).isEqualTo(Relation.CALL);
        assertThat(edge.properties().text("protocol")).contains("https");
        robot.expectSelected(edge.id().value());
        assertThat(robot.editor.store().history()).containsExactly("Connect fn to table");
    }

    @Test
    void showsTheConnectionWhereItWillRunBeforeItIsThere() {
        robot.pressPort("fn", Port.BOTTOM).to("table");
        var id = robot.connection().id();
        assertThat(robot.scene().figure(id)).isPresent();
        robot.to(1400, 900);
        assertThat(robot.diagram().edges()).isEmpty();
    }

    @Test
    void saysWhatTheConnectionWillMean() {
        robot.pressPort("fn", Port.BOTTOM).to("table");
        assertThat(robot.overlay().sentence().map(Overlay.Sentence::text).orElseThrow())
                .startsWith("Calls table (https, port 443)")
                .contains("another meaning");
    }

    @Test
    void leavesTheSidesToTheRouterWhereNoPortIsAimedAt() {
        robot.pressPort("fn", Port.LEFT).to("table").release();
        assertThat(robot.diagram().layoutOf(robot.connection().id()).ports()).isEmpty();
    }

    @Test
    void keepsThePortThatIsAimedAt() {
        robot.pressPort("fn", Port.LEFT).toPort("table", Port.RIGHT).release();
        assertThat(robot.diagram().layoutOf(robot.connection().id()).ports())
                .contains(new Ports(Side.LEFT, Side.RIGHT));
    }

    @Test
    void asksWhatToAddWhereItIsLetGoInTheOpen() {
        var before = robot.diagram();
        robot.pressPort("fn", Port.RIGHT).to(1400, 900).release().expectState("connect.offering");
        robot.escape().expectState("select.idle");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void forgetsTheLineOnEscape() {
        var before = robot.diagram();
        robot.pressPort("fn", Port.BOTTOM).to("table").escape().expectState("select.idle").release();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void refusesAnUnofferedPairWithBothNames() {
        assertThat(answer("app-a", "fn")).isInstanceOfSatisfying(Connecting.Refused.class,
                refused -> assertThat(refused.reason()).contains("app-a").contains("fn"));
        var before = robot.diagram();
        robot.pressPort("table", Port.TOP).to("fn");
        robot.to("server");
        assertThat(refusal()).isPresent();
        robot.release();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void looksThroughConnectionsForSomethingToEndAt() {
        var crossed = robot.connected(Relation.CALL, "fn", "table");
        var line = crossed.line("edge");
        crossed.pressPort("server", Port.RIGHT).to(line.getFirst().x(), line.getFirst().y() + 40);
        assertThat(crossed.overlay().sentence()).map(Overlay.Sentence::refusal).contains(false);
    }

    @Test
    void connectsAGroupByItsBorder() {
        var two = network();
        two.pressPort("vpc", Port.TOP).to(two.box("other").x(), two.box("other").centre().y() + 20);
        assertThat(two.overlay().sentence()).map(Overlay.Sentence::refusal).contains(false);
        two.release();
        assertThat(two.connection().relation()).isEqualTo(Relation.NETWORK);
        assertThat(two.connection().to()).isEqualTo(ElementId.of("other"));
    }

    private static EditorRobot network() {
        var base = EditorRobot.onANetwork();
        var other = io.architrave.model.Group.of("other", "vpc", "other").in(ElementId.of("region"));
        return new EditorRobot(base.diagram()
                .with(other)
                .withLayout(
                        other.id(),
                        io.architrave.model.LayoutEntry.of(new io.architrave.model.Box(760, 240, 200, 160))));
    }

    @Test
    void connectsAGroupToWhatStandsInItAsTheCatalogueSays() {
        var before = robot.diagram();
        robot.pressPort("app-a", Port.TOP).to("server");
        assertThat(refusal()).isPresent();
        robot.release();
        assertThat(robot.diagram()).isSameAs(before);
        var attached = robot.with("gateway", "internet-gateway", "vpc", 300, 8);
        attached.pressPort("vpc", Port.LEFT).to("gateway").release();
        assertThat(attached.connection().relation()).isEqualTo(Relation.NETWORK);
        assertThat(attached.connection().from()).isEqualTo(ElementId.of("vpc"));
        assertThat(attached.connection().to()).isEqualTo(ElementId.of("gateway"));
    }

    @Test
    void refusesTheBorderOfTheGroupAroundTheBeginButTakesItsFreeInsideForTheOpen() {
        robot.pressPort("server", Port.BOTTOM);
        var subnet = robot.box("app-a");
        robot.to(subnet.x(), subnet.bottom() - 40);
        assertThat(refusal()).isPresent();
        robot.to(subnet.x() + 30, subnet.bottom() - 20).release().expectState("connect.offering");
    }

    @Test
    void takesThePortWhereAnotherConnectionEndsThere() {
        var busy = robot.connected(Relation.CALL, "fn", "table");
        busy.pressPort("fn", Port.BOTTOM).expectState("connect.pointing-port");
    }

    @Test
    void movesAnEndToAnotherElement() {
        var moved = robot.with("queue", "sqs-queue", "region", 800, 240).connected(Relation.CALL, "fn", "table");
        moved.choose("edge").pressGrip("edge", new Grip.End(false)).expectState("connect.pointing-end").to("queue");
        moved.release();
        assertThat(moved.connection().to()).isEqualTo(ElementId.of("queue"));
        assertThat(moved.connection().relation()).isEqualTo(Relation.CALL);
        moved.expectSelected("edge");
        assertThat(moved.editor.store().history()).containsExactly("Reconnect fn to queue");
    }

    @Test
    void movesTheBeginToAnotherElement() {
        var moved = robot.with("worker", "lambda-function", "region", 800, 240).connected(Relation.CALL, "fn", "table");
        moved.choose("edge").pressGrip("edge", new Grip.End(true)).to("worker").release();
        assertThat(moved.connection().from()).isEqualTo(ElementId.of("worker"));
        assertThat(moved.connection().to()).isEqualTo(ElementId.of("table"));
    }

    @Test
    void refusesToMoveAnEndToWhereItCannotBe() {
        var moved = robot.connected(Relation.CALL, "fn", "table");
        var before = moved.diagram();
        moved.choose("edge").pressGrip("edge", new Grip.End(true)).to("server").to(40, 300);
        assertThat(moved.diagram().elements()).isEqualTo(before.elements());
        moved.release().expectState("select.idle");
        assertThat(moved.diagram()).isSameAs(before);
    }

    @Test
    void choosesAnotherSideOfTheSameElementAndLeavesItToTheRouterAgain() {
        var moved = robot.connected(Relation.CALL, "fn", "table");
        moved.choose("edge").pressGrip("edge", new Grip.End(false)).toPort("table", Port.RIGHT).release();
        assertThat(moved.diagram().layoutOf(ElementId.of("edge")).ports())
                .contains(new Ports(Optional.empty(), Optional.of(Side.RIGHT)));
        assertThat(moved.line("edge").getLast().x()).isGreaterThan(moved.box("table").centre().x());
        moved.pressGrip("edge", new Grip.End(false)).to("table").release();
        assertThat(moved.diagram().layoutOf(ElementId.of("edge")).ports()).isEmpty();
    }
}
