package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.TwoRegions;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.api.Test;

/** Hosted zones, what their records lead to, and who answers first. */
class RecordsTest {

    private static final String RECORD = "AWS::Route53::RecordSet";

    private static Sketch balanced() {
        return Sketch.network().spanning("web", "application-load-balancer", "public")
                .with("web", "scheme", "internet-facing").node("dns", "route53-hosted-zone")
                .with("dns", "domainName", "example.com").edge("dns", NETWORK, "web");
    }

    private static TwoRegions failover() {
        return new TwoRegions().global("dns", "route53-hosted-zone").with("dns", "domainName", "example.com")
                .with("dns", "routingPolicy", "failover")
                .spanning("one", "application-load-balancer", "ireland").with("one", "scheme", "internet-facing")
                .spanning("two", "application-load-balancer", "frankfurt").with("two", "scheme", "internet-facing")
                .edge("dns", NETWORK, "one").edge("dns", NETWORK, "two");
    }

    private static void isSound(Sketch sketch) {
        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
    }

    @Test
    void leadsToALoadBalancerByAnAliasOfTheZonesOwnName() {
        Sketch sketch = balanced();

        assertThat(sketch.properties(RECORD)).singleElement().asString().contains("\"Type\":\"A\"",
                "\"Name\":{\"Ref\":\"DnsZoneDomainName\"}", "dualstack.${WebLoadBalancer.DNSName}",
                "\"EvaluateTargetHealth\":true").doesNotContain("TTL", "SetIdentifier");
        assertThat(sketch.export().template().parameters().get("DnsZoneDomainName").defaultValue())
                .contains("example.com");
        isSound(sketch);
    }

    @Test
    void asksForTheNameOfAZoneThatHasNone() {
        Sketch sketch = new Sketch().node("dns", "route53-hosted-zone");

        assertThat(sketch.export().template().parameters().get("DnsZoneDomainName").defaultValue()).isEmpty();
        isSound(sketch);
    }

    @Test
    void takesTheNameOfTheLine() {
        Sketch sketch = balanced().with("dns-web", "name", "www");

        assertThat(sketch.properties(RECORD)).singleElement().asString()
                .contains("\"Name\":{\"Fn::Sub\":\"www.${DnsZoneDomainName}\"}");
        assertThat(balanced().with("dns-web", "name", "shop.example.com").properties(RECORD)).singleElement()
                .asString().contains("\"Name\":\"shop.example.com\"");
        isSound(sketch);
    }

    @Test
    void validatesACertificateInTheDrawnZoneAndPointsItsNameAtTheLoadBalancer() {
        Sketch sketch = balanced().node("cert", "acm-certificate").edge("cert", ASSOCIATION, "web")
                .edge("dns", ASSOCIATION, "cert");

        assertThat(sketch.properties("AWS::CertificateManager::Certificate")).singleElement().asString().contains(
                "\"DomainValidationOptions\":[{\"DomainName\":{\"Ref\":\"CertCertificateDomainName\"},"
                        + "\"HostedZoneId\":{\"Ref\":\"DnsZone\"}}]");
        assertThat(sketch.properties(RECORD)).singleElement().asString()
                .contains("\"Name\":{\"Ref\":\"CertCertificateDomainName\"}");
        isSound(sketch);
    }

    @Test
    void givesADistributionItsNamesAndItsCertificate() {
        Sketch sketch = new Sketch().node("dns", "route53-hosted-zone").node("cdn", "cloudfront")
                .node("pages", "s3-bucket").edge("cdn", CALL, "pages").edge("dns", NETWORK, "cdn")
                .node("cert", "acm-certificate").edge("cert", ASSOCIATION, "cdn");

        assertThat(sketch.properties(RECORD)).hasSize(2).anyMatch(p -> p.contains("\"Type\":\"AAAA\""))
                .allMatch(p -> p.contains("Z2FDTNDATAQYW2"));
        assertThat(sketch.properties("AWS::CloudFront::Distribution")).singleElement().asString()
                .contains("\"Aliases\":[{\"Ref\":\"CertCertificateDomainName\"}]",
                        "\"AcmCertificateArn\":{\"Ref\":\"CertCertificate\"}");
        isSound(sketch);
    }

    @Test
    void pointsTheNameOfAnOriginAtTheLoadBalancerBehindADistribution() {
        Sketch sketch = Sketch.network().spanning("web", "application-load-balancer", "public")
                .with("web", "scheme", "internet-facing").node("dns", "route53-hosted-zone")
                .node("cdn", "cloudfront").edge("dns", NETWORK, "cdn").edge("cdn", CALL, "web")
                .with("dns-cdn", "name", "www").node("cert", "acm-certificate").edge("cert", ASSOCIATION, "web");

        assertThat(sketch.properties(RECORD)).anySatisfy(record -> assertThat(record).contains("dualstack",
                "\"Name\":{\"Ref\":\"CertCertificateDomainName\"}"));
        isSound(sketch);
    }

    @Test
    void givesAnApiItsDomain() {
        Sketch sketch = new Sketch().node("dns", "route53-hosted-zone").node("api", "api-gateway-http")
                .with("api", "domainName", "api.example.com").edge("dns", NETWORK, "api")
                .node("cert", "acm-certificate").edge("cert", ASSOCIATION, "api");

        assertThat(sketch.properties("AWS::ApiGatewayV2::ApiMapping")).hasSize(1);
        assertThat(sketch.properties(RECORD)).singleElement().asString().contains("\"Name\":\"api.example.com\"",
                "[\"Api\",\"RegionalHostedZoneId\"]".replace("Api", "ApiDomain"));
        isSound(sketch);
    }

    @Test
    void namesADatabaseInAPrivateZoneOfItsVpc() {
        Sketch sketch = Sketch.network().spanning("db", "rds-database", "private").node("dns", "route53-hosted-zone")
                .with("dns", "privateZone", PropertyValue.of(true)).edge("dns", NETWORK, "vpc")
                .edge("dns", NETWORK, "db");

        assertThat(sketch.properties("AWS::Route53::HostedZone")).singleElement().asString()
                .contains("\"VPCs\":[{\"VPCId\":{\"Ref\":\"NetVpc\"}");
        assertThat(sketch.properties(RECORD)).singleElement().asString().contains("\"Type\":\"CNAME\"",
                "\"TTL\":\"60\"", "db.${DnsZoneDomainName}");
        isSound(sketch);
    }

    @Test
    void saysAPrivateZoneOfNoVpcAndATargetWithoutAnAddress() {
        assertThat(new Sketch().node("dns", "route53-hosted-zone").with("dns", "privateZone", PropertyValue.of(true))
                .export().skipped()).anyMatch(skipped -> skipped.reason().contains("answers in no VPC"));
        assertThat(new Sketch().node("dns", "route53-hosted-zone").node("pages", "s3-bucket")
                .edge("dns", NETWORK, "pages").export().assumptions())
                .anyMatch(a -> a.taken().contains("no address that a record could lead to"));
    }

    @Test
    void failsOverFromTheFirstToTheSecondByAHealthCheck() {
        TwoRegions drawing = failover();

        assertThat(drawing.ofType(RECORD)).satisfiesExactlyInAnyOrder(
                primary -> assertThat(primary).contains("\"Failover\":\"PRIMARY\"",
                        "\"HealthCheckId\":{\"Ref\":\"OneLoadBalancerHealthCheck\"}",
                        "\"SetIdentifier\":\"OneLoadBalancer\""),
                secondary -> assertThat(secondary).contains("\"Failover\":\"SECONDARY\"")
                        .doesNotContain("HealthCheckId"));
        assertThat(drawing.ofType("AWS::Route53::HealthCheck")).singleElement().asString()
                .contains("\"Type\":\"HTTPS\"", "\"FailureThreshold\":3");
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void belongsToItsTargetSoThatTheZoneWaitsForNothing() {
        assertThat(failover().resources()).filteredOn(resource -> resource.type().equals(RECORD))
                .extracting(resource -> resource.element().orElseThrow()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void followsTheRolesOfTheLinesAndLeavesOutASecondPrimary() {
        TwoRegions drawing = failover().with("dns-one", "failoverRole", "secondary")
                .with("dns-two", "failoverRole", "primary");
        assertThat(drawing.ofType(RECORD)).anyMatch(p -> p.contains("PRIMARY") && p.contains("TwoLoadBalancer"));

        TwoRegions twoPrimaries = failover().with("dns-one", "failoverRole", "primary")
                .with("dns-two", "failoverRole", "primary");
        assertThat(twoPrimaries.ofType(RECORD)).singleElement().asString().contains("PRIMARY");
        assertThat(twoPrimaries.assumptions()).anyMatch(said -> said.contains("one primary and one secondary"));
    }

    @Test
    void routesByLatencyToTheRegionOfEach() {
        assertThat(failover().with("dns", "routingPolicy", "latency").ofType(RECORD))
                .anyMatch(p -> p.contains("\"Region\":\"eu-west-1\""))
                .anyMatch(p -> p.contains("\"Region\":\"eu-central-1\""));
    }

    @Test
    void sharesByWeightAndByPlace() {
        assertThat(failover().with("dns", "routingPolicy", "weighted").with("dns-one", "weight", PropertyValue.of(9))
                .ofType(RECORD)).anyMatch(p -> p.contains("\"Weight\":9")).anyMatch(p -> p.contains("\"Weight\":1"));
        assertThat(failover().with("dns", "routingPolicy", "geolocation").with("dns-one", "location", "continent:EU")
                .ofType(RECORD)).anyMatch(p -> p.contains("\"ContinentCode\":\"EU\""))
                .anyMatch(p -> p.contains("\"CountryCode\":\"*\""));
    }

    @Test
    void leavesOutWhatAPolicyHasNoPlaceFor() {
        assertThat(failover().with("dns", "routingPolicy", "multivalue").assumptions())
                .anyMatch(said -> said.contains("an alias record is no multivalue answer"));
        assertThat(failover().with("dns", "routingPolicy", "simple").assumptions())
                .anyMatch(said -> said.contains("one record of a name"));
        assertThat(failover().with("dns", "routingPolicy", "geoproximity").assumptions())
                .anyMatch(said -> said.contains("does not carry the policy geoproximity"));
        assertThat(failover().with("dns", "routingPolicy", "geolocation").assumptions())
                .anyMatch(said -> said.contains("answers the same place"));
    }

    @Test
    void watchesAHealthCheckWhereItsMetricIs() {
        TwoRegions drawing = failover().regional("alarm", "cloudwatch-alarm", "ireland")
                .edge("alarm", ASSOCIATION, "dns");

        assertThat(drawing.ofType("AWS::CloudWatch::Alarm")).isEmpty();
        assertThat(drawing.assumptions()).anyMatch(said -> said.contains("its metric is in us-east-1 alone"));
    }
}
