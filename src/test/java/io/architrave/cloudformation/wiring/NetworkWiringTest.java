package io.architrave.cloudformation.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listeners of Network Load Balancers, what joins VPCs, and the routes of WebSocket APIs. */
class NetworkWiringTest {

    @Test
    void givesEachTargetOfANetworkLoadBalancerAListenerOfItsOwn() {
        Sketch sketch = Sketch.network().spanning("tcp", "network-load-balancer", "public")
                .spanning("shop", "ecs-service", "private").spanning("api", "ecs-service", "private")
                .spanning("web", "ecs-service", "private").edge("tcp", Relation.CALL, "shop")
                .edge("tcp", Relation.CALL, "api").edge("tcp", Relation.CALL, "web");

        assertThat(sketch.properties("AWS::ElasticLoadBalancingV2::Listener")).hasSize(3)
                .anySatisfy(listener -> assertThat(listener).contains("\"Port\":443"))
                .anySatisfy(listener -> assertThat(listener).contains("\"Port\":80,"))
                .anySatisfy(listener -> assertThat(listener).contains("\"Port\":81,"));
        assertThat(sketch.export().assumptions()).anySatisfy(assumption -> assertThat(assumption.taken())
                .isEqualTo("81"));
        assertSound(sketch);
    }

    @Test
    void passesToAnApplicationLoadBalancerOnThePortThatItListensOn() {
        Sketch sketch = Sketch.network().spanning("tcp", "network-load-balancer", "public")
                .spanning("http", "application-load-balancer", "private").edge("tcp", Relation.CALL, "http");

        assertThat(sketch.properties("AWS::ElasticLoadBalancingV2::TargetGroup")).singleElement().asString()
                .contains("\"TargetType\":\"alb\"").contains("\"Port\":443")
                .contains("\"HealthCheckProtocol\":\"HTTPS\"");
        assertSound(sketch);
    }

    @Test
    void endsTlsWithTheDrawnCertificate() {
        Sketch sketch = Sketch.network().spanning("tcp", "network-load-balancer", "public")
                .with("tcp", "tls", PropertyValue.of(true)).spanning("shop", "ecs-service", "private")
                .node("name", "acm-certificate").edge("tcp", Relation.CALL, "shop")
                .edge("name", Relation.ASSOCIATION, "tcp");

        assertThat(sketch.properties("AWS::ElasticLoadBalancingV2::Listener")).singleElement().asString()
                .contains("\"Protocol\":\"TLS\"").contains("CertificateArn").contains("\"Ref\":\"Name");
        assertSound(sketch);
    }

    @Test
    void attachesEachVpcInOneSubnetAZoneAndRoutesToTheOthersAndOutside() {
        Sketch sketch = second(Sketch.network()).node("hub", "transit-gateway")
                .with("hub", "onPremisesCidrs", new PropertyValue.Items(List.of(PropertyValue.of("192.168.0.0/16"))))
                .edge("vpc", Relation.NETWORK, "hub").edge("other", Relation.NETWORK, "hub");

        assertThat(sketch.properties("AWS::EC2::TransitGatewayVpcAttachment")).hasSize(2)
                .anySatisfy(attachment -> assertThat(attachment).contains("PrivateA").contains("PrivateB")
                        .doesNotContain("PublicA"));
        assertThat(sketch.properties("AWS::EC2::Route").filter(route -> route.contains("TransitGatewayId")))
                .anySatisfy(route -> assertThat(route).contains("192.168.0.0/16"))
                .anySatisfy(route -> assertThat(route).contains("CidrBlock\"]"));
        assertSound(sketch);
    }

    @Test
    void routesToAPeerFromBothSidesAndPeersOnce() {
        Sketch sketch = second(Sketch.network()).edge("vpc", Relation.NETWORK, "other")
                .edge("other", Relation.NETWORK, "vpc");

        assertThat(sketch.properties("AWS::EC2::VPCPeeringConnection")).hasSize(1);
        assertThat(sketch.properties("AWS::EC2::Route").filter(route -> route.contains("VpcPeeringConnectionId")))
                .hasSizeGreaterThan(1);
        assertSound(sketch);
    }

    @Test
    void tellsTheFirstFunctionOfComingAndGoingAndTheOthersOfTheirRoutes() {
        Sketch sketch = Sketch.network().node("chat", "api-gateway-websocket").node("hears", "lambda-function")
                .node("sends", "lambda-function").edge("chat", Relation.CALL, "hears")
                .edge("chat", Relation.CALL, "sends");

        assertThat(sketch.properties("AWS::ApiGatewayV2::Route")).hasSize(4)
                .anySatisfy(route -> assertThat(route).contains("\"RouteKey\":\"$connect\""))
                .anySatisfy(route -> assertThat(route).contains("\"RouteKey\":\"$disconnect\""))
                .anySatisfy(route -> assertThat(route).contains("\"RouteKey\":\"$default\""))
                .anySatisfy(route -> assertThat(route).contains("\"RouteKey\":\"sends\""));
        assertThat(sketch.properties("AWS::Lambda::Permission")).hasSize(2);
        assertSound(sketch);
    }

    @Test
    void runsAFunctionOfTheEdgeAtEveryBehaviour() {
        Sketch sketch = Sketch.network().node("pages", "s3-bucket").node("api", "api-gateway-http")
                .node("cdn", "cloudfront").node("rewrite", "cloudfront-function").edge("cdn", Relation.DATA, "pages")
                .edge("cdn", Relation.CALL, "api").edge("rewrite", Relation.ASSOCIATION, "cdn");

        assertThat(sketch.properties("AWS::CloudFront::Distribution")).singleElement().asString()
                .satisfies(distribution -> assertThat(distribution.split("viewer-request", -1)).hasSize(3));
        assertSound(sketch);
    }

    @Test
    void mountsAFileSystemInAFunctionAndAContainerOnceItsTargetsAreThere() {
        Sketch sketch = Sketch.network().spanning("share", "efs-file-system", "private")
                .spanning("work", "lambda-function", "private").spanning("web", "ecs-service", "private")
                .edge("work", Relation.CALL, "share").edge("web", Relation.CALL, "share");

        assertThat(sketch.properties("AWS::EFS::MountTarget")).hasSize(2);
        assertThat(sketch.properties("AWS::Lambda::Function")).singleElement().asString()
                .contains("\"LocalMountPath\":\"/mnt/share\"");
        assertThat(sketch.properties("AWS::ECS::TaskDefinition")).singleElement().asString()
                .contains("EFSVolumeConfiguration").contains("\"ContainerPath\":\"/mnt/share\"");
        assertThat(sketch.export().template().resources().stream()
                .filter(resource -> resource.type().equals("AWS::Lambda::Function"))).singleElement()
                .satisfies(function -> assertThat(function.dependsOn()).hasSize(2));
        assertSound(sketch);
    }

    @Test
    void runsAVersionOfALambdaFunctionAtTheEdge() {
        Sketch sketch = Sketch.network().node("pages", "s3-bucket").node("cdn", "cloudfront")
                .node("token", "lambda-edge").edge("cdn", Relation.DATA, "pages")
                .edge("token", Relation.ASSOCIATION, "cdn");

        assertThat(sketch.properties("AWS::CloudFront::Distribution")).singleElement().asString()
                .contains("\"LambdaFunctionAssociations\":[{\"EventType\":\"origin-request\"").contains("Version");
        assertSound(sketch);
    }

    /** A second VPC with one subnet. */
    private static Sketch second(Sketch sketch) {
        return sketch.add(Group.of("other", "vpc", "Other").with("cidr", PropertyValue.of("10.1.0.0/16")))
                .add(Group.of("other-a", "subnet", "Other a").in(ElementId.of("other"))
                        .with("tier", PropertyValue.of("private")).with("cidr", PropertyValue.of("10.1.0.0/24")));
    }

    private static void assertSound(Sketch sketch) {
        assertThat(sketch.deploy().templates().stream().flatMap(stack -> stack.problems().stream())
                .filter(Problem::isError)).isEmpty();
    }
}
