package io.architrave.review.reliability;

import io.architrave.edit.Change;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Set;
import java.util.stream.Stream;

final class BucketVersioning implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("REL-S3-VERSIONING", "Buckets with originals keep earlier versions")
            .setting(Severity.WARNING)
            .practices("REL09-BP01", "SEC08-BP04")
            .why("Without versions an overwrite or a deletion is final, and neither replication nor Object Lock is possible.")
            .remedy("Turn versioning on, with a lifecycle rule that removes old versions.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html");

    /// What can be made again: logs, build output, web pages that a pipeline publishes, results of a job.
    private static final Set<String> RECREATABLE = Set.of("logs", "artifacts", "static", "processed");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes("s3-bucket")
                .filter(bucket -> bucket.properties().text("bucketRole").filter(RECREATABLE::contains).isEmpty())
                .map(bucket -> Assessment.of(
                        bucket,
                        bucket.properties().flag("versioning"),
                        "Whether " + Workload.name(bucket) + " keeps versions is not set.",
                        () -> Assessment.fail(bucket, Workload.name(bucket) + " keeps no earlier versions.")
                                .with(Fix.of(
                                        "Turn versioning on",
                                        Change.SetProperty.of(bucket.id(), "versioning", true)))));
    }
}
