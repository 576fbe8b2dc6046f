package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.TwoRegions;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.model.PropertyValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An Aurora cluster, its instances, its password and its copies in other regions. */
class AuroraTest {

    private static Sketch cluster() {
        return Sketch.network().spanning("db", "aurora-cluster", "private");
    }

    private static TwoRegions global() {
        return new TwoRegions().spanning("db", "aurora-cluster", "ireland")
                .spanning("copy", "aurora-cluster", "frankfurt").edge("db", REPLICATION, "copy");
    }

    private static String only(Sketch sketch, String type) {
        return sketch.properties(type).reduce((one, two) -> {
            throw new AssertionError("more than one " + type);
        }).orElseThrow();
    }

    @Test
    void spreadsTheWriterAndItsReadersOverTheZonesInTheOrderInWhichTheyTakeOver() {
        Sketch sketch = cluster().with("db", "instances", PropertyValue.of(3));

        assertThat(sketch.properties("AWS::RDS::DBInstance")).satisfiesExactly(
                writer -> assertThat(writer).contains("\"PromotionTier\":0", "\"Fn::Select\":[0,"),
                reader -> assertThat(reader).contains("\"PromotionTier\":1", "\"Fn::Select\":[1,"),
                reader -> assertThat(reader).contains("\"PromotionTier\":2", "\"Fn::Select\":[0,"));
        assertThat(sketch.export().template().resource("DbClusterReader1").orElseThrow().dependsOn())
                .containsExactly("DbClusterWriter");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void keepsASnapshotEncryptsAndAsksForTls() {
        Sketch sketch = cluster();

        assertThat(sketch.export().template().resource("DbCluster").flatMap(Resource::deletionPolicy))
                .isEqualTo(Optional.of(DeletionPolicy.SNAPSHOT));
        assertThat(only(sketch, "AWS::RDS::DBCluster")).contains("\"StorageEncrypted\":true",
                "\"ManageMasterUserPassword\":true", "\"DeletionProtection\":true", "\"postgresql\"")
                .doesNotContain("MasterUserPassword\":{", "BacktrackWindow", "EnableHttpEndpoint");
        assertThat(only(sketch, "AWS::RDS::DBClusterParameterGroup"))
                .contains("\"rds.force_ssl\":\"1\"", "aurora-postgresql17");
    }

    @Test
    void scalesServerlessInstancesBetweenTheDrawnEnds() {
        Sketch sketch = cluster().with("db", "capacityMode", "serverless").with("db", "minAcu",
                PropertyValue.of(2)).with("db", "maxAcu", PropertyValue.of(32));

        assertThat(only(sketch, "AWS::RDS::DBCluster"))
                .contains("\"ServerlessV2ScalingConfiguration\":{\"MinCapacity\":2,\"MaxCapacity\":32}");
        assertThat(sketch.properties("AWS::RDS::DBInstance")).allMatch(p -> p.contains("db.serverless"));
        assertThat(sketch.export().template().parameters()).doesNotContainKey("DbClusterInstanceClass");
    }

    @Test
    void speaksMySqlWhereThatIsDrawn() {
        Sketch sketch = cluster().with("db", "engine", "aurora-mysql").with("db", "backtrackHours",
                PropertyValue.of(6)).spanning("svc", "ecs-service", "private").edge("svc", CALL, "db");

        assertThat(only(sketch, "AWS::RDS::DBCluster")).contains("\"BacktrackWindow\":21600", "\"Port\":3306");
        assertThat(only(sketch, "AWS::RDS::DBClusterParameterGroup"))
                .contains("\"require_secure_transport\":\"ON\"", "aurora-mysql8.0");
        assertThat(sketch.properties("AWS::EC2::SecurityGroupIngress")).singleElement().asString()
                .contains("\"FromPort\":3306");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void saysAVersionThatTheEngineDoesNotHave() {
        Sketch sketch = cluster().with("db", "engine", "aurora-mysql").with("db", "engineVersion", "17");

        assertThat(sketch.export().skipped()).anyMatch(skipped -> skipped.reason().contains("a version of PostgreSQL"));
        assertThat(sketch.properties("AWS::RDS::DBCluster")).isEmpty();
    }

    @Test
    void letsItsCallersReadItsPasswordAndNoOther() {
        Sketch sketch = cluster().spanning("fn", "lambda-function", "private").edge("fn", CALL, "db");

        assertThat(only(sketch, "AWS::IAM::RolePolicy")).contains("secretsmanager:GetSecretValue",
                "\"Fn::GetAtt\":[\"DbCluster\",\"MasterUserSecret.SecretArn\"]").doesNotContain("\"*\"", "rds-data");
        assertThat(only(sketch, "AWS::Lambda::Function")).contains("DB_CLUSTER_READER_HOST");
    }

    @Test
    void letsItsCallersUseTokensAndTheDataApiWhereTheseAreOn() {
        Sketch sketch = cluster().with("db", "iamAuth", PropertyValue.of(true)).with("db", "dataApi",
                PropertyValue.of(true)).spanning("fn", "lambda-function", "private").edge("fn", CALL, "db");

        assertThat(only(sketch, "AWS::IAM::RolePolicy")).contains("rds-db:connect", "DBClusterResourceId}/app",
                "rds-data:ExecuteStatement", "\"Fn::GetAtt\":[\"DbCluster\",\"DBClusterArn\"]");
    }

    @Test
    void generatesThePasswordInTheDrawnSecret() {
        Sketch sketch = cluster().node("secret", "secrets-manager").edge("secret", ASSOCIATION, "db")
                .spanning("fn", "lambda-function", "private").edge("fn", CALL, "db");

        assertThat(only(sketch, "AWS::RDS::DBCluster")).contains("resolve:secretsmanager:${Secret}")
                .doesNotContain("ManageMasterUserPassword");
        assertThat(only(sketch, "AWS::SecretsManager::SecretTargetAttachment"))
                .contains("\"TargetType\":\"AWS::RDS::DBCluster\"");
        assertThat(only(sketch, "AWS::IAM::RolePolicy")).contains("\"Resource\":{\"Ref\":\"Secret\"}");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void standsBehindAProxyOnceItHasInstances() {
        Sketch sketch = cluster().spanning("proxy", "rds-proxy", "private").edge("proxy", CALL, "db");

        assertThat(only(sketch, "AWS::RDS::DBProxyTargetGroup"))
                .contains("\"DBClusterIdentifiers\":[{\"Ref\":\"DbCluster\"}]").doesNotContain("DBInstance");
        assertThat(sketch.export().template().resource("ProxyTarget").orElseThrow().dependsOn())
                .containsExactly("DbClusterWriter", "DbClusterReader1");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void joinsTheClusterOfAnotherRegionToAGlobalDatabase() {
        TwoRegions drawing = global();

        assertThat(drawing.properties("DbClusterGlobal"))
                .contains("\"SourceDBClusterIdentifier\":{\"Ref\":\"DbCluster\"}");
        assertThat(drawing.properties("DbCluster")).doesNotContain("GlobalClusterIdentifier");
        assertThat(drawing.properties("CopyCluster"))
                .contains("\"GlobalClusterIdentifier\":{\"Ref\":\"DbClusterGlobal\"}",
                        "\"KmsKeyId\":{\"Fn::GetAtt\":[\"CopyClusterKey\",\"Arn\"]}")
                .doesNotContain("MasterUser", "DatabaseName");
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void keepsThePasswordOfAGlobalDatabaseInASecretOfBothRegions() {
        TwoRegions drawing = global().spanning("fn", "lambda-function", "frankfurt").edge("fn", CALL, "copy");

        assertThat(drawing.properties("DbCluster")).doesNotContain("ManageMasterUserPassword")
                .contains("resolve:secretsmanager:${DbClusterSecret}");
        assertThat(drawing.properties("DbClusterSecret"))
                .contains("\"ReplicaRegions\":[{\"Region\":\"eu-central-1\"}]");
        assertThat(drawing.properties("FnFunctionAccess")).contains(
                "arn:${AWS::Partition}:secretsmanager:eu-central-1:${AWS::AccountId}:secret",
                "{\"Fn::Select\":[6,{\"Fn::Split\":[\":\",{\"Ref\":\"DbClusterSecret\"}]}]}");
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void encryptsACopyUnderTheDrawnKeyOfItsRegionAndForwardsWritesWhereItTakesThem() {
        TwoRegions drawing = global().regional("key", "kms-key", "frankfurt").edge("key", ASSOCIATION, "copy")
                .with("copy", "globalRole", "writer");

        assertThat(drawing.properties("CopyCluster")).contains("\"Fn::GetAtt\":[\"Key\",\"Arn\"]",
                "\"EnableGlobalWriteForwarding\":true");
        assertThat(drawing.ofType("AWS::KMS::Key")).hasSize(1);
    }

    @Test
    void doesNotEncryptACopyUnderTheKeyOfAnotherRegion() {
        TwoRegions drawing = global().regional("key", "kms-key", "ireland").edge("key", ASSOCIATION, "db")
                .edge("key", ASSOCIATION, "copy");

        assertThat(drawing.properties("DbCluster")).contains("\"Fn::GetAtt\":[\"Key\",\"Arn\"]");
        assertThat(drawing.properties("CopyCluster")).contains("[\"CopyClusterKey\",\"Arn\"]");
    }

    @Test
    void leavesOutACopyThatCannotBe() {
        assertThat(global().with("copy", "engine", "aurora-mysql").assumptions())
                .contains("copy: Copy of db: left out, since they differ in the engine; give both the same");
        assertThat(global().edge("copy", REPLICATION, "db").assumptions())
                .anyMatch(said -> said.contains("copies of each other"));
        assertThat(global().spanning("second", "aurora-cluster", "frankfurt").edge("second", REPLICATION, "copy")
                .assumptions()).anyMatch(said -> said.contains("has one source"));
        assertThat(global().spanning("near", "aurora-cluster", "ireland").edge("db", REPLICATION, "near")
                .assumptions()).anyMatch(said -> said.contains("draw the copy in another region"));
    }
}
