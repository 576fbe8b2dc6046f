package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private final EditorRobot robot = EditorRobot.onANetwork()
            .with("two", "lambda-function", "region", 760, 300)
            .with("table", "dynamodb-table", "region", 880, 300)
            .connected(Relation.CALL, "two", "table");

    @Test
    void takesAllOfTheSameType() {
        assertThat(ids(Choosing.sameType(robot.editor.index(), chosen("fn")))).containsExactlyInAnyOrder("fn", "two");
        assertThat(ids(Choosing.sameType(robot.editor.index(), chosen("app-a"))))
                .containsExactlyInAnyOrder("app-a", "app-b");
        assertThat(ids(Choosing.sameType(robot.editor.index(), chosen("edge")))).containsExactly("edge");
    }

    @Test
    void followsConnectionsInBothDirections() {
        assertThat(ids(Choosing.connected(robot.editor.index(), chosen("table"))))
                .containsExactlyInAnyOrder("table", "edge", "two");
        assertThat(ids(Choosing.connected(robot.editor.index(), chosen("edge"))))
                .containsExactlyInAnyOrder("edge", "two", "table");
        assertThat(ids(Choosing.connected(robot.editor.index(), chosen("fn")))).containsExactly("fn");
    }

    @Test
    void takesWhatStandsInAGroup() {
        assertThat(ids(Choosing.contents(robot.editor.index(), chosen("vpc"))))
                .containsExactlyInAnyOrder("az-a", "az-b", "app-a", "app-b");
        assertThat(ids(Choosing.contents(robot.editor.index(), chosen("app-a")))).containsExactly("app-a");
    }

    @Test
    void takesEverythingElse() {
        assertThat(ids(Choosing.others(robot.editor.index(), chosen("vpc"))))
                .doesNotContain("vpc")
                .contains("region", "fn", "edge");
    }

    private static Selection chosen(String id) {
        return Selection.of(ElementId.of(id));
    }

    private static java.util.List<String> ids(Selection selection) {
        return selection.elements().stream().map(ElementId::value).toList();
    }
}
