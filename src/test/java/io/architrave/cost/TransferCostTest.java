package io.architrave.cost;

import static io.architrave.cost.Drawn.network;
import static io.architrave.cost.Drawn.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What traffic costs on its way, us-east-1 unless said otherwise.
class TransferCostTest {

    private static Drawn web() {
        return network()
                .node("users", "users", Map.of(), Map.of())
                .node("alb", "application-load-balancer", Map.of("scheme", "internet-facing"), Map.of(), "public-a",
                        "public-b")
                .node("web", "auto-scaling-group", Map.of("instanceType", "t3.small"), Map.of(), "private-a",
                        "private-b")
                .node("db", "rds-database", Map.of("multiAz", true), Map.of(), "private-a", "private-b")
                .node("cache", "elasticache", Map.of(), Map.of(), "private-a", "private-b");
    }

    private static List<LineItem> of(Estimate estimate, String edge) {
        return estimate.of(ElementId.of(edge));
    }

    private static void costs(Drawn drawn, String edge, String key, String usd) {
        assertThat(of(drawn.estimate(), edge)).as(edge).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo(key);
            assertThat(item.monthly().orElseThrow()).isEqualByComparingTo(usd);
            assertThat(item.service()).isEqualTo("Data transfer");
        });
    }

    @Test
    void billsATerabyteOutToTheInternetAndNothingIn() {
        // 1,024 x 0.09.
        costs(web().edge("e", Relation.CALL, "users", "alb",
                Map.of("requestGbPerMonth", 5000, "responseGbPerMonth", 1024)),
                "e", "dt.out", "92.16");
    }

    @Test
    void addsUpAllThatAnAccountSendsOutOfARegion() {
        var estimate = web()
                .edge("e", Relation.CALL, "users", "alb", Map.of("responseGbPerMonth", 10_240))
                .edge("f", Relation.CALL, "users", "web", Map.of("responseGbPerMonth", 10_240))
                .estimate();

        // 10,240 x 0.09 + 10,240 x 0.085 = 921.60 + 870.40, half each.
        assertThat(of(estimate, "e").getFirst().monthly().orElseThrow()).isEqualByComparingTo("896.00");
        assertThat(of(estimate, "f").getFirst().monthly().orElseThrow()).isEqualByComparingTo("896.00");
    }

    @Test
    void billsTheShareThatCrossesZonesInEachDirection() {
        // Half of 100 GB crosses between two zones evenly used; each GB is billed at both ends: 100 x 1/2 x 2 x 0.01.
        costs(web().edge("e", Relation.CALL, "web", "db", Map.of("requestGbPerMonth", 20, "responseGbPerMonth", 80)),
                "e", "dt.az", "1.00");
        // A cache node is not billed for its end.
        costs(web().edge("e", Relation.CALL, "web", "cache", Map.of("requestGbPerMonth", 20, "responseGbPerMonth", 80)),
                "e", "dt.az", "0.50");
    }

    @Test
    void letsALoadBalancerReachItsTargetsForNothing() {
        assertThat(of(web().edge("e", Relation.CALL, "alb", "web", Map.of("responseGbPerMonth", 500)).estimate(), "e"))
                .isEmpty();
    }

    @Test
    void billsNothingWithinOneZone() {
        var drawn = network()
                .node("a", "ec2-instance", Map.of(), Map.of(), "private-a")
                .node("b", "ec2-instance", Map.of(), Map.of(), "public-a")
                .node("c", "ec2-instance", Map.of(), Map.of(), "private-b")
                .edge("near", Relation.CALL, "a", "b", Map.of("requestGbPerMonth", 100))
                .edge("far", Relation.CALL, "a", "c", Map.of("requestGbPerMonth", 100));

        assertThat(of(drawn.estimate(), "near")).isEmpty();
        costs(drawn, "far", "dt.az", "2.00"); // all of it crosses, billed at both ends
    }

    @Test
    void billsTheOriginNothingBehindCloudFront() {
        var drawn = web()
                .node("cdn", "cloudfront", Map.of(), Map.of())
                .edge("in", Relation.CALL, "users", "cdn", Map.of("responseGbPerMonth", 400))
                .edge("fetch", Relation.CALL, "cdn", "alb", Map.of("responseGbPerMonth", 120));

        assertThat(of(drawn.estimate(), "in")).isEmpty();
        assertThat(of(drawn.estimate(), "fetch")).allSatisfy(item -> assertThat(item.monthly().orElseThrow()).isZero());
        // What viewers upload runs through the edge to the origin: 50 x 0.02.
        costs(drawn.edge("fetch", Relation.CALL, "cdn", "alb",
                Map.of("requestGbPerMonth", 50, "responseGbPerMonth", 120)),
                "fetch", "cf.origin", "1.00");
    }

    @Test
    void billsTheOriginRegionForWhatGoesToAnother() {
        var drawn = nothing()
                .group("us", "region", "", Map.of("region", "us-east-1"))
                .group("eu", "region", "", Map.of("region", "eu-west-1"))
                .node("one", "s3-bucket", Map.of(), Map.of(), "us")
                .node("two", "s3-bucket", Map.of(), Map.of(), "eu")
                .edge("copy", Relation.REPLICATION, "one", "two", Map.of("requestGbPerMonth", 100));

        costs(drawn, "copy", "dt.inter.eu-west-1", "2.00");
    }

    @Test
    void billsReplicationInsideARegionNothing() {
        var drawn = web().node("replica", "rds-database", Map.of(), Map.of(), "private-b")
                .edge("copy", Relation.REPLICATION, "db", "replica", Map.of("requestGbPerMonth", 100));

        assertThat(of(drawn.estimate(), "copy")).isEmpty();
    }

    @Test
    void saysThatUnstatedTrafficDecidesTheCost() {
        var item = of(web().edge("e", Relation.CALL, "users", "alb", Map.of()).estimate(), "e").getFirst();

        assertThat(item.usage()).isEqualTo(LineItem.Usage.DEPENDS);
        assertThat(item.monthly()).isEmpty();
        assertThat(item.unitPrice()).isEqualByComparingTo("0.09");
    }

    private static BigDecimal processed(Estimate estimate, String element) {
        return estimate.of(ElementId.of(element)).stream()
                .filter(item -> item.component().equals("Data processed"))
                .findFirst()
                .flatMap(LineItem::quantity)
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void sendsWhatLeavesAPrivateSubnetThroughTheNatGatewaysOfItsVpc() {
        var drawn = web()
                .node("nat-a", "nat-gateway", Map.of(), Map.of(), "public-a")
                .node("nat-b", "nat-gateway", Map.of(), Map.of(), "public-b")
                .node("bucket", "s3-bucket", Map.of(), Map.of(), "region")
                .edge("e", Relation.CALL, "web", "bucket", Map.of("requestGbPerMonth", 60, "responseGbPerMonth", 40));

        assertThat(processed(drawn.estimate(), "nat-a")).isEqualByComparingTo("50");
        assertThat(processed(drawn.estimate(), "nat-b")).isEqualByComparingTo("50");
        assertThat(of(drawn.estimate(), "e")).isEmpty();
    }

    @Test
    void billsTheWayToANatGatewayInAnotherZone() {
        var drawn = web()
                .node("nat-a", "nat-gateway", Map.of(), Map.of(), "public-a")
                .node("bucket", "s3-bucket", Map.of(), Map.of(), "region")
                .edge("e", Relation.CALL, "web", "bucket", Map.of("requestGbPerMonth", 60, "responseGbPerMonth", 40));

        // The half that starts in zone b crosses, out and back, billed at both ends: 100 x 1/2 x 2 x 0.01.
        costs(drawn, "e", "dt.az", "1.00");
        assertThat(processed(drawn.estimate(), "nat-a")).isEqualByComparingTo("100");
    }

    @Test
    void sparesTheNatGatewayWhatAnEndpointTakes() {
        var drawn = web()
                .node("nat-a", "nat-gateway", Map.of(), Map.of(), "public-a")
                .node("bucket", "s3-bucket", Map.of(), Map.of(), "region")
                .node("endpoint", "vpc-endpoint", Map.of("endpointType", "interface", "awsService", "s3"), Map.of(),
                        "private-a", "private-b")
                .edge("e", Relation.CALL, "web", "bucket", Map.of("requestGbPerMonth", 60, "responseGbPerMonth", 40));

        assertThat(processed(drawn.estimate(), "nat-a")).isZero();
        assertThat(processed(drawn.estimate(), "endpoint")).isEqualByComparingTo("100");
        // Two network interfaces: 2 x 730 x 0.01.
        assertThat(drawn.estimate().byElement().get(ElementId.of("endpoint"))).isEqualByComparingTo("15.60");
    }
}
