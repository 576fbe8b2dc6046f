package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClippingTest {

    private static final ElementId SUBNET = ElementId.of("subnet");
    private static final ElementId WEB = ElementId.of("web");
    private static final ElementId STORE = ElementId.of("store");

    private final Diagram diagram = Diagram.EMPTY
            .with(Group.of("subnet", "subnet", "app"))
            .withLayout(SUBNET, LayoutEntry.of(new Box(0, 0, 400, 200)))
            .with(Node.of("web", "ec2-instance", "web").in(SUBNET)
                    .with("securityGroups",
                            new PropertyValue.Items(List.of(new PropertyValue.Reference(ElementId.of("sg"))))))
            .withLayout(WEB, LayoutEntry.of(new Box(16, 32, 96, 96)))
            .with(Node.of("store", "s3-bucket", "store"))
            .withLayout(STORE, LayoutEntry.of(new Box(500, 0, 96, 96)))
            .with(Group.of("sg", "security-group", "web"))
            .with(Edge.of("call", Relation.CALL, WEB, STORE));

    private Diagram pasted(Set<ElementId> chosen, Diagram into) {
        return Clipping.of(DiagramIndex.of(diagram), chosen).into(into, new IdSource(new Random(1))).change()
                .applyTo(into);
    }

    @Test
    void bringsAlongWhatStandsInAGroupUnderFreshIds() {
        var after = pasted(Set.of(SUBNET), diagram);
        assertThat(after.elements()).hasSize(diagram.elements().size() + 2);
        var copy = after.groups().filter(group -> group.name().equals("app 2")).findFirst().orElseThrow();
        assertThat(after.nodes().filter(node -> node.parent().equals(java.util.Optional.of(copy.id()))))
                .singleElement()
                .satisfies(node -> assertThat(node.name()).isEqualTo("web"));
    }

    @Test
    void copiesTheConnectionsAmongWhatIsCopiedAndNoOthers() {
        assertThat(pasted(Set.of(WEB, STORE), diagram).edges()).hasSize(2);
        assertThat(pasted(Set.of(WEB), diagram).edges()).hasSize(1);
    }

    @Test
    void laysTheCopyBesideItsOriginalInTheSameGroup() {
        var after = pasted(Set.of(WEB), diagram);
        var copy = after.nodes().filter(node -> node.name().equals("web 2")).findFirst().orElseThrow();
        assertThat(copy.parent()).contains(SUBNET);
        assertThat(after.layoutOf(copy.id()).box()).contains(new Box(40, 56, 96, 96));
    }

    @Test
    void keepsReferencesWhereTheyLeadSomewhereAndDropsThemElsewhere() {
        var here = pasted(Set.of(WEB), diagram).nodes().filter(node -> node.name().equals("web 2")).findFirst();
        assertThat(here.orElseThrow().properties().has("securityGroups")).isTrue();
        var elsewhere = pasted(Set.of(WEB), Diagram.EMPTY).nodes().findFirst().orElseThrow();
        assertThat(elsewhere.properties().has("securityGroups")).isFalse();
        assertThat(elsewhere.parent()).isEmpty();
    }

    @Test
    void isEmptyWhereOnlyConnectionsAreChosen() {
        assertThat(Clipping.of(DiagramIndex.of(diagram), Set.of(ElementId.of("call"))).isEmpty()).isTrue();
    }
}
