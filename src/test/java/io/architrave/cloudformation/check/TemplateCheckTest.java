package io.architrave.cloudformation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Intrinsic.Equals;
import io.architrave.cloudformation.template.Intrinsic.FindInMap;
import io.architrave.cloudformation.template.Intrinsic.GetAZs;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.TemplateSamples;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {

    private static final Resource VPC = resource("Vpc", "AWS::EC2::VPC", Fields.EMPTY.with("CidrBlock", "10.0.0.0/16"));
    private static final Resource SUBNET = resource("Subnet", "AWS::EC2::Subnet",
            Fields.EMPTY.with("VpcId", new Ref("Vpc")).with("CidrBlock", "10.0.1.0/24"));
    private static final Resource ROLE = resource("Role", "AWS::IAM::Role",
            Fields.EMPTY.with("AssumeRolePolicyDocument", Fields.EMPTY.with("Version", "2012-10-17")));

    @Test
    void findsNothingInASoundTemplate() {
        assertThat(TemplateCheck.check(TemplateSamples.network(), ResourceSchemas.bundled())).isEmpty();
        assertThat(problems(VPC, SUBNET, ROLE)).isEmpty();
    }

    @Test
    void takesNumbersAsTextAndTextAsNumbers() {
        assertThat(problems(resource("Q", "AWS::SQS::Queue", Fields.EMPTY.with("DelaySeconds", "30")
                .with("FifoQueue", "true")), resource("N", "AWS::SQS::Queue", Fields.EMPTY.with("QueueName", 5))))
                .isEmpty();
    }

    @Test
    void takesAListFromAFunctionThatGivesOne() {
        assertThat(problems(resource("G", "AWS::AutoScaling::AutoScalingGroup", Fields.EMPTY.with("MinSize", "1")
                .with("MaxSize", "2").with("AvailabilityZones", new GetAZs(new Text("")))))).isEmpty();
    }

    @Test
    void takesEitherBranchOfAnIf() {
        Template template = new Template("x", Fields.EMPTY, Map.of(), Fields.EMPTY,
                Map.of("Always", new Equals(new Text("a"), new Text("a"))),
                List.of(resource("Q", "AWS::SQS::Queue", Fields.EMPTY.with("DelaySeconds",
                        new If("Always", new Value.Number(5), Ref.NO_VALUE)))),
                Map.of(), List.of(), List.of());

        assertThat(TemplateCheck.check(template, ResourceSchemas.bundled())).isEmpty();
    }

    @Test
    void findsAnUnknownTypeAndSuggestsTheRightOne() {
        assertThat(problems(resource("V", "AWS::EC2::Vpcs", Fields.EMPTY))).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_TYPE);
            assertThat(problem.remedy()).isEqualTo("Did you mean AWS::EC2::VPC?");
        });
    }

    @Test
    void findsAMisspeltPropertyAndSuggestsTheRightOne() {
        assertThat(problems(resource("V", "AWS::EC2::VPC", Fields.EMPTY.with("CidrBlok", "10.0.0.0/16"))))
                .singleElement().satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("Resources.V.Properties.CidrBlok");
                    assertThat(problem.remedy()).isEqualTo("Did you mean CidrBlock?");
                });
    }

    @Test
    void findsAMisspeltPropertyDeepInAList() {
        Fields action = Fields.EMPTY.with("Type", "forward").with("TargetGroup", "x");
        assertThat(problems(resource("L", "AWS::ElasticLoadBalancingV2::Listener", Fields.EMPTY
                .with("LoadBalancerArn", "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/b")
                .with("DefaultActions", Items.of(action)))))
                .singleElement().satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("Resources.L.Properties.DefaultActions[0].TargetGroup");
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_PROPERTY);
                });
    }

    @Test
    void findsAMissingProperty() {
        assertThat(kinds(resource("S", "AWS::EC2::Subnet", Fields.EMPTY.with("CidrBlock", "10.0.0.0/24"))))
                .containsExactly(Kind.MISSING_PROPERTY);
    }

    @Test
    void findsAValueOfTheWrongType() {
        assertThat(kinds(resource("Q", "AWS::SQS::Queue", Fields.EMPTY.with("DelaySeconds", "soon"))))
                .containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds(resource("Q", "AWS::SQS::Queue", Fields.EMPTY.with("FifoQueue", 1))))
                .containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds(resource("Q", "AWS::SQS::Queue", Fields.EMPTY.with("Tags", "a"))))
                .containsExactly(Kind.WRONG_TYPE);
        assertThat(kinds(resource("G", "AWS::AutoScaling::AutoScalingGroup", Fields.EMPTY.with("MinSize", "1")
                .with("MaxSize", "2").with("VPCZoneIdentifier", Sub.parse("${AWS::Region}a")))))
                .containsExactly(Kind.WRONG_TYPE);
    }

    @Test
    void findsAValueOutsideAnEnumeration() {
        Resource function = resource("F", "AWS::Lambda::Function", Fields.EMPTY
                .with("Role", new GetAtt("Role", "Arn")).with("Code", Fields.EMPTY.with("ZipFile", "x"))
                .with("LoggingConfig", Fields.EMPTY.with("SystemLogLevel", "WARNING")));

        assertThat(problems(ROLE, function)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.NOT_ALLOWED);
            assertThat(problem.path()).isEqualTo("Resources.F.Properties.LoggingConfig.SystemLogLevel");
        });
    }

    @Test
    void findsATagWithoutAValue() {
        assertThat(kinds(VPC.withProperties(VPC.properties().with("Tags",
                Items.of(Fields.EMPTY.with("Key", "Name")))))).containsExactly(Kind.MISSING_PROPERTY);
    }

    @Test
    void findsAReferenceToNothingAndSuggestsTheNearest() {
        assertThat(problems(VPC, SUBNET.withProperties(SUBNET.properties().with("VpcId", new Ref("Vcp")))))
                .singleElement().satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_REFERENCE);
                    assertThat(problem.remedy()).isEqualTo("Did you mean Vpc?");
                });
        assertThat(kinds(resource("T", "AWS::SNS::Topic", Fields.EMPTY.with("TopicName", Sub.parse("a-${Gone}")))))
                .containsExactly(Kind.UNKNOWN_REFERENCE);
        assertThat(kinds(resource("T", "AWS::SNS::Topic", Fields.EMPTY).dependingOn(List.of("Gone"))))
                .containsExactly(Kind.UNKNOWN_REFERENCE);
        assertThat(kinds(resource("T", "AWS::SNS::Topic", Fields.EMPTY.with("TopicName",
                new FindInMap("Gone", new Text("a"), new Text("b")))))).containsExactly(Kind.UNKNOWN_REFERENCE);
    }

    @Test
    void findsAnAttributeThatTheTypeDoesNotGive() {
        assertThat(problems(ROLE, resource("T", "AWS::SNS::Topic",
                Fields.EMPTY.with("TopicName", new GetAtt("Role", "Arm"))))).singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.UNKNOWN_ATTRIBUTE);
                    assertThat(problem.remedy()).isEqualTo("Did you mean Arn?");
                });
    }

    @Test
    void findsAReferenceOfTheWrongKind() {
        assertThat(kinds(VPC, SUBNET, resource("N", "AWS::EC2::NatGateway",
                Fields.EMPTY.with("SubnetId", new Ref("Vpc"))))).containsExactly(Kind.WRONG_REFERENCE);
        assertThat(kinds(VPC, resource("L", "AWS::ElasticLoadBalancingV2::LoadBalancer",
                Fields.EMPTY.with("Subnets", Items.of(new Ref("Vpc")))))).containsExactly(Kind.WRONG_REFERENCE);
    }

    @Test
    void findsANameWhereAnArnIsDue() {
        assertThat(problems(ROLE, resource("F", "AWS::Lambda::Function", Fields.EMPTY.with("Role", new Ref("Role"))
                .with("Code", Fields.EMPTY.with("ZipFile", "x"))))).singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).isEqualTo("Use GetAtt Role.Arn."));
    }

    @Test
    void findsResourcesThatWaitForEachOther() {
        assertThat(kinds(resource("A", "AWS::SNS::Topic", Fields.EMPTY.with("TopicName", new GetAtt("B", "TopicName"))),
                resource("B", "AWS::SNS::Topic", Fields.EMPTY).dependingOn(List.of("A"))))
                .containsExactly(Kind.CYCLE);
    }

    @Test
    void findsNamesThatAreUsedTwiceOrNotTaken() {
        assertThat(kinds(VPC, VPC)).containsExactly(Kind.DUPLICATE_NAME);
        assertThat(kinds(resource("my-vpc", "AWS::EC2::VPC", VPC.properties()))).containsExactly(Kind.BAD_NAME);
    }

    @Test
    void findsMoreResourcesThanATemplateHolds() {
        List<Resource> topics = new ArrayList<>(IntStream.range(0, 501)
                .mapToObj(i -> resource("T" + i, "AWS::SNS::Topic", Fields.EMPTY)).toList());
        assertThat(problems(topics.toArray(Resource[]::new))).extracting(Problem::kind).contains(Kind.LIMIT);
        assertThat(problems()).extracting(Problem::kind).containsExactly(Kind.LIMIT);
    }

    @Test
    void findsBlocksThatAreNoBlocks() {
        for (String wrong : List.of("10.0.0.0", "10.0.0.1/16", "10.0.300.0/24", "10.0.0.0/33", "::/0")) {
            assertThat(kinds(resource("V", "AWS::EC2::VPC", Fields.EMPTY.with("CidrBlock", wrong))))
                    .as(wrong).containsExactly(Kind.BAD_ADDRESS);
        }
    }

    @Test
    void warnsOfATextThatIsNoArn() {
        assertThat(problems(resource("L", "AWS::ElasticLoadBalancingV2::ListenerCertificate", Fields.EMPTY
                .with("ListenerArn", "web").with("Certificates", new Items(List.of())))))
                .singleElement().satisfies(problem -> assertThat(problem.isError()).isFalse());
    }

    @Test
    void findsASnapshotOfWhatHasNone() {
        assertThat(kinds(resource("B", "AWS::S3::Bucket", Fields.EMPTY).keptBy(DeletionPolicy.SNAPSHOT)))
                .containsExactly(Kind.WRONG_POLICY);
    }

    @Test
    void findsADefaultThatTheParameterDoesNotAllow() {
        Template template = new Template("x", Fields.EMPTY,
                Map.of("Stage", Parameter.choice("Stage", "live", List.of("dev", "prod"))), Fields.EMPTY, Map.of(),
                List.of(VPC), Map.of(), List.of(), List.of());

        assertThat(TemplateCheck.check(template, ResourceSchemas.bundled())).extracting(Problem::kind)
                .containsExactly(Kind.NOT_ALLOWED, Kind.UNUSED);
    }

    private static Resource resource(String id, String type, Fields properties) {
        return new Resource(id, type, "", Optional.empty(), properties);
    }

    private static List<Problem> problems(Resource... resources) {
        return TemplateCheck.check(Template.of("x", List.of(resources)), ResourceSchemas.bundled());
    }

    private static List<Kind> kinds(Resource... resources) {
        return problems(resources).stream().map(Problem::kind).toList();
    }
}
