package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import org.junit.jupiter.api.Test;

class ConnectKeysTest {

    /// A function with a queue below it, a table below that and a bucket beside the table.
    private final EditorRobot robot = EditorRobot.onANetwork()
            .with("table", "dynamodb-table", "region", 800, 400)
            .with("queue", "sqs-queue", "region", 800, 248)
            .with("bucket", "s3-bucket", "region", 904, 400);

    private EditorRobot begin() {
        robot.choose("fn");
        robot.editor.handle(new Input.ConnectChosen());
        return robot.expectState("connect.choosing");
    }

    private void expectTarget(String element) {
        assertThat(((ToolState.Connect.Choosing) robot.editor.state()).aim().target()).contains(ElementId.of(element));
    }

    private String sentence() {
        return robot.overlay().sentence().orElseThrow().text();
    }

    @Test
    void beginsWithTheNearestThatTheChosenOneMayBeConnectedTo() {
        begin();
        expectTarget("queue");
        assertThat(sentence()).contains("queue").contains("Enter connects");
        assertThat(robot.connection().to()).isEqualTo(ElementId.of("queue"));
    }

    @Test
    void goesOnByTabAndByArrows() {
        begin().key(Input.Name.TAB);
        expectTarget("table");
        robot.key(Input.Name.RIGHT);
        expectTarget("bucket");
        robot.holding(new Modifiers(true, false, false)).key(Input.Name.TAB).holding(Modifiers.NONE);
        expectTarget("table");
        robot.key(Input.Name.UP);
        expectTarget("queue");
    }

    @Test
    void connectsByEnterAsOneStep() {
        begin().key(Input.Name.TAB).key(Input.Name.ENTER).expectState("select.idle");
        assertThat(robot.connection().to()).isEqualTo(ElementId.of("table"));
        assertThat(robot.editor.store().history()).containsExactly("Connect fn to table");
        robot.expectSelected(robot.connection().id().value());
    }

    @Test
    void leavesEverythingAsItWasOnEscape() {
        var before = robot.diagram();
        begin().key(Input.Name.TAB).escape().expectState("select.idle").expectSelected("fn");
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void saysWhereThereIsNothingToConnectTo() {
        var alone = EditorRobot.onANetwork().choose("fn");
        alone.editor.handle(new Input.ConnectChosen());
        alone.expectState("connect.choosing");
        assertThat(alone.overlay().sentence().orElseThrow().text()).contains("Nothing in this diagram").contains("fn");
        alone.key(Input.Name.ENTER).expectState("connect.choosing").escape().expectState("select.idle");
    }

    @Test
    void asksForSomethingNewBySpace() {
        begin().key(Input.Name.SPACE_PRESSED).expectState("connect.offering");
        assertThat(robot.diagram().edges()).isEmpty();
    }

    @Test
    void doesNothingWhereNothingIsChosenThatCouldBeConnected() {
        robot.editor.handle(new Input.ConnectChosen());
        robot.expectState("select.idle");
    }
}
