package io.architrave.review.availability;

import static io.architrave.model.Relation.DATA;
import static io.architrave.model.Relation.NETWORK;
import static io.architrave.model.Relation.REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.testing.Sketch;
import io.architrave.topology.Topology;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Figures by hand from the products of the commitments; those of the first tests are worked out in the sources of the
/// method (three tiers, one zone, an API of functions).
class AvailabilityEstimateTest {

    private static AvailabilityEstimate estimate(Sketch sketch) {
        return AvailabilityEstimate.of(Topology.of(DiagramIndex.of(sketch.diagram()), Catalog.bundled()));
    }

    private static Journey worst(Sketch sketch) {
        return estimate(sketch).worst().orElseThrow();
    }

    private static String figure(Sketch sketch) {
        return worst(sketch).inWords();
    }

    private static Sketch threeTiers() {
        return Sketch.network().node("users", "users").node("cdn", "cloudfront")
                .node("lb", "application-load-balancer", "public-a", "public-b")
                .node("web", "ecs-service", "private-a", "private-b").set("web", "minCapacity", 2)
                .node("cache", "elasticache", "private-a", "private-b").set("cache", "multiAz", true)
                .node("db", "rds-database", "isolated-a", "isolated-b").set("db", "multiAz", true)
                .call("users", "cdn").call("cdn", "lb").call("lb", "web").call("web", "cache").call("web", "db");
    }

    private static Sketch functions() {
        return Sketch.blank().group("region", "region").set("region", "region", "us-east-1")
                .node("users", "users").node("api", "api-gateway-http", "region")
                .node("read", "lambda-function", "region").node("write", "lambda-function", "region")
                .node("table", "dynamodb-table", "region")
                .call("users", "api").call("api", "read").call("api", "write").call("read", "table")
                .call("write", "table");
    }

    /// Two regions with a load balancer, a service and a table each, under one hosted zone.
    private static Sketch regions() {
        var sketch = Sketch.network();
        sketch.group("far", "region").set("far", "region", "eu-west-1").network("vpc2", "far", "-2");
        for (var suffix : new String[]{"", "-2"}) {
            sketch.node("lb" + suffix, "application-load-balancer", "public-a" + suffix, "public-b" + suffix)
                    .node("web" + suffix, "ecs-service", "private-a" + suffix, "private-b" + suffix)
                    .set("web" + suffix, "minCapacity", 2)
                    .node("table" + suffix, "dynamodb-table", suffix.isEmpty() ? "region" : "far")
                    .call("lb" + suffix, "web" + suffix).call("web" + suffix, "table" + suffix);
        }
        sketch.node("users", "users").node("zone", "route53-hosted-zone").call("users", "zone")
                .call("users", "lb").call("users", "lb-2");
        for (var end : new String[]{"lb", "lb-2"}) {
            sketch.edge(NETWORK, "zone", end).set("zone-" + end, "healthCheck", true);
        }
        return sketch.edge(REPLICATION, "table", "table-2").set("table-table-2", "direction", "both");
    }

    @Test
    void multipliesWhatThreeTiersNeed() {
        // 99.9 x 99.99 x 99.99 x 99.95, the cache left out, as a request can do without it.
        assertThat(figure(threeTiers())).isEqualTo("99.83 %");
        assertThat(figure(threeTiers().set("cache", "storeRole", "session"))).isEqualTo("99.82 %");
        assertThat(figure(threeTiers().call("users", "lb"))).as("users who need no CDN").isEqualTo("99.93 %");
    }

    @Test
    void takesTheFiguresOfOneZoneWhereOneIsDrawn() {
        var sketch = threeTiers().node("lb", "application-load-balancer", "public-a")
                .node("web", "ecs-service", "private-a").node("db", "rds-database", "isolated-a")
                .node("cache", "elasticache", "private-a").set("cache", "storeRole", "session");
        // 99.9 x 99.9 x 99.5 x 99.5 x 99.5
        assertThat(figure(sketch)).isEqualTo("98.31 %");
    }

    @Test
    void countsOnlyTheFunctionThatAnswers() {
        var estimate = estimate(functions());

        assertThat(estimate.journeys()).extracting(Journey::inWords).containsExactly("99.89 %", "99.89 %");
        assertThat(estimate.journeys()).extracting(Journey::name)
                .containsExactlyInAnyOrder("users to read", "users to write");
    }

    @Test
    void countsWhatAServiceCallsOnce() {
        var sketch = functions().node("prices", "lambda-function", "region").call("read", "prices")
                .call("prices", "table");
        // 99.95 x 99.95 x 99.95 x 99.99
        assertThat(figure(sketch)).isEqualTo("99.84 %");
    }

    @Test
    void waitsForNothingThatIsSoftOrPassesThroughAQueue() {
        var sketch = functions().node("queue", "sqs-queue", "region").event("write", "queue")
                .node("mail", "ses-identity", "region").call("write", "mail").set("write-mail", "hard", false)
                .node("secret", "secrets-manager", "region").call("write", "secret");

        assertThat(figure(sketch)).isEqualTo("99.89 %");
    }

    @Test
    void countsTheOriginOfADistribution() {
        var sketch = Sketch.blank().group("region", "region").node("users", "users").node("cdn", "cloudfront")
                .node("site", "s3-bucket", "region").call("users", "cdn").edge(DATA, "cdn", "site");

        assertThat(figure(sketch)).isEqualTo("99.8 %");
    }

    @Test
    void givesARangeWhereASettingIsOpen() {
        var journey = worst(threeTiers().node("db", "rds-database", "isolated-a", "isolated-b"));

        assertThat(journey.isOpen()).isTrue();
        assertThat(journey.inWords()).isEqualTo("99.38 to 99.83 %");
    }

    @Test
    void namesTheWeakestAndWhatASecondZoneBrings() {
        var journey = worst(threeTiers().set("db", "multiAz", false));

        assertThat(journey.weakest().map(Commitment::name)).containsExactly("db", "cdn",
                "lb");
        assertThat(journey.gains()).singleElement().satisfies(gain -> {
            assertThat(gain.service().name()).isEqualTo("db");
            assertThat(gain.then().inWords()).isEqualTo("99.83 %");
        });
        assertThat(worst(threeTiers()).gains()).isEmpty();
    }

    @Test
    void saysWhatNothingIsKnownOf() {
        var journey = worst(functions().without("read").node("bank", "third-party").call("write", "bank"));

        assertThat(journey.uncounted()).extracting(Journey.Uncounted::name).containsExactly("bank");
        assertThat(journey.inWords()).isEqualTo("99.89 %");
    }

    @Test
    void takesTwoRegionsForRedundantWhereEachCanAnswerAlone() {
        var journey = worst(regions());

        assertThat(journey.regions()).containsExactly("us-east-1", "eu-west-1");
        // 1 - (1 - 0.9999^3)^2, times the hosted zone's 100 %
        assertThat(journey.inWords()).isEqualTo("99.999991 %");
        assertThat(estimate(regions()).journeys()).hasSize(1);
    }

    @Test
    void countsWhatBothRegionsNeedOnce() {
        var sketch = regions().node("users", "users").node("bus", "eventbridge-bus", "region").call("web", "bus")
                .call("web-2", "bus");
        var journey = worst(sketch);

        // At the most what the bus in one region commits to, which both call.
        assertThat(journey.low()).isLessThan(Availability.ofPercent(new java.math.BigDecimal("99.99")));
        assertThat(journey.inWords()).isEqualTo("99.989 %");
    }

    @Test
    void takesNoCreditForARegionThatCannotTakeOverByItself() {
        assertThat(worst(regions().set("table-table-2", "direction", "one")).standby()).get()
                .satisfies(standby -> assertThat(standby.region()).isEqualTo("eu-west-1"));
        assertThat(figure(regions().set("table-table-2", "direction", "one"))).isEqualTo("99.97 %");
        assertThat(figure(regions().set("zone-lb", "healthCheck", false))).as("DNS that does not look")
                .isEqualTo("99.97 %");
        assertThat(figure(regions().without("zone"))).as("nothing that leads users elsewhere").isEqualTo("99.97 %");
        assertThat(figure(regions().without("table-table-2"))).as("other data").isEqualTo("99.97 %");
    }

    @Test
    void creditsAStandbyWithTheTimeThatItSaves() {
        var sketch = regions().set("table-table-2", "direction", "one").profile("targetRto", "PT1H")
                .profile("regionMttr", "PT4H");
        var journey = worst(sketch);

        assertThat(journey.standby()).get().extracting(Journey.Standby::counted).isEqualTo(true);
        // 99.97 % and three quarters of the rest
        assertThat(journey.inWords()).isEqualTo("99.9925 %");
        assertThat(figure(sketch.profile("targetRto", "PT8H"))).as("longer than the outage").isEqualTo("99.97 %");
        assertThat(figure(sketch.profile("targetRto", "soon"))).as("no time at all").isEqualTo("99.97 %");
    }

    @Test
    void asksNoStandbyBeforeItsTurn() {
        var estimate = estimate(regions().set("zone-lb-2", "failoverRole", "secondary"));

        assertThat(estimate.journeys()).singleElement().satisfies(journey -> {
            assertThat(journey.service().id().value()).isEqualTo("web");
            assertThat(journey.regions()).containsExactly("us-east-1", "eu-west-1");
        });
    }

    @Test
    void followsEventsWhereNobodyWaits() {
        var sketch = Sketch.blank().group("region", "region").node("source", "lambda-function", "region")
                .node("bus", "eventbridge-bus", "region").node("work", "lambda-function", "region")
                .node("table", "dynamodb-table", "region").event("source", "bus").event("bus", "work")
                .call("work", "table");
        var journey = worst(sketch);

        assertThat(journey.kind()).isEqualTo(Journey.Kind.DELIVERY);
        assertThat(journey.name()).isEqualTo("source and all that follows");
        // 99.95 x 99.99 x 99.95 x 99.99
        assertThat(journey.inWords()).isEqualTo("99.88 %");
    }

    @Test
    void knowsNothingOfWhatSendsNothing() {
        assertThat(estimate(Sketch.network())).isEqualTo(AvailabilityEstimate.NONE);
        assertThat(estimate(Sketch.network().node("users", "users").node("bank", "third-party").call("users", "bank"))
                .worst()).isEmpty();
    }

    @Test
    void readsTheTargetAsPeopleWriteIt() {
        var profile = Sketch.blank();
        assertThat(AvailabilityEstimate.target(profile.diagram().profile())).isEmpty();
        for (var text : new String[]{"99.9", "99.9 %", " 99.90%"}) {
            assertThat(AvailabilityEstimate.target(profile.profile("targetAvailability", text).diagram().profile()))
                    .get()
                    .extracting(Availability::inWords).isEqualTo("99.9 %");
        }
        for (var text : new String[]{"high", "101", "-1", ""}) {
            assertThat(AvailabilityEstimate.target(profile.profile("targetAvailability", text).diagram().profile()))
                    .as(text).isEmpty();
        }
    }

    /// Chains of calls, circles and many clients must neither hang nor overflow the stack.
    @Test
    void standsLongChainsAndCircles() {
        var sketch = Sketch.blank().group("region", "region").node("users", "users");
        int length = 3_000;
        IntStream.range(0, length).forEach(at -> sketch.node("f" + at, "lambda-function", "region"));
        IntStream.range(0, length).forEach(at -> sketch.call("f" + at, "f" + (at + 1) % length));
        sketch.call("users", "f0");

        var journey = worst(sketch);
        assertThat(journey.parts()).hasSize(length);
    }
}
