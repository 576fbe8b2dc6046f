package io.architrave.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagramIndexTest {

    private static final ElementId VPC = ElementId.of("vpc");
    private static final ElementId SUBNET_A = ElementId.of("subnet-a");
    private static final ElementId SUBNET_B = ElementId.of("subnet-b");
    private static final ElementId WEB = ElementId.of("web");
    private static final ElementId DATABASE = ElementId.of("database");

    private final Diagram diagram = Diagram.EMPTY
            .with(Group.of("vpc", "vpc", "VPC"))
            .withLayout(VPC, LayoutEntry.of(new Box(100, 50, 400, 300)))
            .with(Group.of("subnet-a", "subnet", "a").in(VPC))
            .withLayout(SUBNET_A, LayoutEntry.of(new Box(10, 20, 100, 100)))
            .with(Group.of("subnet-b", "subnet", "b").in(VPC))
            .withLayout(SUBNET_B, LayoutEntry.of(new Box(10, 150, 100, 100)))
            .with(Node.of("web", "ec2-instance", "web").in(SUBNET_A))
            .withLayout(WEB, LayoutEntry.of(new Box(5, 6, 50, 40)))
            .with(Node.of("database", "rds-database", "database").in(VPC).withSpans(List.of(SUBNET_A, SUBNET_B)))
            .withLayout(
                    DATABASE,
                    LayoutEntry.NONE
                            .withBoxIn(SUBNET_A, new Box(1, 2, 10, 10))
                            .withBoxIn(SUBNET_B, new Box(1, 2, 10, 10)))
            .with(Edge.of("call", Relation.CALL, WEB, DATABASE));

    private final DiagramIndex index = DiagramIndex.of(diagram);

    @Test
    void theOutermostOfSomeElementsStandInNoOtherOfThem() {
        assertThat(index.outermost(List.of(WEB, SUBNET_A, SUBNET_B))).containsExactly(SUBNET_A, SUBNET_B);
        assertThat(index.outermost(List.of(SUBNET_B, SUBNET_A))).containsExactly(SUBNET_B, SUBNET_A);
        assertThat(index.outermost(List.of(WEB, SUBNET_A, VPC))).containsExactly(VPC);
        assertThat(index.outermost(List.of())).isEmpty();
    }

    @Test
    void addsUpTheBoxesOfTheGroupsAround() {
        assertThat(index.box(WEB)).contains(new Box(115, 76, 50, 40));
    }

    @Test
    void givesASpanningElementABoxInEachPlaceAndOneAroundAll() {
        assertThat(index.boxes(DATABASE)).containsExactly(new Box(111, 72, 10, 10), new Box(111, 202, 10, 10));
        assertThat(index.box(DATABASE)).contains(new Box(111, 72, 10, 140));
        assertThat(index.nodesStandingIn(SUBNET_B)).extracting(Node::id).containsExactly(DATABASE);
    }

    @Test
    void findsTheGroupsUnderAPointInnermostFirst() {
        assertThat(index.groupsAt(new Point(120, 80))).extracting(Group::id).containsExactly(SUBNET_A, VPC);
        assertThat(index.groupsAt(new Point(450, 80))).extracting(Group::id).containsExactly(VPC);
        assertThat(index.groupsAt(new Point(0, 0))).isEmpty();
    }

    @Test
    void knowsEdgesFromBothEnds() {
        assertThat(index.outgoing(WEB, Relation.CALL)).hasSize(1);
        assertThat(index.incoming(DATABASE, Relation.CALL)).hasSize(1);
        assertThat(index.outgoing(DATABASE)).isEmpty();
    }

    @Test
    void findsTheLowestGroupThatHoldsAll() {
        assertThat(index.lowestCommonGroup(List.of(SUBNET_A, SUBNET_B))).contains(VPC);
        assertThat(index.lowestCommonGroup(List.of(WEB))).contains(SUBNET_A);
        assertThat(index.lowestCommonGroup(List.of())).isEmpty();
    }

    @Test
    void reusesItsStructureWhereOnlyPositionsChange() {
        var moved = diagram.withLayout(VPC, LayoutEntry.of(new Box(0, 0, 400, 300)));
        assertThat(DiagramIndex.of(moved, index).box(WEB)).contains(new Box(15, 26, 50, 40));
        assertThat(DiagramIndex.of(diagram, index)).isSameAs(index);
    }

    @Test
    void survivesGroupsThatStandInEachOther() {
        var knotted = Diagram.EMPTY
                .with(Group.of("one", "vpc", "one").in(ElementId.of("two")))
                .with(Group.of("two", "vpc", "two").in(ElementId.of("one")));
        assertThat(DiagramIndex.of(knotted).enclosing(ElementId.of("one"))).isNotEmpty();
    }

    @Test
    void takesAnElementWhoseParentIsMissingAsStandingOnTheCanvas() {
        var lost = Diagram.EMPTY.with(Node.of("web", "ec2-instance", "web").withParent(Optional.of(VPC)));
        assertThat(DiagramIndex.of(lost).roots()).containsExactly(WEB);
    }
}
