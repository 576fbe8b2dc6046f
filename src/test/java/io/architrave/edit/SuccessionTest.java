package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.review.Review;
import io.architrave.review.Verdict;
import io.architrave.testing.Samples;
import io.architrave.testing.Sketch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final Catalog CATALOG = Catalog.bundled();
    private static final ElementId OLD = ElementId.of("old");

    private static Sketch region() {
        return Sketch.blank().group("region", "region").set("region", "region", "us-east-1");
    }

    private static Succession succession(Diagram diagram) {
        return new Succession(DiagramIndex.of(diagram), CATALOG);
    }

    private static List<String> successors(String type) {
        return succession(region().node("old", type, "region").diagram()).successors(OLD).stream()
                .map(ServiceType::key)
                .map(TypeKey::value)
                .toList();
    }

    private static String type(Diagram diagram, ElementId id) {
        return diagram.typed(id).orElseThrow().type().value();
    }

    @Test
    void knowsWhatTookThePlaceOfWhat() {
        assertThat(successors("quicksight")).containsExactly("quick-suite");
        assertThat(successors("cloudsearch-domain")).containsExactly("opensearch-domain");
        assertThat(successors("data-pipeline")).containsExactly("glue-job", "step-functions", "mwaa-environment");
        assertThat(successors("codecommit-repository")).containsExactly("codestar-connection");
        assertThat(successors("s3-bucket")).isEmpty();
    }

    @Test
    void leadsASketchToTheTypeThatDescribesItAndPastOneThatHasRetired() {
        assertThat(successors("athena")).containsExactly("athena-workgroup");
        assertThat(successors("cloudsearch")).containsExactly("opensearch-domain");
        assertThat(successors(Samples.sketchedType().key().value())).isEmpty();
    }

    @Test
    void neverMakesAGroupAService() {
        var diagram = Sketch.blank().group("old", "mediastore").diagram();
        assertThat(succession(diagram).successors(OLD)).isEmpty();
        assertThat(succession(diagram).ofAll(List.of(OLD)).change().applyTo(diagram)).isSameAs(diagram);
    }

    @Test
    void keepsIdNamePlaceAndWhatBothKnow() {
        var diagram = region().node("old", "quicksight", "region").set("old", "spiceGb", 40)
                .set("old", "service", "reports").diagram();
        diagram = new Change.SetUsage(OLD, "readers", Optional.of(PropertyValue.of(12))).applyTo(diagram);

        var outcome = succession(diagram).ofAll(List.of(OLD));
        var after = outcome.change().applyTo(diagram);

        assertThat(type(after, OLD)).isEqualTo("quick-suite");
        var before = diagram.typed(OLD).orElseThrow();
        assertThat(after.typed(OLD)).contains(before.withType(TypeKey.of("quick-suite")));
        assertThat(after.layoutOf(OLD)).isEqualTo(diagram.layoutOf(OLD));
        assertThat(outcome.sentence()).isEmpty();
    }

    @Test
    void beginsWhatOnlyTheNewTypeKnowsAsWhenItIsDrawnAndLeavesOpenWhatWasLeftOpen() {
        var diagram = region().node("old", "mediastore", "region").diagram();
        var after = succession(diagram).ofAll(List.of(OLD)).change().applyTo(diagram);
        var initial = Drawing.initial(CATALOG.find("s3-bucket").orElseThrow());

        assertThat(initial.isEmpty()).isFalse();
        assertThat(after.typed(OLD).orElseThrow().properties()).isEqualTo(initial);

        var suite = region().node("old", "quicksight", "region").diagram();
        var changed = succession(suite).ofAll(List.of(OLD)).change().applyTo(suite);
        assertThat(changed.typed(OLD).orElseThrow().properties().has("spiceGb")).isFalse();
    }

    @Test
    void saysWhatTheNewTypeHasNoPlaceFor() {
        var diagram = region().node("old", "proton", "region").set("old", "service", "shop").diagram();
        var outcome = succession(diagram).ofAll(List.of(OLD));

        assertThat(outcome.left()).containsExactly("Part of service");
        assertThat(outcome.sentence()).hasValueSatisfying(text -> assertThat(text).contains("Part of service"));
        assertThat(outcome.change().applyTo(diagram).typed(OLD).orElseThrow().properties().has("service")).isFalse();
    }

    @Test
    void keepsAConnectionThatTheNewTypeIsNotOfferedAndTheReviewFindsIt() {
        var diagram = region().node("old", "app-mesh", "region").node("web", "ec2-instance", "region")
                .edge(Relation.ASSOCIATION, "old", "web")
                .diagram();
        var edge = ElementId.of("old-web");
        assertThat(Review.of(diagram, CATALOG).verdict("DGM-IMPOSSIBLE-EDGE", "old-web")).isEqualTo(Verdict.PASS);
        var outcome = succession(diagram).ofAll(List.of(OLD));
        var after = outcome.change().applyTo(diagram);

        assertThat(outcome.broken()).containsExactly(edge);
        assertThat(outcome.sentence()).hasValueSatisfying(text -> assertThat(text).contains("One connection stays"));
        assertThat(after.edge(edge)).isEqualTo(diagram.edge(edge));
        assertThat(Review.of(after, CATALOG).verdict("DGM-IMPOSSIBLE-EDGE", "old-web")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void saysNothingOfConnectionsThatBothTypesAreOffered() {
        var diagram = region().node("old", "s3-glacier-vault", "region").node("fn", "lambda-function", "region")
                .edge(Relation.DATA, "fn", "old")
                .diagram();
        var outcome = succession(diagram).ofAll(List.of(OLD));

        assertThat(outcome.broken()).isEmpty();
        assertThat(outcome.change().applyTo(diagram).edges().toList()).hasSize(1);
    }

    @Test
    void saysTheUsualOfTheNewPairAndKeepsTheWordsOfTheUser() {
        var drawn = region().node("fn", "lambda-function", "region").node("old", "qldb-ledger", "region").diagram();
        var edge = new Drawing(DiagramIndex.of(drawn), CATALOG, io.architrave.model.IdSource.random())
                .connection(Relation.CALL, ElementId.of("fn"), OLD);
        var diagram = new Change.Rename(edge.id(), "keeps the books").applyTo(edge.change().applyTo(drawn));

        var after = succession(diagram).ofAll(List.of(OLD)).change().applyTo(diagram).edge(edge.id()).orElseThrow();

        var usual = CATALOG.connection(TypeKey.of("lambda-function"), Relation.CALL, TypeKey.of("aurora-cluster"))
                .orElseThrow();
        assertThat(after.label()).isEqualTo("keeps the books");
        assertThat(after.properties().text("protocol")).isEqualTo(usual.protocol());
        assertThat(after.properties().number("port").map(Number::intValue)).isEqualTo(usual.port());
    }

    @Test
    void leavesAnElementWhereItStandsAndSaysThatItMayNot() {
        var diagram = Sketch.network().node("old", "qldb-ledger", "region").diagram();
        var outcome = succession(diagram).ofAll(List.of(OLD));
        var after = outcome.change().applyTo(diagram);

        assertThat(outcome.misplaced()).containsExactly(OLD);
        assertThat(after.layoutOf(OLD)).isEqualTo(diagram.layoutOf(OLD));
        assertThat(Review.of(after, CATALOG).verdict("DGM-PLACEMENT", "old")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void changesAllAtOnceAndUndoBringsAllBack() {
        var diagram = region().node("a", "quicksight", "region").node("b", "mediastore", "region")
                .node("c", "cloud9", "region").node("d", "athena", "region").diagram();
        var succession = succession(diagram);
        assertThat(succession.due()).containsExactly(ElementId.of("a"), ElementId.of("b"), ElementId.of("d"));
        var store = new DocumentStore(diagram);
        store.apply("Change", succession.ofAll(succession.due()).change());

        assertThat(store.current().nodes().map(node -> node.type().value()))
                .containsExactlyInAnyOrder("quick-suite", "s3-bucket", "cloud9", "athena-workgroup");
        assertThat(store.undo()).isTrue();
        assertThat(store.current()).isSameAs(diagram);
    }

    @Test
    void takesTheSuccessorThatIsAskedFor() {
        var diagram = region().node("old", "data-pipeline", "region").diagram();
        var machine = TypeKey.of("step-functions");
        var after = succession(diagram).to(List.of(OLD), machine).change().applyTo(diagram);

        assertThat(type(after, OLD)).isEqualTo("step-functions");
        assertThat(succession(diagram).to(List.of(OLD), TypeKey.of("sqs-queue")).change().applyTo(diagram))
                .isSameAs(diagram);
    }

    @Test
    void doesNothingToAnElementThatIsOfAnotherTypeByNow() {
        var diagram = region().node("old", "mediastore", "region").diagram();
        var change = succession(diagram).ofAll(List.of(OLD)).change();
        var later = region().node("old", "sqs-queue", "region").diagram();

        assertThat(change.applyTo(later)).isSameAs(later);
        assertThat(change.applyTo(Diagram.EMPTY)).isSameAs(Diagram.EMPTY);
    }

    @Test
    void changesAThousandOfTenThousandWithoutAWait() {
        var diagram = region().diagram();
        for (int i = 0; i < 10_000; i++) {
            var id = "n" + i;
            diagram = diagram.with(Node.of(id, i % 10 == 0 ? "mediastore" : "lambda-function", id));
            if (i > 0) {
                diagram = diagram.with(Edge.of("e" + i, Relation.CALL, ElementId.of("n" + (i - 1)), ElementId.of(id)));
            }
        }
        var index = DiagramIndex.of(diagram);
        var changed = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var succession = new Succession(index, CATALOG);
            return succession.ofAll(succession.due()).change().applyTo(index.diagram());
        });
        assertThat(changed.nodes().filter(node -> node.type().value().equals("s3-bucket"))).hasSize(1_000);
        assertThat(changed.edges().toList()).hasSize(9_999);
    }

    @Test
    void callsWhatWasRenamedByItsPresentName() {
        assertThat(CATALOG.presentName(TypeKey.of("quicksight")))
                .isEqualTo(CATALOG.summary(TypeKey.of("quick-suite")).orElseThrow().name());
        assertThat(CATALOG.presentName(TypeKey.of("app-mesh"))).isEqualTo("AWS App Mesh mesh");
        assertThat(CATALOG.presentName(TypeKey.of("nothing-of-ours"))).isEqualTo("nothing-of-ours");
    }
}
