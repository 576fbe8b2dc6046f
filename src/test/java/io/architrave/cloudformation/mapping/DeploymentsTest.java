package io.architrave.cloudformation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import org.junit.jupiter.api.Test;

/** What differs between the deployments of one template, and what a deployment may leave out. */
class DeploymentsTest {

    @Test
    void givesTheDrawnEnvironmentTheDrawnValueAndTheOthersThoseOfTheServicesFile() {
        Template template = function(90, "prod");

        assertThat(json(template.mappings())).isEqualTo("{\"ByEnvironment\":{\"dev\":{\"LogRetention90\":7},"
                + "\"staging\":{\"LogRetention90\":14},\"prod\":{\"LogRetention90\":90}}}");
        assertThat(logGroup(template)).contains("{\"Fn::FindInMap\":[\"ByEnvironment\",{\"Ref\":\"Environment\"},"
                + "\"LogRetention90\"]}");
        assertThat(template.assumptions()).anyMatch(assumption -> assumption.taken()
                .equals("dev 7, staging 14, prod 90: what is tried out is looked into within days"));
    }

    @Test
    void neverGivesALesserEnvironmentMoreThanAGreaterOne() {
        assertThat(json(function(3, "prod").mappings())).isEqualTo("{}");
        assertThat(logGroup(function(3, "prod"))).contains("\"RetentionInDays\":3");
        assertThat(json(function(60, "dev").mappings())).isEqualTo("{}");
        assertThat(json(function(14, "dev").mappings())).contains("\"dev\":{\"LogRetention14\":14}",
                "\"staging\":{\"LogRetention14\":14}", "\"prod\":{\"LogRetention14\":30}");
    }

    @Test
    void writesOneEntryForAllThatDrawTheSame() {
        Template template = export(new Sketch().node("one", "lambda-function").node("two", "lambda-function")
                .node("api", "api-gateway-http").diagram());

        assertThat(json(template.mappings())).isEqualTo("{\"ByEnvironment\":{\"dev\":{\"LogRetention30\":7},"
                + "\"staging\":{\"LogRetention30\":14},\"prod\":{\"LogRetention30\":30}}}");
        assertThat(template.assumptions().stream().filter(assumption -> assumption.what().endsWith("by environment")))
                .hasSize(1);
    }

    @Test
    void subscribesAnAddressOnlyIfADeploymentGivesOne() {
        Template template = export(new Sketch().node("fn", "lambda-function").node("alarm", "cloudwatch-alarm")
                .node("ops", "sns-topic").edge("alarm", Relation.ASSOCIATION, "fn")
                .edge("alarm", Relation.EVENT, "ops").diagram());
        Resource subscription = template.resource("OpsTopicByEmail").orElseThrow();

        assertThat(subscription.condition()).hasValue("HasOpsTopicEmail");
        assertThat(json(subscription.properties())).contains("\"Endpoint\":{\"Ref\":\"OpsTopicEmail\"}");
        assertThat(template.conditions()).containsOnlyKeys("HasOpsTopicEmail");
        assertThat(template.parameters().get("OpsTopicEmail").defaultValue()).hasValue("");
        assertThat("").matches(template.parameters().get("OpsTopicEmail").allowedPattern().orElseThrow());
    }

    @Test
    void asksForNoAddressAtATopicThatNoAlarmTells() {
        assertThat(export(new Sketch().node("ops", "sns-topic").diagram()).parameters())
                .doesNotContainKey("OpsTopicEmail");
    }

    @Test
    void validatesACertificateByItsHostedZoneIfThatIsGiven() {
        Template template = export(new Sketch().node("web", "acm-certificate").diagram());

        assertThat(json(template.resource("WebCertificate").orElseThrow().properties())).contains(
                "\"DomainValidationOptions\":{\"Fn::If\":[\"HasWebCertificateHostedZoneId\","
                        + "[{\"DomainName\":{\"Ref\":\"WebCertificateDomainName\"},"
                        + "\"HostedZoneId\":{\"Ref\":\"WebCertificateHostedZoneId\"}}],{\"Ref\":\"AWS::NoValue\"}]}");
        assertThat(export(new Sketch().node("web", "acm-certificate").with("web", "validation", "EMAIL").diagram())
                .conditions()).isEmpty();
    }

    private static Template function(long days, String environment) {
        Diagram diagram = new Sketch().node("fn", "lambda-function")
                .with("fn", "logRetentionDays", PropertyValue.of(days)).diagram();
        return export(diagram.withProfile(diagram.profile().with("environment", PropertyValue.of(environment))));
    }

    private static String logGroup(Template template) {
        return json(template.resource("FnFunctionLogGroup").orElseThrow().properties());
    }

    private static String json(Value value) {
        return JsonWriter.node(value).toString();
    }

    private static Template export(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled()).stacks().getFirst().template();
    }
}
