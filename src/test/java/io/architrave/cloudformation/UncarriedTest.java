package io.architrave.cloudformation;

import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.DATA;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.cloudformation.wiring.Wirings;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set and not carried into the template is said; the catalogue accounts for every property. */
class UncarriedTest {

    static List<String> told() {
        return Catalog.bundled().summaries().stream().map(summary -> summary.key().value())
                .filter(key -> Catalog.bundled().find(key).flatMap(ServiceType::mapping)
                        .filter(mapping -> mapping.skip().isEmpty() || mapping.represented()).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyPropertyIsReadOrDeclaredNotToBe(String key) {
        ServiceType type = Catalog.bundled().find(key).orElseThrow();
        ResourceMapping mapping = type.mapping().orElseThrow();
        Set<String> known = new HashSet<>(read(type));
        known.addAll(mapping.apart().keys());

        assertThat(type.properties()).extracting(PropertySpec::key)
                .as("neither read nor named in \"without\", \"fixed\" or \"uncarried\" of " + key)
                .filteredOn(property -> !known.contains(property)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatIsDeclaredNotToBeReadIsAPropertyThatIsNot(String key) {
        ServiceType type = Catalog.bundled().find(key).orElseThrow();

        assertThat(type.mapping().orElseThrow().apart().keys())
                .allSatisfy(property -> assertThat(type.property(property)).as(property).isPresent())
                .noneMatch(read(type)::contains);
    }

    private static Set<String> read(ServiceType type) {
        Set<String> read = new HashSet<>(type.mapping().orElseThrow().reads());
        Wirings.all().forEach(wiring -> read.addAll(wiring.reads(type)));
        return read;
    }

    @Test
    void saysASettingThatNoResourceCarries() {
        Sketch sketch = new Sketch().node("pages", "s3-bucket").with("pages", "cors", PropertyValue.of(true));

        assertThat(said(sketch)).containsExactly("pages: Cross-origin requests = on is not carried into the template");
    }

    @Test
    void saysItAtTheTopOfBothForms() {
        Sketch sketch = new Sketch().node("pages", "s3-bucket").with("pages", "cors", PropertyValue.of(true));

        assertThat(YamlWriter.write(sketch.export().template()).text())
                .startsWith("# Not part of this template:\n# - pages: Cross-origin requests = on is not carried");
        assertThat(JsonWriter.write(sketch.export().template()).text())
                .contains("pages: Cross-origin requests = on is not carried into the template");
    }

    @Test
    void saysNothingOfAValueThatTheTemplateHasAnyway() {
        Sketch sketch = new Sketch().node("pages", "s3-bucket").with("pages", "tls", PropertyValue.of(true))
                .with("pages", "website", PropertyValue.of(false));

        assertThat(said(sketch)).isEmpty();
    }

    @Test
    void saysNothingOfWhatConcernsTheReviewAlone() {
        Sketch sketch = new Sketch().node("fn", "lambda-function").with("fn", "maxDurationSeconds",
                PropertyValue.of(20)).with("fn", "service", "orders");

        assertThat(said(sketch)).isEmpty();
    }

    @Test
    void saysASettingOfAConnectionThatNoWiringReads() {
        Sketch sketch = new Sketch().node("fn", "lambda-function").node("table", "dynamodb-table")
                .edge("fn", DATA, "table").with("fn-table", "access", "read");

        assertThat(said(sketch)).containsExactly("fn to table: Access = read is not carried into the template");
    }

    @Test
    void saysNothingOfAConnectionsSettingsThatAreRead() {
        Sketch sketch = new Sketch().node("fn", "lambda-function").node("table", "dynamodb-table")
                .edge("fn", CALL, "table").with("fn-table", "access", "read").node("queue", "sqs-queue")
                .edge("queue", EVENT, "fn").with("queue-fn", "maxConcurrency", PropertyValue.of(5));

        assertThat(said(sketch)).isEmpty();
    }

    @Test
    void saysAFilterThatNothingBehindTheConnectionApplies() {
        Sketch sketch = new Sketch().node("topic", "sns-topic").node("fn", "lambda-function")
                .edge("topic", EVENT, "fn").with("topic-fn", "maxConcurrency", PropertyValue.of(5));

        assertThat(said(sketch)).singleElement().asString().contains("topic to fn: Max concurrency = 5");
    }

    @Test
    void movesAndEndsObjectsAsTheLifecycleListSays() {
        Sketch sketch = new Sketch().node("logs", "s3-bucket").with("logs", "lifecycle", new PropertyValue.Items(
                List.of(step(30, "glacier-ir"), step(365, "expire"),
                        new PropertyValue.Structure(stepOf(60, "expire").with("noncurrent", true)))));

        assertThat(sketch.properties("AWS::S3::Bucket")).singleElement().asString()
                .contains("\"Transitions\":[{\"StorageClass\":\"GLACIER_IR\",\"TransitionInDays\":30}]",
                        "\"ExpirationInDays\":365", "\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":60}")
                .doesNotContain("old-versions");
        assertThat(said(sketch)).isEmpty();
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void keepsAFunctionWarmBehindAnAliasThatItsCallersUse() {
        Sketch sketch = new Sketch().node("fn", "lambda-function").with("fn", "provisionedConcurrency",
                PropertyValue.of(5)).node("queue", "sqs-queue").edge("queue", EVENT, "fn");

        assertThat(sketch.properties("AWS::Lambda::Alias")).singleElement().asString()
                .contains("\"ProvisionedConcurrentExecutions\":5");
        assertThat(sketch.properties("AWS::Lambda::EventSourceMapping")).singleElement().asString()
                .contains("\"FunctionName\":{\"Ref\":\"FnFunctionLive\"}");
        assertThat(sketch.export().problems()).isEmpty();
    }

    private static PropertyValue step(int days, String to) {
        return new PropertyValue.Structure(stepOf(days, to));
    }

    private static Properties stepOf(int days, String to) {
        return Properties.NONE.with("afterDays", days).with("to", to);
    }

    private static List<String> said(Sketch sketch) {
        return sketch.export().skipped().stream().filter(skipped -> !skipped.whole())
                .map(skipped -> skipped.name() + ": " + skipped.reason()).toList();
    }
}
