package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Resource;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** REST APIs: their paths, what answers them, who may call them, and that a change of them is deployed. */
class RestApiTest {

    private Sketch sketch = new Sketch();

    @AfterEach
    void theTemplateIsSound() {
        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
    }

    private Sketch items() {
        return sketch.node("api", "api-gateway-rest").node("get", "lambda-function").node("put", "lambda-function")
                .edge("api", CALL, "get").with("api-get", "method", "GET").with("api-get", "path", "/items/{id}")
                .edge("api", CALL, "put").with("api-put", "method", "PUT").with("api-put", "path", "/items/{id}");
    }

    @Test
    void makesAResourceForEachPartOfAPathOnce() {
        items();

        assertThat(sketch.properties("AWS::ApiGateway::Resource")).hasSize(2)
                .anyMatch(p -> p.contains("\"PathPart\":\"items\"") && p.contains("RootResourceId"))
                .anyMatch(p -> p.contains("\"PathPart\":\"{id}\"") && p.contains("{\"Ref\":\"ApiPathItems\"}"));
        assertThat(sketch.properties("AWS::ApiGateway::Method")).hasSize(2)
                .allMatch(p -> p.contains("\"Type\":\"AWS_PROXY\"") && p.contains("method.request.path.id")
                        && p.contains("{\"Ref\":\"ApiPathItemsById\"}") && p.contains("\"RequestValidatorId\""));
        assertThat(sketch.properties("AWS::Lambda::Permission")).hasSize(2)
                .allMatch(p -> p.contains("apigateway.amazonaws.com") && p.contains("${Api}/*"));
    }

    @Test
    void deploysAChangedApiAndNothingElse() {
        items();
        String before = deployment();
        sketch.node("other", "sqs-queue");
        assertThat(deployment()).isEqualTo(before);

        sketch.with("api-get", "path", "/things/{id}");
        assertThat(deployment()).isNotEqualTo(before);
    }

    private String deployment() {
        Resource deployment = sketch.export().template().resources().stream()
                .filter(resource -> resource.type().equals("AWS::ApiGateway::Deployment")).findFirst().orElseThrow();
        assertThat(deployment.dependsOn()).hasSize(2);
        return deployment.logicalId();
    }

    @Test
    void servesAStageThatLogsTracesAndThrottles() {
        items();

        assertThat(sketch.properties("AWS::ApiGateway::Stage")).singleElement().asString()
                .contains("\"TracingEnabled\":true", "\"ThrottlingRateLimit\":50", "AccessLogSetting",
                        "\"DataTraceEnabled\":false")
                .doesNotContain("CacheCluster");
    }

    @Test
    void setsTheAccountsLogRoleOnceForAllApis() {
        sketch.node("a", "api-gateway-rest").node("b", "api-gateway-rest");

        assertThat(sketch.properties("AWS::ApiGateway::Account")).hasSize(1);
        assertThat(sketch.export().template().resource("BApi").orElseThrow().dependsOn())
                .containsExactly("AApiAccount");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("CloudWatch role of the account"));
    }

    @Test
    void answersByItselfWhereNothingIsDrawnBehindIt() {
        sketch.node("api", "api-gateway-rest");

        assertThat(sketch.properties("AWS::ApiGateway::Method")).singleElement().asString().contains("MOCK");
    }

    @Test
    void cachesEncryptedWhereACacheIsDrawn() {
        sketch.node("api", "api-gateway-rest").with("api", "cacheGb", "0.5");

        assertThat(sketch.properties("AWS::ApiGateway::Stage")).singleElement().asString()
                .contains("\"CacheClusterSize\":\"0.5\"", "\"CacheDataEncrypted\":true");
    }

    @Test
    void asksForIamUnlessTheDrawingSaysOtherwise() {
        items();

        assertThat(sketch.properties("AWS::ApiGateway::Method")).allMatch(p -> p.contains("AWS_IAM"));
    }

    @Test
    void checksTheTokensOfTheDrawnUserPool() {
        items().node("pool", "cognito-user-pool").edge("pool", ASSOCIATION, "api");

        assertThat(sketch.properties("AWS::ApiGateway::Authorizer")).singleElement().asString()
                .contains("COGNITO_USER_POOLS", "[\"PoolUserPool\",\"Arn\"]");
        assertThat(sketch.properties("AWS::ApiGateway::Method")).allMatch(p -> p.contains("\"AuthorizerId\""));
    }

    @Test
    void asksTheDrawnFunctionWhoMayCall() {
        items().node("guard", "lambda-function").edge("guard", ASSOCIATION, "api");

        assertThat(sketch.properties("AWS::ApiGateway::Authorizer")).singleElement().asString().contains("TOKEN");
        assertThat(sketch.properties("AWS::Lambda::Permission")).anyMatch(p -> p.contains("/authorizers/*"));
    }

    @Test
    void asksTheDrawnFunctionOfAnHttpApiToo() {
        sketch.node("api", "api-gateway-http").node("fn", "lambda-function").node("guard", "lambda-function")
                .edge("api", CALL, "fn").edge("guard", ASSOCIATION, "api");

        assertThat(sketch.properties("AWS::ApiGatewayV2::Route")).singleElement().asString()
                .contains("\"AuthorizationType\":\"CUSTOM\"");
        assertThat(sketch.properties("AWS::Lambda::Permission")).anyMatch(p -> p.contains("/authorizers/*"));
    }

    @Test
    void takesAKeyByAUsagePlan() {
        items().with("api", "auth", "apiKey");

        assertThat(sketch.properties("AWS::ApiGateway::UsagePlan")).hasSize(1);
        assertThat(sketch.properties("AWS::ApiGateway::UsagePlanKey")).hasSize(1);
        assertThat(sketch.properties("AWS::ApiGateway::Method")).allMatch(p -> p.contains("\"ApiKeyRequired\":true"));
    }

    @Test
    void putsAWebAclBeforeItsStage() {
        items().node("acl", "waf").edge("acl", ASSOCIATION, "api");

        assertThat(sketch.properties("AWS::WAFv2::WebACLAssociation")).singleElement().asString()
                .contains("/restapis/${Api}/stages/${ApiStage}");
    }

    @Test
    void passesRequestsOnToServicesByARoleForThatAlone() {
        sketch.node("api", "api-gateway-rest").node("queue", "sqs-queue").node("bus", "eventbridge-bus")
                .node("flow", "step-functions").node("table", "dynamodb-table").node("topic", "sns-topic")
                .node("files", "s3-bucket").edge("api", EVENT, "queue").edge("api", EVENT, "bus")
                .edge("api", CALL, "flow").edge("api", CALL, "table").edge("api", EVENT, "topic")
                .edge("api", CALL, "files").with("api-files", "method", "GET");

        assertThat(sketch.properties("AWS::ApiGateway::Method")).hasSize(6)
                .allMatch(p -> p.contains("\"Type\":\"AWS\"") && p.contains("\"Credentials\""))
                .anyMatch(p -> p.contains(":sqs:path/") && p.contains("$util.urlEncode($input.body)"))
                .anyMatch(p -> p.contains("AWSEvents.PutEvents"))
                .anyMatch(p -> p.contains("states:action/StartExecution"))
                .anyMatch(p -> p.contains("dynamodb:action/PutItem"))
                .anyMatch(p -> p.contains("s3:path/${FilesBucket}/{key}") && p.contains("method.request.path.key"));
        assertThat(sketch.properties("AWS::IAM::Role")).filteredOn(p -> p.contains("apigateway.amazonaws.com"))
                .filteredOn(p -> p.contains("sqs:SendMessage")).singleElement().asString()
                .doesNotContain("events:PutEvents", "dynamodb");
    }

    @Test
    void passesRequestsOfAnHttpApiOnToServices() {
        sketch.node("api", "api-gateway-http").node("queue", "sqs-queue").node("flow", "step-functions")
                .with("flow", "workflowType", "express").edge("api", EVENT, "queue").edge("api", CALL, "flow");

        assertThat(sketch.properties("AWS::ApiGatewayV2::Integration"))
                .anyMatch(p -> p.contains("SQS-SendMessage") && p.contains("CredentialsArn"))
                .anyMatch(p -> p.contains("StepFunctions-StartSyncExecution"));
        assertThat(sketch.properties("AWS::IAM::Role")).anyMatch(p -> p.contains("states:StartSyncExecution"));
        assertThat(sketch.properties("AWS::ApiGatewayV2::Route")).anyMatch(p -> p.contains("POST /queue"));
    }

    @Test
    void reachesALoadBalancerInTheVpcByALink() {
        sketch = Sketch.network().node("api", "api-gateway-rest")
                .spanning("alb", "application-load-balancer", "private").edge("api", CALL, "alb");

        assertThat(sketch.properties("AWS::ApiGatewayV2::VpcLink")).hasSize(1);
        assertThat(sketch.properties("AWS::ApiGateway::Method")).singleElement().asString()
                .contains("\"ConnectionType\":\"VPC_LINK\"", "\"IntegrationTarget\":{\"Ref\":\"AlbLoadBalancer\"}",
                        "${AlbLoadBalancer.DNSName}/alb/{proxy}", "integration.request.path.proxy");
        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .doesNotContain("0.0.0.0/0");
    }

    @Test
    void passesRequestsOnToAThirdPartyWhoseAddressIsAParameter() {
        sketch.node("api", "api-gateway-rest").node("crm", "third-party").edge("api", CALL, "crm");

        assertThat(sketch.properties("AWS::ApiGateway::Method")).singleElement().asString()
                .contains("HTTP_PROXY", "${ApiToCrmAddress}/crm/{proxy}");
    }

    @Test
    void answersPreflightRequestsOfPagesOfAnotherOrigin() {
        items().with("api", "cors", PropertyValue.of(true));

        assertThat(sketch.properties("AWS::ApiGateway::Method")).filteredOn(p -> p.contains("OPTIONS")).singleElement()
                .asString().contains("'GET,PUT,OPTIONS'", "ApiAllowedOrigin", "\"AuthorizationType\":\"NONE\"");
    }

    @Test
    void saysTwoConnectionsThatAskForOnePathAndMethod() {
        items().with("api-put", "method", "GET");

        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("leads elsewhere already"));
        assertThat(sketch.properties("AWS::ApiGateway::Method")).hasSize(1);
    }

    @Test
    void takesNoPathThatApiGatewayRefuses() {
        sketch.node("api", "api-gateway-rest").node("fn", "lambda-function").edge("api", CALL, "fn")
                .with("api-fn", "path", "//a b/{id/${x}/").with("api-fn", "method", "fetch");

        assertThat(sketch.properties("AWS::ApiGateway::Resource")).extracting(p -> p.replaceAll(
                ".*\"PathPart\":\"([^\"]*)\".*", "$1")).containsExactlyInAnyOrder("a-b", "-id", "--x-");
        assertThat(sketch.properties("AWS::ApiGateway::Method")).singleElement().asString()
                .contains("\"HttpMethod\":\"ANY\"");
    }

    @Test
    void isReachedByAPrivateEndpointAlone() {
        items().with("api", "endpointType", "private");

        assertThat(sketch.properties("AWS::ApiGateway::RestApi")).singleElement().asString()
                .contains("\"PRIVATE\"", "aws:SourceVpce");
    }

    @Test
    void answersUnderItsOwnNameWithTheDrawnCertificate() {
        items().with("api", "domainName", "api.example.com").node("cert", "acm-certificate")
                .edge("cert", ASSOCIATION, "api");

        assertThat(sketch.properties("AWS::ApiGateway::DomainName")).singleElement().asString()
                .contains("\"DomainName\":\"api.example.com\"", "\"SecurityPolicy\":\"TLS_1_2\"");
        assertThat(sketch.properties("AWS::ApiGateway::BasePathMapping")).hasSize(1);
    }

    @Test
    void standsBehindADistributionWithItsStage() {
        items().node("cdn", "cloudfront").edge("cdn", CALL, "api");

        assertThat(sketch.properties("AWS::CloudFront::Distribution")).singleElement().asString()
                .contains("\"OriginPath\":\"/live\"");
        assertThat(sketch.diagram().find(ElementId.of("cdn"))).isPresent();
    }
}
