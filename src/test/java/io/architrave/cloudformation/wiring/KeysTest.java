package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.DATA;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is encrypted under a drawn key, and who may use it then. */
class KeysTest {

    private Sketch sketch = new Sketch();

    @AfterEach
    void theTemplateIsSound() {
        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
    }

    private String policy() {
        return sketch.properties("AWS::KMS::Key").findFirst().orElseThrow();
    }

    private static Node placed(TypeKey type) {
        Node node = Node.of("thing", type.value(), "thing");
        return Catalog.bundled().find(type).orElseThrow().placement().in().stream()
                .anyMatch(group -> group.value().equals("subnet"))
                        ? node.in(ElementId.of("vpc"))
                                .withSpans(List.of(ElementId.of("private-a"), ElementId.of("private-b")))
                        : node;
    }

    static List<TypeKey> takers() {
        Catalog catalog = Catalog.bundled();
        return catalog.summaries().stream().map(summary -> summary.key()).filter(type -> catalog
                .connections(TypeKey.of("kms-key"), type).stream()
                .anyMatch(rule -> rule.relation() == Relation.ASSOCIATION)).filter(type -> catalog.find(type)
                        .flatMap(found -> found.mapping()).filter(mapping -> mapping.skip().isEmpty()).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("takers")
    void encryptsWhateverItMayBeDrawnAtOrSaysThatItDoesNot(TypeKey type) {
        sketch = Sketch.network().node("key", "kms-key").add(placed(type)).edge("key", ASSOCIATION, "thing");

        boolean becomesSomething = sketch.export().template().resources().stream()
                .anyMatch(resource -> resource.element().equals(Optional.of("thing")));
        boolean encrypts = sketch.export().template().resources().stream()
                .filter(resource -> !resource.logicalId().startsWith("Key"))
                .anyMatch(resource -> resource.properties().toString().contains("resource=Key, attribute=Arn"));
        boolean says = sketch.export().assumptions().stream().anyMatch(a -> a.taken().startsWith("not used"));
        assertThat(encrypts || says || !becomesSomething).isTrue();
    }

    @Test
    void isRotatedAndOpenToNobodyButItsAccount() {
        sketch.node("key", "kms-key");

        assertThat(policy()).contains("\"EnableKeyRotation\":true", ":root").doesNotContain("Service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3-bucket", "sqs-queue", "dynamodb-table", "secrets-manager"})
    void isUsedByTheCallersOfWhatItEncrypts(String type) {
        sketch.node("key", "kms-key").node("thing", type).edge("key", ASSOCIATION, "thing")
                .node("fn", "lambda-function").edge("fn", CALL, "thing").with("fn-thing", "access", "read");

        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("\"Action\":[\"kms:Decrypt\"],\"Resource\":{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}");
    }

    @Test
    void isNotUsedByTheCallersOfADatabaseWhoseStorageItEncrypts() {
        sketch = Sketch.network().node("key", "kms-key").spanning("db", "rds-database", "private")
                .edge("key", ASSOCIATION, "db").spanning("fn", "lambda-function", "private").edge("fn", CALL, "db");

        assertThat(sketch.properties("AWS::RDS::DBInstance")).singleElement().asString()
                .contains("\"KmsKeyId\":{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).noneMatch(p -> p.contains("kms:"));
    }

    @Test
    void isUsedByAFunctionThatReadsAnEncryptedQueue() {
        sketch.node("key", "kms-key").node("queue", "sqs-queue").edge("key", ASSOCIATION, "queue")
                .node("fn", "lambda-function").edge("queue", EVENT, "fn");

        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("\"Action\":[\"kms:Decrypt\"]");
    }

    @Test
    void isUsedByTheServiceThatDeliversIntoAnEncryptedQueue() {
        sketch.node("key", "kms-key").node("queue", "sqs-queue").edge("key", ASSOCIATION, "queue")
                .node("topic", "sns-topic").edge("topic", EVENT, "queue");

        assertThat(policy()).contains("\"Service\":\"sns.amazonaws.com\"", "aws:SourceAccount")
                .doesNotContain("cloudwatch", "s3.amazonaws");
    }

    @Test
    void isUsedByCloudFrontForAnEncryptedBucketBehindIt() {
        sketch.node("key", "kms-key").node("bucket", "s3-bucket").edge("key", ASSOCIATION, "bucket")
                .node("cdn", "cloudfront").edge("cdn", CALL, "bucket");

        assertThat(policy()).contains("cloudfront.amazonaws.com", ":distribution/*").doesNotContain("GenerateDataKey");
    }

    @Test
    void isUsedByCloudWatchForTheLogGroupsOfTheAccountAlone() {
        sketch.node("key", "kms-key").node("logs", "cloudwatch-logs").edge("key", ASSOCIATION, "logs");

        assertThat(policy()).contains("logs.${AWS::Region}.amazonaws.com", "kms:EncryptionContext:aws:logs:arn");
        assertThat(sketch.properties("AWS::Logs::LogGroup")).singleElement().asString().contains("KmsKeyId");
    }

    @Test
    void isUsedByTheRoleOfAFunctionWhoseEnvironmentItEncrypts() {
        sketch.node("key", "kms-key").node("fn", "lambda-function").edge("key", ASSOCIATION, "fn");

        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString().contains("kms:Decrypt");
    }

    @Test
    void writesTheAuditTrailIntoTheDrawnBucketAndLogGroupUnderTheDrawnKey() {
        sketch.node("trail", "cloudtrail").node("bucket", "s3-bucket").edge("trail", DATA, "bucket")
                .node("logs", "cloudwatch-logs").edge("trail", DATA, "logs").node("topic", "sns-topic")
                .edge("trail", EVENT, "topic").node("key", "kms-key").edge("key", ASSOCIATION, "trail")
                .edge("key", ASSOCIATION, "bucket");

        assertThat(sketch.properties("AWS::S3::Bucket")).hasSize(1);
        assertThat(sketch.properties("AWS::Logs::LogGroup")).hasSize(1);
        assertThat(sketch.properties("AWS::CloudTrail::Trail")).singleElement().asString()
                .contains("\"S3BucketName\":{\"Ref\":\"Bucket\"}", "[\"LogsLogGroup\",\"Arn\"]",
                        "\"SnsTopicName\":{\"Fn::GetAtt\":[\"Topic\",\"TopicName\"]}");
        assertThat(sketch.export().template().resource("Trail").orElseThrow().dependsOn())
                .contains("BucketPolicy", "TopicPolicy");
        assertThat(sketch.properties("AWS::S3::BucketPolicy")).singleElement().asString()
                .contains("s3:GetBucketAcl", "/AWSLogs/${AWS::AccountId}/*", "bucket-owner-full-control");
        assertThat(sketch.properties("AWS::SNS::TopicPolicy")).singleElement().asString()
                .contains("cloudtrail.amazonaws.com");
        assertThat(policy()).contains("cloudtrail.amazonaws.com", ":trail/*");
    }
}
