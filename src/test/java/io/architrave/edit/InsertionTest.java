package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.architrave.document.Templates;
import io.architrave.document.Templates.Making;
import io.architrave.model.Box;
import io.architrave.model.Cidr;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.Note;
import io.architrave.model.Point;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsertionTest {

    private static final Diagram WEB = made("three-tier-web");
    private static final ElementId REGION = ElementId.of("region");

    private static Diagram made(String template) {
        return Templates.find(template) instanceof Templates.Finding.Found(var found)
                && Templates.instantiate(found, Map.of(), diagram -> diagram) instanceof Making.Made(var diagram)
                        ? diagram
                        : Diagram.EMPTY;
    }

    static List<String> templates() {
        return Templates.all().stream().map(template -> template.id()).toList();
    }

    private static Diagram inserted(Diagram design, Diagram into) {
        return new Insertion(DiagramIndex.of(into), new IdSource(new Random(1))).insert(design).change().applyTo(into);
    }

    @Test
    void laysTheAccountAndTheRegionOfThePartIntoThoseThatAreThere() {
        var after = inserted(made("serverless-api"), WEB);
        assertThat(after.groups().filter(group -> group.type().equals(Types.ACCOUNT))).hasSize(1);
        assertThat(after.groups().filter(group -> group.type().equals(Types.REGION))).hasSize(1);
        assertThat(after.nodes().filter(node -> node.parent().equals(Optional.of(REGION)))
                .map(node -> node.type().value()))
                .contains("lambda-function");
    }

    @Test
    void bringsARegionOfAnotherCodeWithItIntoTheSameAccount() {
        var after = inserted(made("multi-region-active-active"), WEB);
        assertThat(after.groups().filter(group -> group.type().equals(Types.REGION))
                .map(group -> group.properties().text("region").orElseThrow()))
                .containsExactlyInAnyOrder("us-east-1", "us-west-2");
        assertThat(after.groups().filter(group -> group.type().equals(Types.ACCOUNT))).hasSize(1);
    }

    /// The three-tier web application in a region that is 1,000 wider than it has to be.
    private static Diagram roomy() {
        var entry = WEB.layoutOf(REGION);
        var box = entry.box().orElseThrow();
        return WEB.withLayout(REGION, entry.withBox(box.sized(box.width() + 1_000, box.height() + 400)));
    }

    private static Box around(Diagram after, Diagram before) {
        var index = DiagramIndex.of(after);
        return after.nodes()
                .filter(node -> !before.has(node.id()) && node.parent().equals(Optional.of(REGION)))
                .map(node -> index.box(node.id()).orElseThrow())
                .reduce(Box::union)
                .orElseThrow();
    }

    private static Diagram insertedAt(Point at, Diagram into) {
        return new Insertion(DiagramIndex.of(into), new IdSource(new Random(1)))
                .insert(made("sqs-lambda-dlq"), Optional.of(at)).change().applyTo(into);
    }

    @Test
    void liesAroundThePointThatIsWishedWhereThereIsRoom() {
        var region = DiagramIndex.of(roomy()).box(REGION).orElseThrow();
        var at = new Point(region.right() - 450, region.y() + 500);

        var centre = around(insertedAt(at, roomy()), roomy()).centre();
        assertThat(centre.x()).isCloseTo(at.x(), offset(8.0));
        assertThat(centre.y()).isCloseTo(at.y(), offset(8.0));
    }

    @Test
    void liesBesideWhatIsThereWhereThePointIsTakenOrOutside() {
        var beside = inserted(made("sqs-lambda-dlq"), roomy());
        var onTheVpc = DiagramIndex.of(roomy()).box(ElementId.of("vpc")).orElseThrow().centre();

        assertThat(around(insertedAt(onTheVpc, roomy()), roomy())).isEqualTo(around(beside, roomy()));
        assertThat(around(insertedAt(new Point(-5_000, -5_000), roomy()), roomy())).isEqualTo(around(beside, roomy()));
    }

    @Test
    void saysWhatTakesThePlaceOfElementsOfThePart() {
        assertThat(Insertion.standIns(DiagramIndex.of(WEB), made("serverless-api")))
                .containsEntry(REGION, REGION)
                .containsEntry(ElementId.of("account"), ElementId.of("account"))
                .containsEntry(ElementId.of("users"), ElementId.of("users"))
                .hasSize(3);
        assertThat(Insertion.taking(DiagramIndex.of(WEB), made("serverless-api"))).containsExactly(REGION);
        assertThat(Insertion.standIns(DiagramIndex.of(Diagram.EMPTY), made("serverless-api"))).isEmpty();
    }

    @Test
    void theUsersWhoAreThereUseThePartToo() {
        var after = inserted(made("serverless-api"), WEB);
        assertThat(after.nodes().filter(node -> node.type().value().equals("users"))).hasSize(1);
        var used = DiagramIndex.of(after).outgoing(ElementId.of("users"))
                .map(edge -> after.node(edge.to()).orElseThrow().type().value());
        assertThat(used).contains("cloudfront", "api-gateway-http");
    }

    @Test
    void usersOfAnotherNameOrSeveralOfOneNameStayThemselves() {
        var part = made("serverless-api");
        var users = ElementId.of("users");
        var named = WEB.with(WEB.node(users).orElseThrow().withName("Employees"));
        assertThat(inserted(part, named).nodes().filter(node -> node.type().value().equals("users"))).hasSize(2);

        var two = WEB.with(WEB.node(users).orElseThrow().withId(ElementId.of("others")));
        assertThat(inserted(part, two).nodes().filter(node -> node.type().value().equals("users"))).hasSize(3);
    }

    @Test
    void keepsTheAccountsOfAPartThatHasOneForEachEnvironment() {
        var after = inserted(made("environment-parity"), WEB);
        assertThat(after.groups().filter(group -> group.type().equals(Types.ACCOUNT)).count()).isGreaterThan(4);
    }

    @Test
    void bringsEverythingIntoAnEmptyDiagram() {
        var design = made("three-tier-web");
        var after = inserted(design, Diagram.EMPTY);
        assertThat(after.elements()).hasSameSizeAs(design.elements());
        assertThat(after.elements().keySet()).doesNotContainAnyElementsOf(design.elements().keySet());
    }

    @Test
    void changesNothingOfWhatIsThereButPlacesAndSizes() {
        var after = inserted(made("rag"), WEB);
        assertThat(after.elements()).containsAllEntriesOf(WEB.elements());
        assertThat(after.settings()).isEqualTo(WEB.settings());
        assertThat(after.profile()).isEqualTo(WEB.profile());
    }

    @Test
    void givesNewNetworksAddressesOfTheirOwn() {
        var blocks = inserted(WEB, WEB).groups().filter(group -> group.type().equals(Types.VPC))
                .map(AddressPlan::block).flatMap(Optional::stream).toList();
        assertThat(blocks).hasSize(2);
        assertThat(overlap(blocks)).isFalse();
    }

    private static boolean overlap(List<Cidr> blocks) {
        return blocks.get(0).overlaps(blocks.get(1));
    }

    @Test
    void keepsWhatWasAccepted() {
        var site = made("static-site-cdn");
        assertThat(inserted(site, WEB).acknowledgements())
                .hasSize(WEB.acknowledgements().size() + site.acknowledgements().size());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void putsEveryTemplateWhereThereIsRoom(String template) {
        var before = DiagramIndex.of(WEB);
        var index = DiagramIndex.of(inserted(made(template), WEB));
        for (var group : index.diagram().groups().map(Group::id).toList()) {
            noneOverlap(index, Optional.of(group), before);
        }
        noneOverlap(index, Optional.empty(), before);
    }

    /// What is new lies on nothing that was there, and in its group.
    private static void noneOverlap(DiagramIndex index, Optional<ElementId> group, DiagramIndex before) {
        var held = Contents.of(index, group).toList();
        for (var one : held) {
            group.filter(before.diagram()::has).flatMap(index::box).ifPresent(frame -> assertThat(
                    new Box(0, 0, frame.width(), frame.height()).union(one.box()))
                    .as(one.element() + " in " + group).isEqualTo(new Box(0, 0, frame.width(), frame.height())));
            for (var other : held) {
                if (!before.diagram().has(one.element()) && before.diagram().has(other.element())
                        && !(index.diagram().elements().get(one.element()) instanceof Note)) {
                    assertThat(one.box().intersects(other.box()))
                            .as(one.element() + " and " + other.element()).isFalse();
                }
            }
        }
    }
}
