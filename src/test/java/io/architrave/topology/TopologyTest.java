package io.architrave.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.testing.Sketch;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private static Topology topology(Sketch sketch) {
        return Topology.of(DiagramIndex.of(sketch.diagram()), Catalog.bundled());
    }

    private static ElementId id(String value) {
        return ElementId.of(value);
    }

    private static List<String> ids(Stream<ServiceClass> classes) {
        return classes.map(service -> service.id().value()).toList();
    }

    @Test
    void aNodeStandsInTheRegionThatEnclosesItOrElseInTheDocuments() {
        var topology = topology(Sketch.network()
                .group("dublin", "region")
                .set("dublin", "region", "eu-west-1")
                .node("queue", "sqs-queue", "dublin")
                .node("topic", "sns-topic")
                .node("cdn", "cloudfront")
                .node("users", "users"));

        assertThat(topology.region(id("queue"))).contains("eu-west-1");
        assertThat(topology.region(id("private-a"))).contains("us-east-1");
        assertThat(topology.region(id("topic"))).contains("us-east-1");
        assertThat(topology.region(id("cdn"))).isEmpty();
        assertThat(topology.region(id("users"))).isEmpty();
    }

    @Test
    void aZoneIsALetterWhateverTheGroupIsCalled() {
        var topology = topology(Sketch.network()
                .network("other", "region", "-2")
                .node("one", "ec2-instance", "private-a")
                .node("two", "ec2-instance", "private-a-2")
                .node("both", "ecs-service", "private-a", "private-b"));

        assertThat(topology.zones(id("one"))).isEqualTo(Zones.in("a")).isEqualTo(topology.zones(id("two")));
        assertThat(topology.zones(id("both"))).isEqualTo(Zones.in("a", "b"));
        assertThat(topology.vpc(id("two"))).contains(id("other"));
        assertThat(topology.subnets(id("both"))).containsExactly(id("private-a"), id("private-b"));
    }

    @Test
    void regionalServicesAreEverywhereUnlessTheyAreAttachedToSubnets() {
        var topology = topology(Sketch.network()
                .node("free", "lambda-function", "region")
                .node("attached", "lambda-function", "private-a")
                .node("table", "dynamodb-table", "region"));

        assertThat(topology.zones(id("free"))).isEqualTo(Zones.EVERYWHERE);
        assertThat(topology.zones(id("attached"))).isEqualTo(Zones.in("a"));
        assertThat(topology.zones(id("table"))).isEqualTo(Zones.EVERYWHERE);
    }

    @Test
    void aDatabaseRunsInAllItsZonesOnlyWhereItIsMultiAz() {
        var sketch = Sketch.network().node("db", "rds-database", "isolated-a", "isolated-b");

        assertThat(topology(sketch).places().zonesAreOpen(id("db"))).isTrue();
        assertThat(topology(sketch.set("db", "multiAz", true)).zones(id("db"))).isEqualTo(Zones.in("a", "b"));
        assertThat(topology(sketch).places().zonesAreOpen(id("db"))).isFalse();
        assertThat(topology(sketch.set("db", "multiAz", false)).zones(id("db"))).isEqualTo(Zones.in("a"));
    }

    @Test
    void aRegionalNatGatewayIsInEveryZone() {
        var topology = topology(Sketch.network().set("nat-a", "mode", "regional"));

        assertThat(topology.zones(id("nat-a"))).isEqualTo(Zones.EVERYWHERE);
        assertThat(topology.zones(id("nat-b"))).isEqualTo(Zones.in("b"));
    }

    @Test
    void aSubnetIsWhatItsRoutesMakeIt() {
        var networks = topology(Sketch.network()
                .edge(Relation.NETWORK, "isolated-a", "igw")
                .edge(Relation.NETWORK, "isolated-b", "nat-b"))
                .networks();

        assertThat(networks.effectiveTier(id("public-a"))).contains(Tier.PUBLIC);
        assertThat(networks.effectiveTier(id("private-a"))).contains(Tier.PRIVATE);
        assertThat(networks.effectiveTier(id("isolated-a"))).contains(Tier.PUBLIC);
        assertThat(networks.declaredTier(id("isolated-a"))).contains(Tier.ISOLATED);
        assertThat(networks.effectiveTier(id("isolated-b"))).contains(Tier.PRIVATE);
    }

    @Test
    void aPublicSubnetNeedsAnInternetGatewayAndAPrivateOneAWayOut() {
        var networks = topology(Sketch.network().without("igw", "nat-a", "nat-b")).networks();

        assertThat(networks.effectiveTier(id("public-a"))).contains(Tier.ISOLATED);
        assertThat(networks.effectiveTier(id("private-a"))).contains(Tier.ISOLATED);
    }

    @Test
    void aSubnetWithoutLabelOrRouteIsNotJudged() {
        var networks = topology(Sketch.network().group("plain", "subnet", "zone-a")).networks();

        assertThat(networks.effectiveTier(id("plain"))).isEmpty();
        assertThat(networks.natFor(id("plain"))).isEmpty();
    }

    @Test
    void theWayOutIsTheNatOfTheSameZoneElseOneOfAnotherAndSaysSo() {
        var sketch = Sketch.network();

        assertThat(topology(sketch).networks().natFor(id("private-b")))
                .contains(new NatRoute(id("nat-b"), false, false));
        assertThat(topology(sketch.without("nat-b")).networks().natFor(id("private-b")))
                .contains(new NatRoute(id("nat-a"), true, false));
        assertThat(topology(sketch.set("nat-a", "mode", "regional")).networks().natFor(id("private-b")))
                .contains(new NatRoute(id("nat-a"), false, false));
        assertThat(topology(sketch).networks().natFor(id("isolated-a"))).isEmpty();
    }

    @Test
    void aDrawnRouteDecidesWhichNatIsUsed() {
        var networks = topology(Sketch.network().edge(Relation.NETWORK, "private-b", "nat-a")).networks();

        assertThat(networks.natFor(id("private-b"))).contains(new NatRoute(id("nat-a"), true, true));
    }

    @Test
    void trafficToAServiceTakesItsEndpointElseNatElseNothing() {
        var sketch = Sketch.network()
                .node("function", "lambda-function", "private-a", "isolated-b")
                .node("bucket", "s3-bucket", "region");

        assertThat(topology(sketch).routes().between(id("function"), id("bucket")))
                .isEqualTo(new Route.None(List.of(id("isolated-b"))));

        sketch.node("endpoint", "vpc-endpoint", "vpc")
                .set("endpoint", "endpointType", "gateway")
                .set("endpoint", "awsService", "s3");
        assertThat(topology(sketch).routes().between(id("function"), id("bucket")))
                .isEqualTo(new Route.Through(new Endpoint(id("endpoint"), true, "s3")));
    }

    @Test
    void aFunctionHasNoPublicAddressButAnInstanceInAPublicSubnetDoes() {
        var routes = topology(Sketch.network()
                .node("function", "lambda-function", "public-a")
                .node("server", "ec2-instance", "public-a")
                .node("queue", "sqs-queue", "region"))
                .routes();

        assertThat(routes.between(id("function"), id("queue"))).isEqualTo(new Route.None(List.of(id("public-a"))));
        assertThat(routes.between(id("server"), id("queue"))).isEqualTo(new Route.InternetGateway());
        assertThat(routes.between(id("server"), id("function"))).isEqualTo(new Route.InternetGateway());
    }

    @Test
    void peeringLeadsIntoTheOtherNetworkButNotThroughIt() {
        var sketch = Sketch.network()
                .network("two", "region", "-2")
                .network("three", "region", "-3")
                .edge(Relation.NETWORK, "vpc", "two")
                .edge(Relation.NETWORK, "two", "three")
                .node("caller", "ec2-instance", "isolated-a")
                .node("near", "ec2-instance", "isolated-a-2")
                .node("far", "ec2-instance", "isolated-a-3");
        var routes = topology(sketch).routes();

        assertThat(routes.between(id("caller"), id("near"))).isEqualTo(new Route.BetweenNetworks());
        assertThat(routes.between(id("caller"), id("far"))).isInstanceOf(Route.None.class);
    }

    @Test
    void copiesOfOneComputeServiceAreOneClassAndStoresAreOnlyWithTheirCopies() {
        var topology = topology(Sketch.network()
                .node("web-1", "ec2-instance", "private-a").set("web-1", "service", "web")
                .node("web-2", "ec2-instance", "private-b").set("web-2", "service", "web")
                .node("lone", "ec2-instance", "private-b")
                .node("db", "rds-database", "isolated-a", "isolated-b").set("db", "multiAz", false)
                .node("copy", "rds-database", "isolated-b", "isolated-a").set("copy", "multiAz", false)
                .edge(Relation.REPLICATION, "db", "copy"));

        var web = topology.services().of(id("web-2")).orElseThrow();
        assertThat(web.members()).extracting(node -> node.id().value()).containsExactly("web-1", "web-2");
        assertThat(web.zones()).isEqualTo(Zones.in("a", "b"));
        assertThat(web.redundant()).isTrue();
        assertThat(topology.services().of(id("lone")).orElseThrow().redundant()).isFalse();
        assertThat(topology.services().of(id("copy")).orElseThrow().zones()).isEqualTo(Zones.in("a", "b"));
    }

    @Test
    void whatAClientReachesOverCallsServes() {
        var topology = topology(threeTiers().event("web", "queue"));

        assertThat(ids(topology.calls().serving())).containsExactly("db", "lb", "web");
        assertThat(ids(topology.calls().servingStores())).containsExactly("db");
        assertThat(topology.exposure().entries()).extracting(node -> node.id().value()).containsExactly("lb");
    }

    private static Sketch threeTiers() {
        return Sketch.network()
                .node("users", "users")
                .node("lb", "application-load-balancer", "public-a", "public-b")
                .node("web", "ecs-service", "private-a", "private-b")
                .node("db", "rds-database", "isolated-a", "isolated-b")
                .node("queue", "sqs-queue", "region")
                .call("users", "lb")
                .call("lb", "web")
                .call("web", "db");
    }

    @Test
    void whatEveryPathPassesDominates() {
        var sketch = threeTiers();
        var calls = topology(sketch).calls();
        var store = calls.servingStores().findFirst().orElseThrow();

        assertThat(ids(calls.dominators().of(store).stream())).containsExactly("users", "lb", "web", "db");

        sketch.node("cdn", "cloudfront")
                .node("api", "ecs-service", "private-a", "private-b")
                .call("users", "cdn")
                .call("cdn", "api")
                .call("api", "db");
        var wider = topology(sketch).calls();
        assertThat(ids(wider.dominators().of(wider.servingStores().findFirst().orElseThrow()).stream()))
                .containsExactly("users", "db");
    }

    @Test
    void aConnectionLeftOutCarriesNothing() {
        var topology = topology(threeTiers()).without(Set.of(id("lb-web")));

        assertThat(ids(topology.calls().serving())).containsExactly("lb");
    }

    @Test
    void servicesThatCallEachOtherThroughAProxyAreACycle() {
        var calls = topology(Sketch.network()
                .node("one", "ecs-service", "private-a")
                .node("two", "ecs-service", "private-a")
                .node("three", "ecs-service", "private-a")
                .node("lb", "application-load-balancer", "private-a", "private-b")
                .call("one", "lb")
                .call("lb", "two")
                .call("two", "three")
                .call("three", "one"))
                .calls();

        assertThat(calls.cycles()).hasSize(1);
        assertThat(ids(calls.cycles().getFirst().stream())).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void aServiceBehindItsOwnLoadBalancerIsNoCycle() {
        var calls = topology(Sketch.network()
                .node("one", "ecs-service", "private-a")
                .node("lb", "application-load-balancer", "private-a", "private-b")
                .call("one", "lb")
                .call("lb", "one"))
                .calls();

        assertThat(calls.cycles()).isEmpty();
    }

    @Test
    void aLoadBalancerFacesTheInternetByItsSchemeElseByItsCallers() {
        var sketch = threeTiers().node("inner", "application-load-balancer", "private-a", "private-b");
        var topology = topology(sketch.call("web", "inner"));
        var diagram = topology.diagram();

        assertThat(topology.exposure().isInternetFacing(diagram.node(id("lb")).orElseThrow())).isTrue();
        assertThat(topology.exposure().isInternetFacing(diagram.node(id("inner")).orElseThrow())).isFalse();
        assertThat(topology.exposure().isInternetFacing(diagram.node(id("db")).orElseThrow())).isFalse();
    }
}
