package io.architrave.cloudformation.code;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.PropertyValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function runs something, whatever its runtime and whatever runs it. */
class HandlerStubTest {

    private final Sketch sketch = new Sketch();

    static List<String> runtimes() {
        return Catalog.bundled().find("lambda-function").orElseThrow().property("runtime").orElseThrow().choices()
                .stream().map(PropertySpec.Choice::value).toList();
    }

    @ParameterizedTest
    @MethodSource("runtimes")
    void everyRuntimeOfTheCatalogueHasALanguageAndASoundTemplate(String runtime) {
        Language language = Language.of(runtime).orElseThrow();
        sketch.node("fn", "lambda-function").with("fn", "runtime", runtime);

        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(sketch.properties("AWS::Lambda::Function")).singleElement().asString()
                .contains(language == Language.IMAGE ? "\"PackageType\":\"Image\"" : "\"Handler\"",
                        language.isInline() ? "\"ZipFile\"" : language == Language.IMAGE ? "\"ImageUri\""
                                : "\"S3Bucket\":{\"Ref\":\"CodeBucket\"},\"S3Key\":{\"Ref\":\"FnFunctionCodeKey\"}");
    }

    @ParameterizedTest
    @EnumSource(Handling.class)
    void everyHandlingHasCodeInEveryLanguageWithinWhatLambdaTakesInline(Handling handling) {
        for (Language language : Language.values()) {
            HandlerStub stub = new HandlerStub(language, handling, "dotnet8", List.of("TABLE_NAME"));

            assertThat(stub.files("Fn")).isNotEmpty().allSatisfy((name, content) -> assertThat(content)
                    .doesNotContain("@variables@", "@names@", "@answer@", "@function@", "@framework@"));
            if (language.isInline()) {
                assertThat(stub.inline()).contains("TABLE_NAME").hasSizeLessThan(4096);
            }
        }
    }

    @Test
    void aConsumerOfAQueueSaysWhichMessagesFailed() {
        sketch.node("queue", "sqs-queue").node("fn", "lambda-function").edge("queue", EVENT, "fn");

        assertThat(code()).contains("batchItemFailures", "record[\\\"messageId\\\"]").doesNotContain("SequenceNumber");
    }

    @Test
    void aConsumerOfAFifoQueueOrAStreamKeepsTheOrder() {
        sketch.node("queue", "sqs-queue").with("queue", "fifo", PropertyValue.of(true)).node("fn", "lambda-function")
                .edge("queue", EVENT, "fn");

        assertThat(code()).contains("waits for it, so that the order is kept");
    }

    @Test
    void aHandlerOfAnApiAnswersAProxyResponse() {
        sketch.node("api", "api-gateway-rest").node("fn", "lambda-function").node("table", "dynamodb-table")
                .edge("api", CALL, "fn").edge("fn", CALL, "table");

        assertThat(code()).contains("statusCode", "TABLE_NAME = os.environ[\\\"TABLE_NAME\\\"]");
    }

    @Test
    void anAuthorizerRefusesUntilItsCodeIsWritten() {
        sketch.node("api", "api-gateway-http").node("fn", "lambda-function").edge("fn", ASSOCIATION, "api");

        assertThat(code()).contains("isAuthorized", "allowed = False");
    }

    @Test
    void saysThatRequestsBesideRecordsNeedCodeOfTheirOwn() {
        sketch.node("api", "api-gateway-rest").node("queue", "sqs-queue").node("fn", "lambda-function")
                .edge("api", CALL, "fn").edge("queue", EVENT, "fn");

        assertThat(code()).contains("batchItemFailures");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Handler"));
    }

    private String code() {
        return sketch.properties("AWS::Lambda::Function").findFirst().orElseThrow();
    }
}
