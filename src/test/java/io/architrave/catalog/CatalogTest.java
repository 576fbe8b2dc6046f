package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.TypeKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for every file that ships.
class CatalogTest {

    private static final Path BUILT = Path.of("target", "classes", "io", "architrave", "catalog");

    private final Catalog catalog = Catalog.bundled();

    private Stream<ServiceType> types() {
        return catalog.summaries().stream().filter(summary -> summary.standing().isWhole())
                .map(summary -> catalog.find(summary.key()).orElseThrow());
    }

    @Test
    void hasNoProblemInAnyFile() throws IOException {
        assertThat(CatalogFiles.problems(BUILT)).isEmpty();
    }

    @Test
    void knowsTheIconsThatTheBuildExtracted() throws IOException {
        assertThat(IconFiles.names(BUILT.resolveSibling("icons")))
                .contains("aws:lambda", "aws:vpc-nat-gateway", "own:web-client")
                .hasSizeGreaterThan(880);
    }

    @Test
    void readsEveryTypeOfTheIndexWhole() {
        assertThat(types()).hasSizeGreaterThanOrEqualTo(47).allSatisfy(type -> {
            assertThat(type.purpose()).endsWith(".");
            assertThat(type.placement().say()).endsWith(".");
            assertThat(type.summary().aliases()).isNotEmpty();
        });
    }

    @Test
    void explainsEveryPropertyInASentence() {
        assertThat(types().flatMap(type -> type.properties().stream())).allSatisfy(property -> {
            assertThat(property.help()).as(property.key()).endsWith(".");
            assertThat(property.label()).as(property.key()).doesNotEndWith(".").isNotBlank();
            assertThat(property.source()).as(property.key()).startsWith("https://");
        });
    }

    @Test
    void explainsEveryVolumeInASentenceAndSaysWhereItIsBilled() {
        assertThat(types().flatMap(type -> type.usage().stream())).allSatisfy(volume -> {
            assertThat(volume.help()).as(volume.key()).endsWith(".");
            assertThat(volume.source()).as(volume.key()).startsWith("https://");
        });
    }

    @Test
    void saysWhereAServiceLevelWasReadAndAtMostAHundredPerCent() {
        assertThat(types().flatMap(type -> type.facts().serviceLevel().stream()))
                .hasSizeGreaterThan(20)
                .allSatisfy(level -> {
                    assertThat(level.source()).contains("Service Level Agreement");
                    assertThat(Stream.concat(level.single().stream(), level.multi().stream()))
                            .isNotEmpty()
                            .allSatisfy(percent -> assertThat(percent).isBetween(
                                    new java.math.BigDecimal(90), new java.math.BigDecimal(100)));
                });
    }

    @Test
    void keepsZonalTypesInSubnetsAndRegionalOnesOutOfThem() {
        var subnet = TypeKey.of("subnet");
        assertThat(types().filter(type -> type.summary().scope() == Scope.VPC && !type.isGroup()))
                .allSatisfy(type -> assertThat(type.placement().allows(subnet)).as(type.name()).isTrue());
        assertThat(types().filter(type -> !type.isGroup() && List.of(Scope.GLOBAL, Scope.EDGE, Scope.REGIONAL)
                .contains(type.summary().scope())))
                .allSatisfy(type -> assertThat(type.placement().allows(subnet)).as(type.name()).isFalse());
    }

    @Test
    void givesWhatSpansZonesATierToStandIn() {
        assertThat(types().filter(type -> type.placement().spans().isPresent()))
                .allSatisfy(type -> assertThat(type.placement().tiers()).as(type.name()).isNotEmpty());
    }

    @Test
    void namesServicesInOneWayOnly() {
        assertThat(offered().map(TypeSummary::name)).doesNotHaveDuplicates();
    }

    private Stream<TypeSummary> offered() {
        return catalog.offered().stream();
    }

    @Test
    void offersEveryServiceAndResourceForWhichThereIsAnIcon() throws IOException {
        var deck = Deck.of(BUILT).entries();

        assertThat(deck).hasSizeGreaterThan(750);
        assertThat(deck.stream().filter(entry -> !catalog.knows(TypeKey.of(entry.id()))).map(Deck.Entry::name))
                .isSubsetOf(catalog.summaries().stream().map(TypeSummary::name).toList());
    }

    @Test
    void changesACoveredSketchToTheTypeThatStandsForIt() {
        var covered = catalog.summaries().stream().filter(summary -> summary.standing() == Standing.COVERED).toList();

        assertThat(covered).isNotEmpty().allSatisfy(sketch -> {
            var successors = catalog.find(sketch.key()).orElseThrow().facts().lifecycle().orElseThrow().successors();
            assertThat(successors).singleElement().satisfies(key -> assertThat(catalog.summary(key).orElseThrow()
                    .standing().isWhole()).isTrue());
        });
    }

    @Test
    void offersTheTypeInPlaceOfTheSketchesThatItStandsFor() {
        assertThat(offered().map(summary -> summary.key().value()))
                .contains("desktop-client", "pager", "finspace")
                .doesNotContain("client", "alert");
    }

    @Test
    void refusesNothingOfASketch() {
        var sketch = catalog.find("outposts-rack").orElseThrow();

        assertThat(sketch.placement().allows(TypeKey.of("subnet"))).isTrue();
        assertThat(catalog.judges(sketch.key(), TypeKey.of("s3-bucket"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "elb, application-load-balancer",
            "ALB, application-load-balancer",
            "load balancer, application-load-balancer",
            "bucket, s3-bucket",
            "simple storage service, s3-bucket",
            "queue, sqs-queue",
            "dead-letter queue, sqs-queue",
            "postgres, rds-database",
            "aurora, aurora-cluster",
            "backup vault, backup-plan",
            "sql, rds-database",
            "redis, elasticache",
            "cache, elasticache",
            "cdn, cloudfront",
            "dns, route53-hosted-zone",
            "Route 53, route53-hosted-zone",
            "function, lambda-function",
            "lambda, lambda-function",
            "fargate, ecs-service",
            "docker, ecs-service",
            "container, ecs-service",
            "server, ec2-instance",
            "virtual machine, ec2-instance",
            "asg, auto-scaling-group",
            "nosql, dynamodb-table",
            "igw, internet-gateway",
            "nat, nat-gateway",
            "CloudWatch Events, eventbridge-bus",
            "cron, eventbridge-schedule",
            "workflow, step-functions",
            "pub/sub, sns-topic",
            "login, cognito-user-pool",
            "ssl, acm-certificate",
            "firewall, network-firewall", "web application firewall, waf",
            "password, secrets-manager",
            "cmk, kms-key",
            "audit, cloudtrail",
            "alert, cloudwatch-alarm",
            "browser, web-client",
            "phone, mobile-client",
            "availability zone, zone",
            "virtual private cloud, vpc",
            "rest api, api-gateway-rest",
            "http api, api-gateway-http",
            "privatelink, vpc-endpoint",
            "dynamo, dynamodb-table"
    })
    void findsATypeByWhatPeopleCallIt(String query, String expected) {
        assertThat(catalog.search(query)).extracting(found -> found.key().value()).contains(expected);
        assertThat(catalog.search(query).subList(0, Math.min(2, catalog.search(query).size())))
                .as("among the first two for " + query)
                .extracting(found -> found.key().value())
                .contains(expected);
    }

    @Test
    void findsNothingForNonsenseAndEverythingForNothing() {
        assertThat(catalog.search("quux")).isEmpty();
        assertThat(catalog.search("  ")).hasSameSizeAs(offered().toList());
    }

    @Test
    void offersTheSameRetentionPeriodsWhereverLogsAreKept() {
        assertThat(types().flatMap(type -> type.property("logRetentionDays").stream()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(property -> assertThat(property.choices()).hasSize(22));
    }
}
