package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.EVENT;
import static io.architrave.model.Relation.REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.TwoRegions;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.api.Test;

/** What is copied from one place to another: buckets, tables, databases, keys and secrets. */
class ReplicationTest {

    private static TwoRegions pair(String type) {
        return new TwoRegions().regional("one", type, "ireland").regional("two", type, "frankfurt")
                .edge("one", REPLICATION, "two");
    }

    private static Sketch buckets() {
        return new Sketch().node("one", "s3-bucket").node("two", "s3-bucket").edge("one", REPLICATION, "two");
    }

    @Test
    void copiesABucketByARoleThatReadsTheOneAndWritesTheOther() {
        Sketch sketch = buckets();

        assertThat(sketch.properties("AWS::S3::Bucket")).anySatisfy(source -> assertThat(source).contains(
                "\"Role\":{\"Fn::GetAtt\":[\"OneBucketReplicationRole\",\"Arn\"]}",
                "\"Destination\":{\"Bucket\":{\"Fn::GetAtt\":[\"TwoBucket\",\"Arn\"]}}",
                "\"DeleteMarkerReplication\":{\"Status\":\"Enabled\"}"));
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("s3:ReplicateObject", "${TwoBucket.Arn}/*", "s3:GetObjectVersionForReplication")
                .doesNotContain("\"*\"", "kms:", "s3:PutObject");
        assertThat(sketch.properties("AWS::IAM::Role")).singleElement().asString().contains("aws:SourceAccount");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void switchesVersionsOnAtBothEndsAndSaysSo() {
        Sketch sketch = buckets().with("two", "versioning", PropertyValue.of(false));

        assertThat(sketch.properties("AWS::S3::Bucket"))
                .allMatch(p -> p.contains("\"VersioningConfiguration\":{\"Status\":\"Enabled\"}"));
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("replication needs it"));
    }

    @Test
    void copiesWhatIsEncryptedUnderAKeyWithAKeyForTheCopies() {
        Sketch sketch = buckets().node("key", "kms-key").edge("key", ASSOCIATION, "one");

        assertThat(sketch.properties("AWS::S3::Bucket")).anySatisfy(source -> assertThat(source).contains(
                "SseKmsEncryptedObjects", "\"ReplicaKmsKeyID\":{\"Fn::GetAtt\":[\"TwoBucketKey\",\"Arn\"]}"));
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("\"Action\":[\"kms:Decrypt\"],\"Resource\":{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}",
                        "kms:Encrypt");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void copiesABucketToSeveralByRulesOfDifferentPriority() {
        Sketch sketch = buckets().node("three", "s3-bucket").edge("one", REPLICATION, "three");

        assertThat(sketch.properties("AWS::S3::Bucket")).anySatisfy(source -> assertThat(source)
                .contains("\"Priority\":1", "\"Priority\":2"));
        assertThat(sketch.properties("AWS::IAM::Role")).hasSize(1);
    }

    @Test
    void leavesOutACircleOfBuckets() {
        Sketch sketch = buckets().edge("two", REPLICATION, "one").node("self", "s3-bucket")
                .edge("self", REPLICATION, "self");

        assertThat(sketch.export().problems()).isEmpty();
        assertThat(sketch.export().assumptions()).filteredOn(a -> a.taken().contains("draw one of the two directions"))
                .hasSize(2);
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).hasSize(1);
    }

    @Test
    void copiesABucketToAnotherRegion() {
        TwoRegions drawing = pair("s3-bucket");

        assertThat(drawing.properties("OneBucket")).contains("ReplicationConfiguration");
        assertThat(drawing.properties("TwoBucket")).doesNotContain("ReplicationConfiguration");
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void makesOneGlobalTableOfTablesInTwoRegions() {
        TwoRegions drawing = pair("dynamodb-table").with("two", "tableClass", "standard-ia")
                .regional("fn", "lambda-function", "frankfurt").edge("fn", CALL, "two");

        assertThat(drawing.ofType("AWS::DynamoDB::Table")).isEmpty();
        assertThat(drawing.ofType("AWS::DynamoDB::GlobalTable")).singleElement().asString().contains(
                "\"Region\":{\"Ref\":\"AWS::Region\"}", "\"Region\":\"eu-central-1\"", "STANDARD_INFREQUENT_ACCESS",
                "NEW_AND_OLD_IMAGES");
        assertThat(drawing.properties("FnFunctionAccess"))
                .contains("arn:${AWS::Partition}:dynamodb:eu-central-1:${AWS::AccountId}:table/${OneTable}");
        assertThat(drawing.properties("FnFunction")).contains("\"TWO_TABLE_NAME\":{\"Ref\":\"OneTable\"}");
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void takesALineBackBetweenTwoTablesForTheSameThing() {
        TwoRegions drawing = pair("dynamodb-table").edge("two", REPLICATION, "one");

        assertThat(drawing.ofType("AWS::DynamoDB::GlobalTable")).hasSize(1);
        assertThat(drawing.assumptions()).noneMatch(said -> said.contains("left out"));
    }

    @Test
    void keepsAGlobalTablesStreamWhereItIsAndSaysWhatCannotReadIt() {
        TwoRegions drawing = pair("dynamodb-table").with("one", "stream", "newAndOldImages")
                .regional("near", "lambda-function", "ireland").edge("one", EVENT, "near")
                .regional("far", "lambda-function", "frankfurt").edge("two", EVENT, "far");

        assertThat(drawing.ofType("AWS::Lambda::EventSourceMapping")).singleElement().asString()
                .contains("\"Fn::GetAtt\":[\"OneTable\",\"StreamArn\"]");
        assertThat(drawing.assumptions()).anyMatch(said -> said.startsWith("far: Stream of two: not read"));
    }

    @Test
    void leavesOutTablesThatCannotBeOne() {
        assertThat(pair("dynamodb-table").with("two", "partitionKey", "id").assumptions())
                .contains("two: Copy of one: left out, since they differ in the partition key; give both the same");
        assertThat(new TwoRegions().regional("one", "dynamodb-table", "ireland")
                .regional("two", "dynamodb-table", "ireland").edge("one", REPLICATION, "two").assumptions())
                .anyMatch(said -> said.contains("one stands in its region already"));
    }

    @Test
    void scalesAProvisionedTableWithItsTraffic() {
        Sketch sketch = new Sketch().node("table", "dynamodb-table").with("table", "capacityMode", "provisioned")
                .with("table", "maxCapacityUnits", PropertyValue.of(50));

        assertThat(sketch.properties("AWS::ApplicationAutoScaling::ScalableTarget")).hasSize(2)
                .allMatch(p -> p.contains("\"MaxCapacity\":50") && p.contains("table/${Table}"));
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void makesAReadReplicaOfACopiedDatabase() {
        Sketch sketch = Sketch.network().spanning("db", "rds-database", "private")
                .spanning("copy", "rds-database", "private").edge("db", REPLICATION, "copy");

        assertThat(sketch.properties("AWS::RDS::DBInstance")).satisfiesExactlyInAnyOrder(
                replica -> assertThat(replica)
                        .contains("\"SourceDBInstanceIdentifier\":{\"Fn::GetAtt\":[\"DbDatabase\",\"DBInstanceArn\"]}",
                                "DBSubnetGroupName")
                        .doesNotContain("MasterUser", "DBName", "KmsKeyId", "StorageEncrypted", "\"Engine\"",
                                "AllocatedStorage"),
                source -> assertThat(source).contains("resolve:secretsmanager").doesNotContain("ManageMaster"));
        assertThat(sketch.properties("AWS::SecretsManager::Secret")).singleElement().asString()
                .doesNotContain("ReplicaRegions");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void makesAReadReplicaInAnotherRegionUnderAKeyOfThatRegion() {
        TwoRegions drawing = new TwoRegions().spanning("db", "rds-database", "ireland")
                .spanning("copy", "rds-database", "frankfurt").edge("db", REPLICATION, "copy");

        assertThat(drawing.properties("CopyDatabase")).contains("SourceDBInstanceIdentifier",
                "\"KmsKeyId\":{\"Fn::GetAtt\":[\"CopyDatabaseKey\",\"Arn\"]}");
        assertThat(drawing.properties("DbDatabaseSecret")).contains("eu-central-1");
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void leavesOutAReplicaThatCannotBe() {
        Sketch sketch = Sketch.network().spanning("db", "rds-database", "private")
                .spanning("copy", "rds-database", "private").with("copy", "engine", "mysql")
                .edge("db", REPLICATION, "copy");

        assertThat(sketch.properties("AWS::RDS::DBInstance")).noneMatch(p -> p.contains("SourceDBInstance"));
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("differ in the engine"));
    }

    @Test
    void ignoresASecretThatIsDrawnAtACopyToo() {
        Sketch sketch = Sketch.network().spanning("db", "rds-database", "private")
                .spanning("copy", "rds-database", "private").edge("db", REPLICATION, "copy")
                .node("secret", "secrets-manager").edge("secret", ASSOCIATION, "db")
                .edge("secret", ASSOCIATION, "copy");

        assertThat(sketch.properties("AWS::SecretsManager::SecretTargetAttachment")).hasSize(1);
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void saysACopyThatNoResourceMakes() {
        assertThat(new TwoRegions().spanning("one", "elasticache", "ireland").spanning("two", "elasticache",
                "frankfurt").edge("one", REPLICATION, "two").assumptions())
                .anyMatch(said -> said.startsWith("two: Copy of one: left out, since global datastores"));
    }

    @Test
    void copiesAKeyAndASecretToAnotherRegion() {
        TwoRegions keys = pair("kms-key");
        assertThat(keys.properties("OneKey")).contains("\"MultiRegion\":true");
        assertThat(keys.resource("TwoKey").type()).isEqualTo("AWS::KMS::ReplicaKey");
        assertThat(keys.properties("TwoKey")).contains("\"PrimaryKeyArn\":{\"Fn::GetAtt\":[\"OneKey\",\"Arn\"]}");
        assertThat(keys.errors()).isEmpty();

        TwoRegions secrets = pair("secrets-manager").regional("fn", "lambda-function", "frankfurt")
                .edge("fn", CALL, "two");
        assertThat(secrets.ofType("AWS::SecretsManager::Secret")).singleElement().asString()
                .contains("\"ReplicaRegions\":[{\"Region\":\"eu-central-1\"}]");
        assertThat(secrets.properties("FnFunctionAccess")).contains(":secretsmanager:eu-central-1:");
        assertThat(secrets.errors()).isEmpty();
    }
}
