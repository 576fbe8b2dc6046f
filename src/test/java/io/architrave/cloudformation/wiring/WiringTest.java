package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.DATA;
import static io.architrave.model.Relation.EVENT;
import static io.architrave.model.Relation.FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Resource;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For each kind of connection, that what it means is there. */
class WiringTest {

    private Sketch sketch = new Sketch();

    @AfterEach
    void theTemplateIsSound() {
        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
    }

    @Test
    void letsAFunctionReadTheTableThatItReadsAndNoMore() {
        sketch.node("fn", "lambda-function").node("table", "dynamodb-table").edge("fn", CALL, "table")
                .with("fn-table", "access", "read");

        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("dynamodb:GetItem", "\"Fn::GetAtt\":[\"Table\",\"Arn\"]")
                .doesNotContain("PutItem", "\"*\"");
    }

    @Test
    void tellsAFunctionWhereItsTableIs() {
        sketch.node("fn", "lambda-function").node("table", "dynamodb-table").edge("fn", CALL, "table");

        assertThat(sketch.properties("AWS::Lambda::Function")).singleElement().asString()
                .contains("\"TABLE_NAME\":{\"Ref\":\"Table\"}");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Access to table"));
    }

    @Test
    void leavesOutAnAddressWhereTheTwoWouldWaitForEachOther() {
        sketch.node("fn", "lambda-function").node("flow", "step-functions").edge("fn", CALL, "flow")
                .edge("flow", CALL, "fn");

        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("wait for each other"));
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).anyMatch(p -> p.contains("states:StartExecution"))
                .anyMatch(p -> p.contains("lambda:InvokeFunction"));
    }

    @Test
    void mapsAQueueToItsFunctionAfterTheFunctionMayReadIt() {
        sketch.node("queue", "sqs-queue").node("fn", "lambda-function").edge("queue", EVENT, "fn")
                .with("queue-fn", "maxConcurrency", PropertyValue.of(5));

        Resource mapping = sketch.export().template().resource("FnFunctionFromQueue").orElseThrow();
        assertThat(mapping.dependsOn()).containsExactly("FnFunctionAccess");
        assertThat(sketch.properties("AWS::Lambda::EventSourceMapping")).singleElement().asString()
                .contains("\"MaximumConcurrency\":5", "ReportBatchItemFailures");
        assertThat(sketch.properties("AWS::SQS::Queue")).singleElement().asString()
                .contains("\"VisibilityTimeout\":180");
    }

    @Test
    void mapsATablesStreamToItsFunction() {
        sketch.node("table", "dynamodb-table").with("table", "stream", "newImage").node("fn", "lambda-function")
                .edge("table", EVENT, "fn");

        assertThat(sketch.properties("AWS::Lambda::EventSourceMapping")).singleElement().asString()
                .contains("StreamArn", "LATEST");
    }

    @Test
    void movesFailedMessagesToTheDeadLetterQueue() {
        sketch.node("queue", "sqs-queue").node("dlq", "sqs-queue").edge("queue", FAILURE, "dlq");

        assertThat(sketch.properties("AWS::SQS::Queue")).anyMatch(p -> p.contains("\"RedrivePolicy\"")
                && p.contains("[\"DlqQueue\",\"Arn\"]") && p.contains("\"maxReceiveCount\":5"));
    }

    @Test
    void sendsFailedRunsToTheirDestination() {
        sketch.node("fn", "lambda-function").node("dlq", "sqs-queue").edge("fn", FAILURE, "dlq");

        assertThat(sketch.properties("AWS::Lambda::EventInvokeConfig")).singleElement().asString()
                .contains("OnFailure", "[\"DlqQueue\",\"Arn\"]");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString().contains("sqs:SendMessage");
    }

    @Test
    void subscribesAQueueAndAFunctionToATopic() {
        sketch.node("topic", "sns-topic").node("queue", "sqs-queue").node("fn", "lambda-function")
                .edge("topic", EVENT, "queue").edge("topic", EVENT, "fn");

        assertThat(sketch.properties("AWS::SNS::Subscription")).hasSize(2);
        assertThat(sketch.properties("AWS::SQS::QueuePolicy")).anyMatch(p -> p.contains("sns.amazonaws.com"));
        assertThat(sketch.properties("AWS::Lambda::Permission")).anyMatch(p -> p.contains("sns.amazonaws.com"));
    }

    @Test
    void runsAFunctionWhenABucketReceivesAnObject() {
        sketch.node("bucket", "s3-bucket").node("fn", "lambda-function").edge("bucket", EVENT, "fn");

        assertThat(sketch.properties("AWS::S3::Bucket")).singleElement().asString()
                .contains("EventBridgeEnabled\":true");
        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString().contains("Object Created");
        assertThat(sketch.properties("AWS::Lambda::Permission")).singleElement().asString()
                .contains("events.amazonaws.com");
    }

    @Test
    void routesAnApiToItsFunctionsAndChecksTheTokensOfItsUserPool() {
        sketch.node("api", "api-gateway-http").node("pool", "cognito-user-pool").node("fn", "lambda-function")
                .edge("pool", ASSOCIATION, "api").edge("api", CALL, "fn").with("api-fn", "method", "GET")
                .with("api-fn", "path", "/items/{id}");

        assertThat(sketch.properties("AWS::ApiGatewayV2::Route")).singleElement().asString()
                .contains("\"RouteKey\":\"GET /items/{id}\"", "\"AuthorizationType\":\"JWT\"");
        assertThat(sketch.properties("AWS::ApiGatewayV2::Authorizer")).singleElement().asString()
                .contains("ProviderURL", "PoolUserPoolClient");
        assertThat(sketch.properties("AWS::Lambda::Permission")).hasSize(1);
    }

    @Test
    void reachesAPrivateLoadBalancerThroughAVpcLink() {
        sketch = Sketch.network().node("api", "api-gateway-http")
                .spanning("alb", "application-load-balancer", "private").edge("api", CALL, "alb");

        assertThat(sketch.properties("AWS::ApiGatewayV2::VpcLink")).hasSize(1);
        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .contains("\"FromPort\":443").doesNotContain("0.0.0.0/0");
    }

    @Test
    void forwardsALoadBalancersRequestsToItsServiceOnTheDrawnPortAlone() {
        sketch = Sketch.network().node("users", "users").spanning("alb", "application-load-balancer", "public")
                .with("alb", "scheme", "internet-facing").spanning("svc", "ecs-service", "private")
                .edge("users", CALL, "alb").edge("alb", CALL, "svc").with("alb-svc", "port", PropertyValue.of(9000));

        assertThat(sketch.properties("AWS::ElasticLoadBalancingV2::TargetGroup")).singleElement().asString()
                .contains("\"Port\":9000", "\"TargetType\":\"ip\"");
        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).hasSize(3)
                .filteredOn(p -> p.contains("0.0.0.0/0")).hasSize(2)
                .allMatch(p -> p.contains("\"FromPort\":443") || p.contains("\"FromPort\":80"));
        assertThat(sketch.export().template().resource("SvcService").orElseThrow().dependsOn())
                .containsExactly("AlbLoadBalancerListener");
    }

    @Test
    void letsCloudFrontAloneReachTheLoadBalancerBehindIt() {
        sketch = Sketch.network().node("cdn", "cloudfront").spanning("alb", "application-load-balancer", "public")
                .with("alb", "scheme", "internet-facing").edge("cdn", CALL, "alb");

        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .contains("SourcePrefixListId").doesNotContain("0.0.0.0/0");
    }

    @Test
    void keepsABucketPrivateBehindADistribution() {
        sketch.node("cdn", "cloudfront").node("site", "s3-bucket").edge("cdn", CALL, "site");

        assertThat(sketch.properties("AWS::CloudFront::OriginAccessControl")).hasSize(1);
        assertThat(sketch.properties("AWS::S3::BucketPolicy"))
                .anyMatch(p -> p.contains("cloudfront.amazonaws.com") && p.contains("AWS:SourceArn"));
        assertThat(sketch.properties("AWS::CloudFront::Distribution")).singleElement().asString()
                .contains("\"DefaultRootObject\":\"index.html\"", "redirect-to-https");
    }

    @Test
    void putsAWebAclBeforeADistributionAndBeforeALoadBalancer() {
        sketch = Sketch.network().node("cdn", "cloudfront").node("site", "s3-bucket").edge("cdn", CALL, "site")
                .node("edge-acl", "waf").edge("edge-acl", ASSOCIATION, "cdn").node("acl", "waf")
                .spanning("alb", "application-load-balancer", "public").edge("acl", ASSOCIATION, "alb");

        assertThat(sketch.properties("AWS::WAFv2::WebACL")).anyMatch(p -> p.contains("\"Scope\":\"CLOUDFRONT\""))
                .anyMatch(p -> p.contains("\"Scope\":\"REGIONAL\""));
        assertThat(sketch.properties("AWS::WAFv2::WebACLAssociation")).hasSize(1);
        assertThat(sketch.properties("AWS::CloudFront::Distribution")).singleElement().asString().contains("WebACLId");
    }

    @Test
    void generatesTheDatabasesPasswordInItsSecret() {
        sketch = Sketch.network().spanning("db", "rds-database", "private").node("secret", "secrets-manager")
                .edge("secret", ASSOCIATION, "db");

        assertThat(sketch.properties("AWS::RDS::DBInstance")).singleElement().asString()
                .contains("{{resolve:secretsmanager:${Secret}:SecretString:password}}")
                .doesNotContain("ManageMasterUserPassword");
        assertThat(sketch.properties("AWS::SecretsManager::SecretTargetAttachment")).hasSize(1);
    }

    @Test
    void letsAwsManageThePasswordWhereNoSecretIsDrawn() {
        sketch = Sketch.network().spanning("db", "rds-database", "private").spanning("svc", "ecs-service", "private")
                .edge("svc", CALL, "db").with("svc-db", "port", PropertyValue.of(5432));

        assertThat(sketch.properties("AWS::RDS::DBInstance")).singleElement().asString()
                .contains("\"ManageMasterUserPassword\":true").doesNotContain("MasterUserPassword\":{");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("MasterUserSecret.SecretArn");
        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .contains("\"FromPort\":5432", "SourceSecurityGroupId");
    }

    @Test
    void connectsAProxyToItsDatabase() {
        sketch = Sketch.network().spanning("db", "rds-database", "private").with("db", "engine", "mysql")
                .spanning("proxy", "rds-proxy", "private").edge("proxy", CALL, "db");

        assertThat(sketch.properties("AWS::RDS::DBProxy")).singleElement().asString()
                .contains("\"EngineFamily\":\"MYSQL\"", "MasterUserSecret.SecretArn");
        assertThat(sketch.properties("AWS::RDS::DBProxyTargetGroup")).hasSize(1);
    }

    @Test
    void tellsATopicOfTheAlarmOnAFunction() {
        sketch.node("fn", "lambda-function").node("alarm", "cloudwatch-alarm").node("topic", "sns-topic")
                .edge("alarm", ASSOCIATION, "fn").edge("alarm", EVENT, "topic")
                .with("alarm", "threshold", PropertyValue.of(7));

        assertThat(sketch.properties("AWS::CloudWatch::Alarm")).singleElement().asString()
                .contains("\"MetricName\":\"Errors\"", "\"Threshold\":7", "\"AlarmActions\":[{\"Ref\":\"Topic\"}]");
    }

    @Test
    void encryptsUnderTheDrawnKeyAndLetsCallersUseIt() {
        sketch.node("key", "kms-key").node("table", "dynamodb-table").node("fn", "lambda-function")
                .edge("key", ASSOCIATION, "table").edge("fn", CALL, "table");

        assertThat(sketch.properties("AWS::DynamoDB::Table")).singleElement().asString()
                .contains("KMSMasterKeyId", "[\"Key\",\"Arn\"]");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString().contains("kms:Decrypt");
    }

    @Test
    void definesTheStepsOfAWorkflow() {
        sketch.node("flow", "step-functions").node("fn", "lambda-function").node("queue", "sqs-queue")
                .edge("flow", CALL, "fn").edge("flow", CALL, "queue");

        assertThat(sketch.properties("AWS::StepFunctions::StateMachine")).singleElement().asString()
                .contains("states:::lambda:invoke", "\"Next\":", "\"End\":true");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Order of the steps"));
    }

    @Test
    void writesDataIntoABucketAndReadsItFromThere() {
        sketch.node("in", "lambda-function").node("bucket", "s3-bucket").node("out", "lambda-function")
                .edge("in", DATA, "bucket").edge("bucket", DATA, "out");

        assertThat(sketch.properties("AWS::IAM::RolePolicy"))
                .anyMatch(p -> p.contains("s3:PutObject") && !p.contains("s3:GetObject"))
                .anyMatch(p -> p.contains("s3:GetObject") && !p.contains("s3:PutObject"));
    }

    @Test
    void routesEachTierItsOwnWay() {
        sketch = Sketch.network().add(Node.of("nat", "nat-gateway", "nat").in(ElementId.of("public-a")))
                .add(Node.of("s3", "vpc-endpoint", "s3").in(ElementId.of("vpc"))).with("s3", "endpointType", "gateway")
                .with("s3", "awsService", "s3");

        assertThat(sketch.properties("AWS::EC2::RouteTable")).hasSize(3);
        assertThat(sketch.properties("AWS::EC2::Route")).filteredOn(p -> p.contains("NatGatewayId")).hasSize(2);
        assertThat(sketch.properties("AWS::EC2::Route")).filteredOn(p -> p.contains("GatewayId\":{\"Ref\":\"NetVpc"))
                .hasSize(1);
        assertThat(sketch.properties("AWS::EC2::VPCEndpoint")).singleElement().asString()
                .contains("\"VpcEndpointType\":\"Gateway\"", "RouteTableIds");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Internet gateway"));
    }

    @Test
    void takesTheDrawnSecurityGroupAndItsRulesAlone() {
        PropertyValue rule = new PropertyValue.Structure(Properties.NONE.with("port", 22)
                .with("protocol", "tcp").with("source", "192.0.2.0/24"));
        sketch = Sketch.network()
                .add(Group.of("sg", "security-group", "admin").in(ElementId.of("vpc"))
                        .with("ingress", new PropertyValue.Items(List.of(rule))))
                .add(Node.of("box", "ec2-instance", "box").in(ElementId.of("private-a")).with("securityGroups",
                        new PropertyValue.Items(List.of(new PropertyValue.Reference(ElementId.of("sg"))))))
                .spanning("svc", "ecs-service", "private").edge("svc", CALL, "box")
                .with("svc-box", "port", PropertyValue.of(8080));

        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .contains("\"FromPort\":22", "192.0.2.0/24");
    }
}
