package io.architrave.cloudformation.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.api.Test;

/** Endpoints of a VPC for AWS services: routes, interfaces, and what goes through. */
class VpcEndpointTest {

    @Test
    void letsAnEndpointReachWhatTheAccountMayAlone() {
        Sketch sketch = Sketch.network().add(Node.of("s3", "vpc-endpoint", "s3").in(ElementId.of("vpc")))
                .with("s3", "endpointType", "gateway").with("s3", "awsService", "s3")
                .with("s3", "policy", PropertyValue.of(true));

        assertThat(sketch.properties("AWS::EC2::VPCEndpoint")).singleElement().asString()
                .contains("aws:PrincipalAccount", "starport-layer-bucket", "RouteTableIds");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void standsInItsSubnetsBehindAGroupThatLetsTheVpcIn() {
        Sketch sketch = Sketch.network().spanning("sqs", "vpc-endpoint", "private")
                .with("sqs", "endpointType", "interface").with("sqs", "awsService", "sqs");

        assertThat(sketch.properties("AWS::EC2::VPCEndpoint")).singleElement().asString()
                .contains("\"PrivateDnsEnabled\":true", "SubnetIds", "SecurityGroupIds")
                .doesNotContain("PolicyDocument", "RouteTableIds");
        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .contains("\"FromPort\":443", "CidrBlock");
        assertThat(sketch.export().problems()).isEmpty();
    }
}
