package io.architrave.review.recovery;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.NETWORK;
import static io.architrave.model.Relation.REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.RecoveryClass;
import io.architrave.testing.Sketch;
import io.architrave.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryTest {

    private static Recovery of(Diagram diagram) {
        return Recovery.of(Topology.of(DiagramIndex.of(diagram), Catalog.bundled()));
    }

    private static Recovery of(Sketch sketch) {
        return of(sketch.diagram());
    }

    private static Optional<RecoveryClass> strategy(Sketch sketch) {
        return of(sketch).best().orElseThrow().strategy();
    }

    private static List<String> missing(Sketch sketch) {
        return of(sketch).best().orElseThrow().missing().stream().map(Gap::sentence).toList();
    }

    /// A function with its table in each of two regions, the tables a global one, users led to both.
    private static Sketch both() {
        return Sketch.blank()
                .group("one", "region").set("one", "region", "us-east-1")
                .group("two", "region").set("two", "region", "eu-west-1")
                .node("users", "users")
                .node("dns", "route53-hosted-zone")
                .node("api", "api-gateway-http", "one").node("fn", "lambda-function", "one")
                .node("table", "dynamodb-table", "one")
                .node("api2", "api-gateway-http", "two").node("fn2", "lambda-function", "two")
                .node("table2", "dynamodb-table", "two")
                .call("users", "api").call("api", "fn").call("fn", "table")
                .call("api2", "fn2").call("fn2", "table2")
                .edge(REPLICATION, "table", "table2").set("table-table2", "direction", "both")
                .edge(NETWORK, "dns", "api").set("dns-api", "healthCheck", true)
                .edge(NETWORK, "dns", "api2").set("dns-api2", "healthCheck", true);
    }

    @Test
    void bothRegionsServeWhereDataIsWrittenInEither() {
        assertThat(of(both()).home()).contains("us-east-1");
        assertThat(strategy(both())).contains(RecoveryClass.ACTIVE_ACTIVE);
        assertThat(of(both()).best().orElseThrow().next()).isEmpty();
        assertThat(missing(both())).isEmpty();
    }

    @Test
    void aTableThatOnlyFollowsMakesTheSecondRegionAStandby() {
        var follows = both().set("table-table2", "direction", "forward");

        assertThat(strategy(follows)).contains(RecoveryClass.HOT_STANDBY);
        assertThat(missing(follows))
                .containsExactly("table2 takes no writes in eu-west-1: it follows table in us-east-1.");
    }

    @Test
    void dnsThatLeadsThereOnlyOnFailureMakesItAStandby() {
        var failover = both().set("dns-api2", "failoverRole", "secondary");

        assertThat(strategy(failover)).contains(RecoveryClass.HOT_STANDBY);
        assertThat(missing(failover)).containsExactly("dns leads to eu-west-1 only when us-east-1 is down.");
    }

    @Test
    void failoverWithoutAHealthCheckIsWorkForSomebody() {
        var blind = both().set("dns-api2", "failoverRole", "secondary").set("dns-api2", "healthCheck", false);

        assertThat(strategy(blind)).contains(RecoveryClass.PILOT_LIGHT);
        assertThat(missing(blind)).singleElement().asString().contains("does not check the health");
    }

    @Test
    void nothingThatLeadsThereIsWorkForSomebody() {
        assertThat(strategy(both().without("dns-api2"))).contains(RecoveryClass.PILOT_LIGHT);
        assertThat(missing(both().without("dns-api2")))
                .containsExactly("Nothing leads users to eu-west-1: somebody has to point them there.");
    }

    @Test
    void fewerCopiesMakeAWarmStandbyAndNoneAPilotLight() {
        var servers = both().without("fn", "fn2")
                .node("web", "ecs-service", "one").set("web", "desiredCapacity", 4)
                .node("web2", "ecs-service", "two").set("web2", "desiredCapacity", 2);

        assertThat(strategy(servers)).contains(RecoveryClass.WARM_STANDBY);
        assertThat(missing(servers)).containsExactly("web2 runs 2 in eu-west-1 where web runs 4.");

        var stopped = servers.set("web2", "desiredCapacity", 0);
        assertThat(strategy(stopped)).contains(RecoveryClass.PILOT_LIGHT);
        assertThat(missing(stopped)).containsExactly("web2 runs no copies in eu-west-1.");

        assertThat(missing(servers.without("web2"))).containsExactly("Nothing stands in for web in eu-west-1.");
    }

    @Test
    void ofSeveralServicesTheLargestIsHeldAgainstTheLargest() {
        var servers = both().without("fn", "fn2")
                .node("small", "ecs-service", "one").set("small", "desiredCapacity", 1)
                .node("large", "ecs-service", "one").set("large", "desiredCapacity", 6)
                .node("a-large", "ecs-service", "two").set("a-large", "desiredCapacity", 6)
                .node("b-small", "ecs-service", "two").set("b-small", "desiredCapacity", 1);

        assertThat(strategy(servers)).contains(RecoveryClass.ACTIVE_ACTIVE);
    }

    @Test
    void backupsAloneHaveToBeRestored() {
        var vault = both().without("api2", "fn2", "table2")
                .node("plan", "backup-plan", "one").node("vault", "backup-plan", "two")
                .edge(ASSOCIATION, "plan", "table").edge(REPLICATION, "plan", "vault");

        assertThat(strategy(vault)).contains(RecoveryClass.BACKUP_RESTORE);
        assertThat(missing(vault)).containsExactly("table is in eu-west-1 as a backup only, which has to be restored.");
    }

    @Test
    void oneStoreWithoutACopyIsWhatTheWholeIsJudgedBy() {
        var forgotten = both().node("files", "s3-bucket", "one").set("files", "bucketRole", "primary");

        assertThat(strategy(forgotten)).isEmpty();
        assertThat(missing(forgotten)).containsExactly("files has no copy in eu-west-1.");
        assertThat(of(forgotten).best().orElseThrow().inWords()).isEqualTo("eu-west-1 cannot take over");
        assertThat(strategy(forgotten.set("files", "bucketRole", "static"))).contains(RecoveryClass.ACTIVE_ACTIVE);
    }

    @Test
    void theFirstRegionIsTheOneThatTakesTheWrites() {
        var moved = both().without("table-table2").edge(REPLICATION, "table2", "table");

        assertThat(of(moved).home()).contains("eu-west-1");
        assertThat(of(moved).best().map(Site::region)).contains("us-east-1");
    }

    @Test
    void aCertificateMakesNoSecondRegion() {
        var certificate = both().without("api2", "fn2", "table2").node("certificate", "acm-certificate", "two");

        assertThat(of(certificate).home()).contains("us-east-1");
        assertThat(of(certificate).sites()).isEmpty();
    }

    @Test
    void ofThreeRegionsTheBestPreparedComesFirst() {
        var three = both().group("three", "region").set("three", "region", "ap-southeast-1")
                .node("copy", "dynamodb-table", "three").edge(REPLICATION, "table", "copy");

        assertThat(of(three).sites()).extracting(Site::region).containsExactly("eu-west-1", "ap-southeast-1");
        assertThat(of(three).sites().getLast().strategy()).contains(RecoveryClass.PILOT_LIGHT);
    }

    @Test
    void anEmptyDrawingHasNothingToLose() {
        assertThat(of(Diagram.EMPTY)).isEqualTo(Recovery.NONE);
    }

    @Test
    void eachGapNamesAnElementThatIsThere() {
        for (var template : Templates.all()) {
            var diagram = made(template);
            of(diagram).sites().stream().flatMap(site -> site.gaps().stream())
                    .flatMap(gap -> gap.element().stream())
                    .forEach(element -> assertThat(diagram.has(element)).as(template.id() + " " + element).isTrue());
        }
    }

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    /// What a template says of itself, by its drawing.
    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsWhatItIsFiledUnder(Template template) {
        var drawn = of(made(template)).best().flatMap(Site::strategy);

        assertThat(drawn).isEqualTo(template.recovery());
    }

    private static Diagram made(Template template) {
        return switch (Templates.instantiate(template, Map.of(), UnaryOperator.identity())) {
            case Templates.Making.Made(var diagram) -> diagram;
            case Templates.Making.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    @Test
    void theGapsOfAStandbyLeadToTheirElements() {
        var follows = both().set("table-table2", "direction", "forward");

        assertThat(of(follows).best().orElseThrow().missing())
                .extracting(Gap::element)
                .containsExactly(Optional.of(ElementId.of("table2")));
    }
}
