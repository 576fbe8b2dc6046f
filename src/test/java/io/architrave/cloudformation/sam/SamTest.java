package io.architrave.cloudformation.sam;

import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Designs;
import io.architrave.cloudformation.Designs.Design;
import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.exchange.ExportJob;
import io.architrave.exchange.ExportResult;
import io.architrave.exchange.SamExporter;
import io.architrave.model.DiagramIndex;
import io.architrave.model.PropertyValue;
import io.architrave.testing.Golden;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form means what the plain form means, and leaves to the transform what that writes by itself. */
class SamTest {

    private static final Pattern ACTION = Pattern.compile("\"([a-z0-9-]+:[A-Z][A-Za-z*]+)\"");

    private final Sketch sketch = new Sketch();

    static List<Design> serverless() {
        return Designs.all().stream().filter(design -> SamForm.of(plain(design)).isPresent()).toList();
    }

    private static Template plain(Design design) {
        return CloudFormation.of(design.diagram(), DiagramIndex.of(design.diagram()), Catalog.bundled()).stacks()
                .getFirst().template();
    }

    @Test
    void writesTheAcceptedTemplate() {
        Design design = Designs.all().stream().filter(one -> one.name().equals("serverless-api")).findFirst()
                .orElseThrow();

        Golden.assertMatches("cloudformation/serverless-api.sam.yaml", SamForm.of(plain(design)).orElseThrow().yaml());
    }

    @ParameterizedTest
    @MethodSource("serverless")
    void grantsWhatThePlainFormGrants(Design design) {
        Template plain = plain(design);
        Set<String> granted = actions(plain);
        // What the transform's own role may do: write logs and traces, and stand in a VPC.
        granted.removeIf(action -> action.startsWith("logs:Create") || action.startsWith("logs:Put")
                || action.equals("lambda:InvokeFunction") || action.equals("sts:AssumeRole"));

        assertThat(actions(SamForm.of(plain).orElseThrow().template())).containsAll(granted);
    }

    private static Set<String> actions(Template template) {
        Set<String> actions = new TreeSet<>();
        template.resources().forEach(resource -> {
            Matcher found = ACTION.matcher(JsonWriter.node(resource.properties()).toString());
            while (found.find()) {
                actions.add(found.group(1));
            }
        });
        return actions;
    }

    @ParameterizedTest
    @MethodSource("serverless")
    void refersToNothingThatIsNotThere(Design design) {
        Template sam = SamForm.of(plain(design)).orElseThrow().template();

        assertThat(dangling(sam)).isEmpty();
    }

    private static List<Problem> dangling(Template sam) {
        return TemplateCheck.check(sam, ResourceSchemas.bundled()).stream().filter(Problem::isError)
                .filter(problem -> problem.kind() == Problem.Kind.CYCLE
                        || problem.kind() == Problem.Kind.UNKNOWN_REFERENCE && problem.toString()
                                .contains("There is no"))
                .toList();
    }

    @Test
    void leavesRolePermissionMappingAndSubscriptionToTheTransform() {
        sketch.node("queue", "sqs-queue").node("topic", "sns-topic").node("fn", "lambda-function")
                .node("table", "dynamodb-table").edge("queue", EVENT, "fn").edge("topic", EVENT, "fn")
                .edge("fn", CALL, "table");

        SamTemplate sam = sam();
        assertThat(sam.template().resources()).extracting(Resource::type)
                .doesNotContain("AWS::Lambda::EventSourceMapping", "AWS::Lambda::Permission", "AWS::SNS::Subscription",
                        "AWS::IAM::Role", "AWS::IAM::RolePolicy", "AWS::Lambda::Function")
                .contains("AWS::Serverless::Function", "AWS::DynamoDB::Table", "AWS::SQS::Queue");
        assertThat(properties(sam)).contains("\"Type\":\"SQS\"", "\"Type\":\"SNS\"",
                "\"FunctionResponseTypes\":[\"ReportBatchItemFailures\"]", "dynamodb:PutItem",
                "\"CodeUri\":\"functions/fn/\"");
        assertThat(sam.files()).containsKey("functions/fn/index.py");
    }

    @Test
    void makesEventsOfTheRulesThatServeAFunctionAlone() {
        sketch.node("bus", "eventbridge-bus").node("fn", "lambda-function").node("bucket", "s3-bucket")
                .edge("bus", EVENT, "fn").edge("bucket", EVENT, "fn");

        SamTemplate sam = sam();
        assertThat(properties(sam)).contains("\"Type\":\"EventBridgeRule\"", "\"EventBusName\":{\"Ref\":\"Bus\"}",
                "Object Created");
        assertThat(sam.template().resources()).extracting(Resource::type).doesNotContain("AWS::Events::Rule");
    }

    @Test
    void keepsARuleThatServesOthersToo() {
        sketch.node("rule", "eventbridge-rule").node("fn", "lambda-function").node("queue", "sqs-queue")
                .edge("rule", EVENT, "fn").edge("rule", EVENT, "queue");

        assertThat(sam().template().resources()).extracting(Resource::type)
                .contains("AWS::Events::Rule", "AWS::Lambda::Permission");
    }

    @Test
    void keepsAnApiThatLeadsElsewhereToo() {
        sketch.node("api", "api-gateway-http").node("fn", "lambda-function").node("queue", "sqs-queue")
                .edge("api", CALL, "fn").edge("api", EVENT, "queue");

        assertThat(sam().template().resources()).extracting(Resource::type)
                .contains("AWS::ApiGatewayV2::Api", "AWS::Lambda::Permission")
                .doesNotContain("AWS::Serverless::HttpApi");
    }

    @Test
    void keepsAPolicyByWhichTwoFunctionsWouldWaitForEachOther() {
        sketch.node("a", "lambda-function").node("b", "lambda-function").edge("a", CALL, "b").edge("b", CALL, "a");

        SamTemplate sam = sam();
        assertThat(sam.template().resources()).extracting(Resource::type).contains("AWS::IAM::RolePolicy");
        assertThat(actions(sam.template())).contains("lambda:InvokeFunction");
    }

    @Test
    void sharesWhatAllFunctionsHaveAlike() {
        sketch.node("a", "lambda-function").node("b", "lambda-function").with("b", "memoryMb", PropertyValue.of(512));

        SamTemplate sam = sam();
        assertThat(JsonWriter.node(sam.globals()).toString()).contains("\"Runtime\":\"python3.13\"", "\"Timeout\":30")
                .doesNotContain("MemorySize");
        assertThat(properties(sam)).contains("\"MemorySize\":512").doesNotContain("\"Runtime\"");
    }

    @Test
    void asksForNoParameterThatTheBuildMakesNeedless() {
        sketch.node("fn", "lambda-function").with("fn", "runtime", "java25");

        SamTemplate sam = sam();
        assertThat(sam.template().parameters()).containsOnlyKeys("Environment");
        assertThat(sam.files()).containsKeys("functions/fn/build.gradle",
                "functions/fn/src/main/java/example/Handler.java");
    }

    @Test
    void pointsToThePlainFormWhereNothingIsServerless() {
        sketch.node("bucket", "s3-bucket");

        assertThat(new SamExporter().export(ExportJob.of("site", sketch.diagram())))
                .isInstanceOfSatisfying(ExportResult.Refused.class,
                        refused -> assertThat(refused.reason()).contains("--to cloudformation"));
    }

    @Test
    void writesAFolderForEachFunctionBesideTheTemplate() {
        sketch.node("fn", "lambda-function").with("fn", "runtime", "nodejs24.x");

        assertThat(new SamExporter().export(ExportJob.of("site", sketch.diagram())))
                .isInstanceOfSatisfying(ExportResult.Exported.class, exported -> assertThat(exported.files())
                        .extracting(ExportResult.File::name)
                        .containsExactly("template.yaml", "functions/fn/index.js"));
    }

    private SamTemplate sam() {
        SamTemplate sam = SamForm.of(sketch.export().template()).orElseThrow();
        assertThat(dangling(sam.template())).isEmpty();
        assertThat(sam.yaml()).contains("Transform: AWS::Serverless-2016-10-31");
        return sam;
    }

    private static String properties(SamTemplate sam) {
        StringBuilder text = new StringBuilder();
        sam.template().resources().stream().filter(resource -> resource.type().equals("AWS::Serverless::Function"))
                .forEach(resource -> text.append(JsonWriter.node(resource.properties())));
        return text.toString();
    }
}
