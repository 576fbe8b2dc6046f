package io.architrave.cost;

import static io.architrave.cost.Drawn.network;
import static io.architrave.cost.Drawn.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Properties;
import io.architrave.model.Scenario;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

/// Worked by hand with the conventions of AWS's calculator: 730 hours, 1 TB = 1,024 GB, no free tier. us-east-1.
class EstimatorTest {

    private static LineItem line(Estimate estimate, String element, String component) {
        return estimate.of(ElementId.of(element)).stream()
                .filter(item -> item.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError(component + " is not among " + estimate.items() + ", unpriced: "
                        + estimate.unpriced()));
    }

    private static BigDecimal monthly(Estimate estimate, String element, String component) {
        return line(estimate, element, component).monthly().orElseThrow();
    }

    private static void costs(Estimate estimate, String element, String component, String usd) {
        assertThat(monthly(estimate, element, component)).as(component).isEqualByComparingTo(usd);
    }

    @Test
    void pricesAServerlessApiAtAMillionRequestsOfTwoHundredMillisecondsAndAQuarterGigabyte() {
        var estimate = nothing()
                .node("api", "api-gateway-http", Map.of(), Map.of("requestsPerMonth", 1_000_000))
                .node("fn", "lambda-function", Map.of("memoryMb", 256, "architecture", "x86_64"),
                        Map.of("requestsPerMonth", 1_000_000, "averageDurationMs", 200))
                .estimate();

        costs(estimate, "api", "Requests, each 512 KB begun", "1.00");
        // 1,000,000 x 0.2 s x 0.25 GB = 50,000 GB-s x 0.0000166667 = 0.833335; requests 0.20. Together 1.03.
        costs(estimate, "fn", "Duration, x86", "0.833335");
        costs(estimate, "fn", "Requests", "0.20");
        assertThat(estimate.shownMonthly()).isEqualByComparingTo("2.03");
        assertThat(estimate.items()).allMatch(item -> item.usage() == LineItem.Usage.STATED
                || item.component().startsWith("Requests, each"));
    }

    @Test
    void takesTheLargestDimensionOfALoadBalancerNeverTheSum() {
        var estimate = network()
                .node("alb", "application-load-balancer", Map.of("scheme", "internet-facing"),
                        Map.of("newConnectionsPerSecond", 100, "activeConnections", 6000, "processedGb", 730),
                        "public-a", "public-b")
                .estimate();

        // 100/25 = 4, 6,000/3,000 = 2, 730 GB/730 h = 1: four LCU x 730 h x 0.008.
        costs(estimate, "alb", "Capacity units (LCU)", "23.36");
        costs(estimate, "alb", "Load balancer hours", "16.425");
        // One address in each of two subnets: 2 x 730 x 0.005.
        costs(estimate, "alb", "Public IPv4 addresses", "7.30");
    }

    @Test
    void pricesAMultiAzDatabaseWithItsStorageAndOnlyTheIopsAboveThoseIncluded() {
        var estimate = network()
                .node("db", "rds-database",
                        Map.of("engine", "postgres", "instanceClass", "db.t4g.micro", "multiAz", true,
                                "storageGb", 500, "storageType", "gp3", "iops", 15_000),
                        Map.of(), "private-a", "private-b")
                .estimate();

        costs(estimate, "db", "Instance hours, Multi-AZ", "23.36"); // 730 x 0.032
        costs(estimate, "db", "Storage, Multi-AZ", "115.00"); // 500 x 0.23
        costs(estimate, "db", "gp3 IOPS above those included, Multi-AZ", "120.00"); // (15,000 - 12,000) x 0.04
        assertThat(estimate.of(ElementId.of("db"))).noneMatch(item -> item.component().contains("Single-AZ"));
    }

    @Test
    void pricesFargateTasksByProcessorAndMemory() {
        var estimate = network()
                .node("svc", "ecs-service",
                        Map.of("architecture", "arm64", "cpu", "1024", "memoryMb", 2048, "minCapacity", 1,
                                "desiredCapacity", 2, "launchType", "fargate"),
                        Map.of(), "private-a", "private-b")
                .estimate();

        costs(estimate, "svc", "vCPU hours, Graviton", "47.2748"); // 2 x 730 x 0.03238
        costs(estimate, "svc", "Memory hours, Graviton", "10.3952"); // 2 x 2 GB x 730 x 0.00356
    }

    @Test
    void pricesInstancesWithTheirVolumes() {
        var estimate = network()
                .node("web", "auto-scaling-group", Map.of("instanceType", "t3.medium", "minCapacity", 2, "volumeGb", 30,
                        "volumeType", "gp3", "volumeIops", 4000), Map.of(), "private-a", "private-b")
                .estimate();

        costs(estimate, "web", "Instance hours", "60.736"); // 2 x 730 x 0.0416
        costs(estimate, "web", "Volume storage", "4.80"); // 2 x 30 x 0.08
        costs(estimate, "web", "gp3 IOPS above 3,000 a volume", "10.00"); // 2 x 1,000 x 0.005
    }

    @Test
    void pricesATableByRequestUnitsOfItsItemSize() {
        var estimate = nothing()
                .node("table", "dynamodb-table", Map.of("capacityMode", "onDemand"),
                        Map.of("writesPerMonth", 10_000_000, "readsPerMonth", 40_000_000, "itemKb", 2, "storageGb", 25))
                .estimate();

        costs(estimate, "table", "Write requests", "12.50"); // 2 KB = 2 units: 20 M x 0.625
        costs(estimate, "table", "Read requests", "2.50"); // 1 unit, eventually consistent: half of 40 M x 0.125
        costs(estimate, "table", "Storage", "6.25"); // 25 x 0.25
    }

    @Test
    void pricesMessagesWorkflowsAndRules() {
        var estimate = nothing()
                .node("queue", "sqs-queue", Map.of(), Map.of("messagesPerMonth", 10_000_000, "messageKb", 65))
                .node("flow", "step-functions", Map.of("steps", 5), Map.of("executionsPerMonth", 100_000))
                .node("waf", "waf", Map.of("managedRules", 3, "rateLimit", 2000),
                        Map.of("requestsPerMonth", 10_000_000))
                .estimate();

        costs(estimate, "queue", "Requests", "24.00"); // 10 M x 3 x 2 chunks of 64 KB = 60 M x 0.40
        costs(estimate, "flow", "State transitions", "12.50"); // 500,000 / 1,000 x 0.025
        costs(estimate, "waf", "Rules and managed rule groups", "4.00"); // three groups and the rate rule
        costs(estimate, "waf", "Requests inspected", "6.00");
    }

    @Test
    void sharesAVolumeTierOverTheElementsThatFillItTogether() {
        var usage = Map.<String, Object>of("storageGb", 30_720);
        var estimate = nothing()
                .node("one", "s3-bucket", Map.of(), usage)
                .node("two", "s3-bucket", Map.of(), usage)
                .estimate();

        // 60 TB: 51,200 x 0.023 + 10,240 x 0.022 = 1,402.88; half each. Alone each would pay 30,720 x 0.023 = 706.56.
        costs(estimate, "one", "Storage, Standard", "701.44");
        costs(estimate, "two", "Storage, Standard", "701.44");
        assertThat(line(estimate, "one", "Storage, Standard").unitPrice()).isEqualByComparingTo("0.02283333333");
    }

    @Test
    void keepsAccountsAndRegionsApart() {
        var usage = Map.<String, Object>of("storageGb", 30_720);
        var estimate = nothing()
                .group("prod", "account", "", Map.of())
                .group("dev", "account", "", Map.of())
                .node("one", "s3-bucket", Map.of(), usage, "prod")
                .node("two", "s3-bucket", Map.of(), usage, "dev")
                .estimate();

        costs(estimate, "one", "Storage, Standard", "706.56");
        costs(estimate, "two", "Storage, Standard", "706.56");
    }

    @Test
    void saysWhatDependsOnUsageThatNobodyStated() {
        var estimate = network().node("nat", "nat-gateway", Map.of(), Map.of(), "public-a").estimate();

        var data = line(estimate, "nat", "Data processed");
        assertThat(data.monthly()).isEmpty();
        assertThat(data.quantity()).isEmpty();
        assertThat(data.usage()).isEqualTo(LineItem.Usage.DEPENDS);
        assertThat(data.unitPrice()).isEqualByComparingTo("0.045");
        costs(estimate, "nat", "Gateway hours", "32.85");
        assertThat(estimate.open()).containsExactly(data);
        assertThat(estimate.monthly()).isEqualByComparingTo("36.50"); // with 3.65 for the address
    }

    @Test
    void marksWhatItGuessedAndSaysSo() {
        var estimate = nothing().node("fn", "lambda-function", Map.of(), Map.of("requestsPerMonth", 1000)).estimate();

        assertThat(line(estimate, "fn", "Duration, x86").usage()).isEqualTo(LineItem.Usage.GUESS);
        assertThat(line(estimate, "fn", "Requests").usage()).isEqualTo(LineItem.Usage.STATED);
        assertThat(estimate.assumptions()).contains("fn: Memory is not stated; taken as 128 MB.",
                "fn: Average duration is not stated; taken as 200 ms.");
    }

    @Test
    void namesWhatHasNoPriceInARegion() {
        var cache = nothing()
                .node("cache", "elasticache", Map.of("serverless", true, "engine", "valkey"),
                        Map.of("dataGb", 1, "ecpusPerMonth", 1_000_000))
                .diagram();
        var virginia = Estimator.bundled().estimate(cache, Estimator.Options.NONE);
        var ireland = Estimator.bundled().estimate(cache, Estimator.Options.region("eu-west-1"));

        costs(virginia, "cache", "Data, serverless Valkey", "61.32"); // 730 h x 0.084
        assertThat(ireland.items()).isEmpty();
        assertThat(ireland.unpriced()).extracting(Unpriced::reason).contains(
                "Data, serverless Valkey: There is no price for elasticache.sl.valkey.data in eu-west-1.");
    }

    @Test
    void pricesTheSameDesignInAnotherRegion() {
        var nat = network().node("nat", "nat-gateway", Map.of(), Map.of(), "public-a").diagram();

        costs(Estimator.bundled().estimate(nat, Estimator.Options.region("eu-west-1")), "nat", "Gateway hours",
                "35.04");
    }

    @Test
    void asksForASettingThatDecidesAPriceAndThatNobodyMayGuess() {
        var estimate = network().node("alb", "application-load-balancer", Map.of(), Map.of(), "public-a", "public-b")
                .estimate();

        assertThat(estimate.unpriced()).containsExactly(
                new Unpriced(ElementId.of("alb"), "alb", "Public IPv4 addresses cannot be priced: set Scheme."));
    }

    @Test
    void tellsATypeThatItDoesNotKnow() {
        var estimate = nothing().node("x", "flux-capacitor", Map.of(), Map.of()).estimate();

        assertThat(estimate.unpriced()).extracting(Unpriced::reason)
                .containsExactly("The catalogue does not know the type \"flux-capacitor\".");
    }

    @Test
    void billsNobodyForPeople() {
        var estimate = nothing().node("u", "users", Map.of(), Map.of()).estimate();

        assertThat(estimate.items()).isEmpty();
        assertThat(estimate.unpriced()).isEmpty();
    }

    @Test
    void subtractsTheFreeTierOnlyWhereTheDocumentAsksForIt() {
        var drawn = nothing()
                .node("fn", "lambda-function", Map.of("memoryMb", 1024),
                        Map.of("requestsPerMonth", 3_000_000, "averageDurationMs", 200))
                .node("fn2", "lambda-function", Map.of("memoryMb", 1024),
                        Map.of("requestsPerMonth", 1_000_000, "averageDurationMs", 200));

        // 4 M requests less 1 M: 0.60, shared 3 to 1.
        costs(drawn.estimate(), "fn", "Requests", "0.60");
        costs(drawn.freeTier().estimate(), "fn", "Requests", "0.45");
        costs(drawn.estimate(), "fn2", "Requests", "0.15");
        // 800,000 GB-s less 400,000: a quarter of 400,000 x 0.0000166667.
        costs(drawn.estimate(), "fn2", "Duration, x86", "1.66667");
        assertThat(drawn.estimate().assumptions())
                .contains("Free tier subtracted: Lambda: 1 million requests a month.");
    }

    @Test
    void laysAScenarioOverTheDocument() {
        var diagram = network()
                .node("web", "auto-scaling-group", Map.of("instanceType", "t3.medium", "minCapacity", 2), Map.of(),
                        "private-a", "private-b")
                .diagram();
        var web = ElementId.of("web");
        var peak = new Scenario("Black Friday", TreePMap.singleton(web, Drawn.properties(Map.of("minCapacity", 6))),
                TreePMap.<ElementId, Properties>empty(), Extras.NONE);
        var with = diagram.withScenarios(TreePMap.singleton("peak", peak));

        costs(Estimator.bundled().estimate(with, Estimator.Options.NONE), "web", "Instance hours", "60.736");
        costs(Estimator.bundled().estimate(with, Estimator.Options.scenario("peak")), "web", "Instance hours",
                "182.208");
        assertThat(with.elements()).isEqualTo(diagram.elements());
    }

    @Test
    void readsTheVolumeOffTheConnectionsWhereTheElementStatesNone() {
        var drawn = nothing()
                .node("u", "users", Map.of(), Map.of())
                .node("cdn", "cloudfront", Map.of(), Map.of())
                .edge("e", io.architrave.model.Relation.CALL, "u", "cdn",
                        Map.of("responseGbPerMonth", 10_000, "requestsPerMonth", 10_000_000));

        costs(drawn.estimate(), "cdn", "Data to viewers", "850.00");
        costs(drawn.estimate(), "cdn", "HTTPS requests", "10.00");
        assertThat(line(drawn.estimate(), "cdn", "HTTPS requests").place()).isEqualTo(new Place.Edge("north-america"));
    }

    @Test
    void showsCentsThatAddUpToTheTotalShown() {
        var drawn = nothing();
        for (int i = 0; i < 7; i++) {
            drawn.node("s" + i, "secrets-manager", Map.of(), Map.of("apiCallsPerMonth", 700));
        }
        var estimate = drawn.estimate();

        var shown = estimate.shown().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shown).isEqualByComparingTo(estimate.shownMonthly());
        assertThat(estimate.byElement().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(estimate.monthly());
        assertThat(estimate.byCategory()).containsOnlyKeys("security");
    }

    @Test
    void datesAndSourcesEveryFigure() {
        var estimate = network().node("nat", "nat-gateway", Map.of(), Map.of(), "public-a").estimate();

        assertThat(estimate.items())
                .allSatisfy(item -> assertThat(item.source().date().getYear()).isBetween(2021, 2026));
        assertThat(Optional.of(estimate.assumptions().getFirst()))
                .hasValueSatisfying(text -> assertThat(text).contains("730 hours"));
    }
}
