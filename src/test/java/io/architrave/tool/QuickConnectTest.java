package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickConnectTest {

    private final EditorRobot robot = EditorRobot.onANetwork().with("server", "ec2-instance", "app-a", 72, 64);

    private List<QuickConnect.Offer> offers(String from, Point at) {
        return QuickConnect.offers(robot.editor.index(), robot.editor.catalog(), ElementId.of(from), at);
    }

    @Test
    void offersWhatTheElementMayBeConnectedToTheUsualFirst() {
        var offers = offers("fn", new Point(860, 400));
        assertThat(offers.getFirst().type().key()).isEqualTo(TypeKey.of("dynamodb-table"));
        assertThat(offers).extracting(offer -> offer.type().key().value()).contains("sqs-queue", "s3-bucket");
        assertThat(offers).allSatisfy(offer -> assertThat(robot.editor.catalog()
                .connections(TypeKey.of("lambda-function"), offer.type().key())).isNotEmpty());
        assertThat(offers).noneMatch(offer -> offer.type().group());
    }

    @Test
    void saysWhereWhatCannotStandAtThePointWillStand() {
        var inside = offers("server", robot.box("app-b").centre());
        assertThat(inside).filteredOn(offer -> offer.type().key().value().equals("s3-bucket"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.elsewhere()).contains(ElementId.of("region")));
        assertThat(inside.getFirst().elsewhere()).isEmpty();
    }

    @Test
    void placesAndConnectsAsOneStep() {
        var before = robot.diagram();
        robot.pressPort("fn", Port.BOTTOM).to(860, 400).release().expectState("connect.offering");
        robot.editor.handle(new Input.Choose(TypeKey.of("dynamodb-table")));
        robot.expectState("select.idle");
        var table = robot.only("dynamodb-table");
        assertThat(robot.connection().to()).isEqualTo(table.id());
        assertThat(robot.connection().relation()).isEqualTo(Relation.CALL);
        assertThat(robot.box(table.id().value()).contains(new Point(860, 400))).isTrue();
        robot.expectSelected(table.id().value());
        assertThat(robot.editor.store().history()).containsExactly("Connect fn to a new Amazon DynamoDB table");
        robot.editor.store().undo();
        assertThat(robot.diagram()).isSameAs(before);
    }

    @Test
    void placesInTheNearestGroupThatTakesIt() {
        robot.pressPort("server", Port.RIGHT).to("app-b").release().expectState("connect.offering");
        robot.editor.handle(new Input.Choose(TypeKey.of("s3-bucket")));
        robot.expectParent(robot.only("s3-bucket").id().value(), "region");
        assertThat(robot.connection().from()).isEqualTo(ElementId.of("server"));
    }

    @Test
    void goesWithAPressElsewhere() {
        var before = robot.diagram();
        robot.pressPort("fn", Port.BOTTOM).to(860, 400).release();
        robot.press("fn").expectState("select.pointing-element").release();
        assertThat(robot.diagram()).isSameAs(before);
    }
}
