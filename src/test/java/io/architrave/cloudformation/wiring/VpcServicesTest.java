package io.architrave.cloudformation.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What services in a VPC need beside their own resource before AWS takes it: groups, names, addresses, gateways. */
class VpcServicesTest {

    private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";

    @Test
    void givesANatGatewayTheDrawnAddressAndNoOther() {
        Sketch sketch = Sketch.network().add(in("nat", "nat-gateway", "public-a")).node("address", "elastic-ip")
                .edge("address", Relation.NETWORK, "nat");

        assertThat(sketch.properties("AWS::EC2::EIP")).hasSize(1);
        assertThat(sketch.properties("AWS::EC2::NatGateway")).singleElement().asString()
                .contains("\"AllocationId\":{\"Fn::GetAtt\":[\"Address");
        assertSound(sketch);
    }

    @Test
    void makesWhatFacesTheInternetOnceTheVpcHasItsGateway() {
        Sketch sketch = Sketch.network().add(in("nat", "nat-gateway", "public-a"));

        assertThat(sketch.export().template().resources().stream()
                .filter(resource -> resource.type().equals("AWS::EC2::NatGateway"))).singleElement()
                .satisfies(nat -> assertThat(nat.dependsOn()).containsExactly("NetVpcInternetGatewayAttachment"));
    }

    @Test
    void leadsAnAcceleratorToTheBalancersThatItCallsAndLetsItsClientsIn() {
        Sketch sketch = Sketch.network().spanning("http", "application-load-balancer", "public")
                .with("http", "scheme", "internet-facing").node("anycast", "global-accelerator")
                .edge("anycast", Relation.CALL, "http");

        assertThat(sketch.properties("AWS::GlobalAccelerator::EndpointGroup")).singleElement().asString()
                .contains("\"EndpointId\":{\"Ref\":\"HttpLoadBalancer\"}");
        assertThat(sketch.properties(INGRESS)).anySatisfy(rule -> assertThat(rule).contains("0.0.0.0/0"));
        assertSound(sketch);
    }

    @Test
    void letsAConsumerInAtItsBrokerAndNotTheBrokerAtTheConsumer() {
        Sketch sketch = Sketch.network().spanning("jobs", "mq-broker", "private").with("jobs", "engine", "activemq")
                .spanning("work", "ecs-service", "private").edge("jobs", Relation.EVENT, "work");

        assertThat(sketch.properties(INGRESS)).singleElement().asString()
                .contains("\"GroupId\":{\"Ref\":\"JobsBrokerSecurityGroup\"}").contains("\"FromPort\":61617");
        assertThat(sketch.properties("AWS::AmazonMQ::Broker")).singleElement().asString()
                .contains("\"SubnetIds\":[{\"Ref\":\"PrivateASubnet\"},{\"Ref\":\"PrivateBSubnet\"}]");
        assertSound(sketch);
    }

    @Test
    void standsALonelyBrokerInOneSubnet() {
        Sketch sketch = Sketch.network().spanning("jobs", "mq-broker", "private")
                .with("jobs", "multiAz", PropertyValue.of(false));

        assertThat(sketch.properties("AWS::AmazonMQ::Broker")).singleElement().asString()
                .contains("\"SubnetIds\":[{\"Ref\":\"PrivateASubnet\"}]");
        assertSound(sketch);
    }

    @Test
    void letsPodsInByTheGroupThatTheirClusterMakes() {
        Sketch sketch = Sketch.network().spanning("pods", "eks-cluster", "private")
                .spanning("rows", "aurora-cluster", "private").edge("pods", Relation.CALL, "rows");

        assertThat(sketch.properties(INGRESS)).singleElement().asString()
                .contains("\"SourceSecurityGroupId\":{\"Fn::GetAtt\":[\"PodsCluster\",\"ClusterSecurityGroupId\"]}");
        assertSound(sketch);
    }

    @Test
    void attachesEachVolumeOfAnInstanceByANameOfItsOwn() {
        Sketch sketch = Sketch.network().add(in("web", "ec2-instance", "private-a"))
                .add(in("logs", "ebs-volume", "private-a")).add(in("rows", "ebs-volume", "private-a"))
                .edge("logs", Relation.ASSOCIATION, "web").edge("rows", Relation.ASSOCIATION, "web");

        assertThat(sketch.properties("AWS::EC2::VolumeAttachment")).hasSize(2)
                .anySatisfy(attachment -> assertThat(attachment).contains("/dev/sdf"))
                .anySatisfy(attachment -> assertThat(attachment).contains("/dev/sdg"));
        assertSound(sketch);
    }

    @Test
    void keepsFilesOfOneZoneAndTheirMountTargetInTheFirst() {
        Sketch sketch = Sketch.network().spanning("share", "efs-file-system", "private")
                .with("share", "oneZone", PropertyValue.of(true));

        assertThat(sketch.properties("AWS::EFS::FileSystem")).singleElement().asString()
                .contains("AvailabilityZoneName");
        assertThat(sketch.properties("AWS::EFS::MountTarget")).singleElement().asString().contains("PrivateASubnet");
        assertSound(sketch);
    }

    @Test
    void joinsWindowsFilesToTheDrawnDirectoryInTwoZones() {
        Sketch sketch = Sketch.network().add(Node.of("files", "fsx-windows", "files").in(ElementId.of("vpc"))
                .withSpans(List.of(ElementId.of("private-a"), ElementId.of("public-a"),
                        ElementId.of("private-b"))))
                .spanning("people", "directory-service", "private").edge("files", Relation.CALL, "people");

        assertThat(sketch.properties("AWS::FSx::FileSystem")).singleElement().asString()
                .contains("\"SubnetIds\":[{\"Ref\":\"PrivateASubnet\"},{\"Ref\":\"PrivateBSubnet\"}]")
                .contains("\"ActiveDirectoryId\":{\"Ref\":\"PeopleDirectory\"}");
        assertSound(sketch);
    }

    @Test
    void copiesFromTheBucketThatLeadsToItIntoTheOneThatItLeadsTo() {
        Sketch sketch = new Sketch().node("a-copy", "s3-bucket").node("b-original", "s3-bucket")
                .node("nightly", "datasync-task").edge("b-original", Relation.DATA, "nightly")
                .edge("nightly", Relation.DATA, "a-copy");

        assertThat(sketch.properties("AWS::DataSync::LocationS3")).hasSize(2)
                .anySatisfy(location -> assertThat(location).contains("ACopyBucket"))
                .anySatisfy(location -> assertThat(location).contains("BOriginalBucket"));
        assertThat(sketch.properties("AWS::DataSync::Task")).singleElement().asString()
                .contains("\"SourceLocationArn\":{\"Ref\":\"NightlyCopySource\"}");
        assertSound(sketch);
    }

    @Test
    void opensANetworkLoadBalancerToTheInternetAtThePortThatItHas() {
        Sketch sketch = Sketch.network().spanning("mqtt", "network-load-balancer", "public")
                .with("mqtt", "scheme", "internet-facing").with("mqtt", "port", PropertyValue.of(8883))
                .node("people", "users").edge("people", Relation.CALL, "mqtt");

        assertThat(sketch.properties(INGRESS)).singleElement().asString().contains("\"FromPort\":8883");
        assertSound(sketch);
    }

    @Test
    void standsALoadBalancerInOneSubnetOfEachZone() {
        Sketch sketch = Sketch.network().add(Node.of("tcp", "network-load-balancer", "tcp").in(ElementId.of("vpc"))
                .withSpans(List.of(ElementId.of("private-a"), ElementId.of("public-a"), ElementId.of("private-b"))));

        assertThat(sketch.properties("AWS::ElasticLoadBalancingV2::LoadBalancer")).singleElement().asString()
                .contains("\"Subnets\":[{\"Ref\":\"PrivateASubnet\"},{\"Ref\":\"PrivateBSubnet\"}]");
    }

    @Test
    void setsTheRoleByWhichBothKindsOfApiWriteTheirLogsOnce() {
        Sketch sketch = Sketch.network().node("chat", "api-gateway-websocket").node("shop", "api-gateway-rest");

        assertThat(sketch.properties("AWS::ApiGateway::Account")).hasSize(1);
        assertSound(sketch);
    }

    @Test
    void associatesAClientVpnWithASubnetOfEachZone() {
        Sketch sketch = Sketch.network().spanning("home", "client-vpn", "private");

        assertThat(sketch.properties("AWS::EC2::ClientVpnTargetNetworkAssociation")).hasSize(2);
        assertSound(sketch);
    }

    private static Node in(String id, String type, String subnet) {
        return Node.of(id, type, id).in(ElementId.of(subnet));
    }

    private static void assertSound(Sketch sketch) {
        assertThat(sketch.deploy().templates().stream().flatMap(stack -> stack.problems().stream())
                .filter(Problem::isError)).isEmpty();
    }
}
