package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.EVENT;
import static io.architrave.model.Relation.REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.TwoRegions;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.api.Test;

/** Backup plans, their vaults, what they back up and where they copy it. */
class BackupTest {

    private static Sketch plan() {
        return Sketch.network().node("backups", "backup-plan").node("files", "s3-bucket")
                .edge("backups", ASSOCIATION, "files").spanning("db", "rds-database", "private")
                .edge("backups", ASSOCIATION, "db");
    }

    private static TwoRegions copied() {
        return new TwoRegions().regional("near", "backup-plan", "ireland").regional("far", "backup-plan", "frankfurt")
                .with("far", "backupRetentionDays", PropertyValue.of(90)).edge("near", REPLICATION, "far")
                .regional("files", "s3-bucket", "ireland").edge("near", ASSOCIATION, "files");
    }

    @Test
    void backsUpWhatIsDrawnByARoleOfItsOwn() {
        Sketch sketch = plan();

        assertThat(sketch.properties("AWS::Backup::BackupSelection")).singleElement().asString()
                .contains("\"Fn::GetAtt\":[\"FilesBucket\",\"Arn\"]", "[\"DbDatabase\",\"DBInstanceArn\"]");
        assertThat(sketch.properties("AWS::IAM::Role")).anySatisfy(role -> assertThat(role)
                .contains("backup.amazonaws.com", "ForBackup", "ForS3Backup", "aws:SourceAccount"));
        assertThat(sketch.properties("AWS::Backup::BackupPlan")).singleElement().asString()
                .contains("cron(0 3 ? * * *)", "\"DeleteAfterDays\":35").doesNotContain("CopyActions", "Cold");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void isAVaultAloneWhereItBacksNothingUp() {
        Sketch sketch = new Sketch().node("backups", "backup-plan");

        assertThat(sketch.properties("AWS::Backup::BackupVault")).hasSize(1);
        assertThat(sketch.properties("AWS::Backup::BackupPlan")).isEmpty();
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void locksAndEncryptsTheVaultAndTellsATopic() {
        Sketch sketch = plan().with("backups", "vaultLock", "compliance").node("key", "kms-key")
                .edge("key", ASSOCIATION, "backups").node("topic", "sns-topic").edge("backups", EVENT, "topic");

        assertThat(sketch.properties("AWS::Backup::BackupVault")).singleElement().asString().contains(
                "\"LockConfiguration\":{\"MinRetentionDays\":7,\"ChangeableForDays\":3}",
                "\"EncryptionKeyArn\":{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}", "BACKUP_JOB_COMPLETED");
        assertThat(sketch.properties("AWS::SNS::TopicPolicy")).singleElement().asString()
                .contains("\"Service\":\"backup.amazonaws.com\"");
        assertThat(sketch.export().problems()).isEmpty();
        assertThat(new Sketch().node("backups", "backup-plan").node("topic", "sns-topic")
                .edge("backups", EVENT, "topic").properties("AWS::KMS::Key")).singleElement().asString()
                .contains("\"Service\":\"backup.amazonaws.com\"");
    }

    @Test
    void switchesVersionsOnInABucketThatItBacksUp() {
        assertThat(plan().with("files", "versioning", PropertyValue.of(false)).properties("AWS::S3::Bucket"))
                .singleElement().asString().contains("\"Status\":\"Enabled\"");
    }

    @Test
    void movesToColdStorageWhatStaysThereForLongEnough() {
        Sketch kept = plan().with("backups", "coldStorageAfterDays", PropertyValue.of(30))
                .with("backups", "backupRetentionDays", PropertyValue.of(365));
        assertThat(kept.properties("AWS::Backup::BackupPlan")).singleElement().asString()
                .contains("\"MoveToColdStorageAfterDays\":30");

        Sketch brief = plan().with("backups", "coldStorageAfterDays", PropertyValue.of(30));
        assertThat(brief.properties("AWS::Backup::BackupPlan")).noneMatch(p -> p.contains("Cold"));
        assertThat(brief.export().assumptions()).anyMatch(a -> a.taken().contains("for 120 days or more"));
    }

    @Test
    void copiesToTheVaultOfAnotherRegionForAsLongAsThatSays() {
        TwoRegions drawing = copied();

        assertThat(drawing.properties("NearBackupPlan")).contains(
                "arn:${AWS::Partition}:backup:eu-central-1:${AWS::AccountId}:backup-vault:FarBackup-${Environment}",
                "\"Lifecycle\":{\"DeleteAfterDays\":90}");
        assertThat(drawing.ofType("AWS::Backup::BackupPlan")).hasSize(1);
        assertThat(drawing.errors()).isEmpty();
    }

    @Test
    void saysACopyInTheSameRegionAndALockThatRefuses() {
        assertThat(copied().regional("next", "backup-plan", "ireland").edge("near", REPLICATION, "next").assumptions())
                .anyMatch(said -> said.contains("draw the vault in another region"));
        assertThat(plan().with("backups", "vaultLock", "governance").with("backups", "lockMinDays",
                PropertyValue.of(60)).export().assumptions())
                .anyMatch(a -> a.taken().contains("kept for less than 60"));
    }

    @Test
    void alarmsWhereABackupFails() {
        Sketch sketch = plan().node("alarm", "cloudwatch-alarm").edge("alarm", ASSOCIATION, "backups");

        assertThat(sketch.properties("AWS::CloudWatch::Alarm")).singleElement().asString()
                .contains("NumberOfBackupJobsFailed");
        assertThat(sketch.export().problems()).isEmpty();
    }
}
