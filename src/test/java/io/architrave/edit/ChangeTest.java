package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Acknowledgement;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final ElementId VPC = ElementId.of("vpc");
    private static final ElementId A = ElementId.of("subnet-a");
    private static final ElementId B = ElementId.of("subnet-b");
    private static final ElementId WEB = ElementId.of("web");
    private static final ElementId DATABASE = ElementId.of("database");
    private static final ElementId FIREWALL = ElementId.of("firewall");

    private static final PropertyValue FROM_FIREWALL = new PropertyValue.Structure(
            Properties.of("source", new PropertyValue.Reference(FIREWALL)).with("port", 443));

    private final Diagram diagram = Diagram.EMPTY
            .with(Group.of("vpc", "vpc", "VPC"))
            .with(Group.of("subnet-a", "subnet", "a").in(VPC))
            .with(Group.of("subnet-b", "subnet", "b").in(VPC))
            .with(Group.of("firewall", "security-group", "f").in(VPC))
            .with(Node.of("web", "ec2-instance", "web")
                    .in(A)
                    .with("securityGroups", new PropertyValue.Items(List.of(new PropertyValue.Reference(FIREWALL)))))
            .with(Node.of("database", "rds-database", "db").in(VPC).withSpans(List.of(A, B)))
            .withLayout(
                    DATABASE,
                    LayoutEntry.NONE.withBoxIn(A, new Box(1, 1, 9, 9)).withBoxIn(B, new Box(2, 2, 9, 9)))
            .with(Edge.of("call", Relation.CALL, WEB, DATABASE));

    @Test
    void removingAGroupTakesItsContentAndTheirConnections() {
        var removed = Change.Remove.of(A).applyTo(diagram);
        assertThat(removed.elements().keySet()).containsExactlyInAnyOrder(VPC, B, FIREWALL, DATABASE);
    }

    @Test
    void anElementThatLosesAllPlacesButOneStandsThere() {
        var removed = Change.Remove.of(A).applyTo(diagram);
        var database = removed.node(DATABASE).orElseThrow();
        assertThat(database.spans()).isEmpty();
        assertThat(database.parent()).contains(B);
        assertThat(removed.layoutOf(DATABASE).box()).contains(new Box(2, 2, 9, 9));
        assertThat(removed.layoutOf(DATABASE).at()).isEmpty();
    }

    @Test
    void removingAnElementTakesReferencesToIt() {
        var removed = Change.Remove.of(FIREWALL).applyTo(diagram);
        assertThat(removed.node(WEB).orElseThrow().properties().references()).isEmpty();
    }

    @Test
    void anInboundRuleWithoutItsSourceGoesAsAWhole() {
        var withRule = diagram.with(diagram.group(VPC).orElseThrow()
                .with("ingress", new PropertyValue.Items(List.of(FROM_FIREWALL))));
        var removed = Change.Remove.of(FIREWALL).applyTo(withRule);
        assertThat(removed.group(VPC).orElseThrow().properties().items("ingress")).isEmpty();
    }

    @Test
    void removingAnElementTakesItsAcknowledgements() {
        var key = new Acknowledgement.Key("REL-SINGLE-INSTANCE", "web");
        var accepted = new Acknowledgement(
                "a demonstration only", Optional.empty(), Optional.empty(), Optional.empty(), Extras.NONE);
        var acknowledged = new Change.Acknowledge(key, Optional.of(accepted)).applyTo(diagram);
        assertThat(acknowledged.acknowledgements()).containsKey(key);
        assertThat(Change.Remove.of(WEB).applyTo(acknowledged).acknowledgements()).isEmpty();
    }

    @Test
    void aChangeOfAnElementThatIsNotThereDoesNothing() {
        var stranger = ElementId.of("stranger");
        assertThat(Change.SetProperty.of(stranger, "x", true).applyTo(diagram)).isSameAs(diagram);
        assertThat(new Change.Rename(stranger, "x").applyTo(diagram)).isSameAs(diagram);
        assertThat(Change.Remove.of(stranger).applyTo(diagram)).isSameAs(diagram);
        assertThat(Change.Arrange.of(stranger, LayoutEntry.of(new Box(0, 0, 1, 1))).applyTo(diagram))
                .isSameAs(diagram);
    }

    @Test
    void aChangeThatChangesNothingGivesTheSameObject() {
        assertThat(new Change.Rename(WEB, "web").applyTo(diagram)).isSameAs(diagram);
        assertThat(Change.SetProperty.unset(WEB, "multiAz").applyTo(diagram)).isSameAs(diagram);
        var once = Change.SetProperty.of(WEB, "count", 1).applyTo(diagram);
        assertThat(Change.SetProperty.of(WEB, "count", 1).applyTo(once)).isSameAs(once);
    }

    @Test
    void reconnectingDropsTheOldBendsAndTheSideOfTheEndThatMoves() {
        var call = ElementId.of("call");
        var led = LayoutEntry.NONE.withBends(List.of(new Point(1, 1)))
                .withPorts(Optional.of(new LayoutEntry.Ports(Side.LEFT, Side.TOP)));
        var moved = new Change.Reconnect(call, Relation.DATA, WEB, VPC).applyTo(diagram.withLayout(call, led));
        assertThat(moved.edge(call).orElseThrow().relation()).isEqualTo(Relation.DATA);
        assertThat(moved.layoutOf(call).bends()).isEmpty();
        assertThat(moved.layoutOf(call).ports())
                .contains(new LayoutEntry.Ports(Optional.of(Side.LEFT), Optional.empty()));
    }

    @Test
    void aConnectionThatIsTurnedRoundKeepsItsWay() {
        var call = ElementId.of("call");
        var led = LayoutEntry.NONE.withBends(List.of(new Point(1, 1), new Point(1, 9)))
                .withPorts(Optional.of(new LayoutEntry.Ports(Side.LEFT, Side.TOP)));
        var turned = new Change.Reconnect(call, Relation.CALL, DATABASE, WEB).applyTo(diagram.withLayout(call, led));
        assertThat(turned.layoutOf(call).bends()).containsExactly(new Point(1, 9), new Point(1, 1));
        assertThat(turned.layoutOf(call).ports()).contains(new LayoutEntry.Ports(Side.TOP, Side.LEFT));
    }

    @Test
    void aConnectionOfAnotherMeaningKeepsItsWay() {
        var call = ElementId.of("call");
        var bent = diagram.withLayout(call, LayoutEntry.NONE.withBends(List.of(new Point(1, 1))));
        var changed = new Change.Reconnect(call, Relation.DATA, WEB, DATABASE).applyTo(bent);
        assertThat(changed.layout()).isSameAs(bent.layout());
    }

    @Test
    void onlyPositionsChangeWhenElementsAreArranged() {
        var moved = Change.Arrange.of(WEB, LayoutEntry.of(new Box(5, 5, 96, 96))).applyTo(diagram);
        assertThat(moved).isNotSameAs(diagram);
        assertThat(moved.elements()).isSameAs(diagram.elements());
    }
}
