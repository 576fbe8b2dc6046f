package io.architrave.review.cost;

import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class BucketLifecycle implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("COST-S3-LIFECYCLE", "Old objects move to cheaper storage or go")
            .setting(Severity.WARNING)
            .practices("COST04-BP05", "SUS04-BP03")
            .why("Everything stays in the dearest class for ever, and most of it is never read again.")
            .remedy("Move objects to Infrequent Access and Glacier by age and remove them in the end, or use "
                    + "Intelligent-Tiering where nobody knows how they are read.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html");

    private static final Set<String> GROWING = Set.of("logs", "backup", "archive", "raw", "upload");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes("s3-bucket")
                .filter(bucket -> bucket.properties().isOn("versioning")
                        || bucket.properties().text("bucketRole").filter(GROWING::contains).isPresent())
                .map(bucket -> Assessment.of(
                        bucket,
                        ages(bucket),
                        "Neither a lifecycle nor Intelligent-Tiering of " + Workload.name(bucket) + " is set.",
                        () -> Assessment
                                .fail(bucket,
                                        Workload.name(bucket) + " keeps everything in its storage class for ever.")
                                .with(Fix.of(
                                        "Use Intelligent-Tiering",
                                        Change.SetProperty.of(bucket.id(), "intelligentTiering", true)))));
    }

    /// An empty list of rules says that there are none.
    private static Optional<Boolean> ages(Node bucket) {
        var properties = bucket.properties();
        if (properties.isOn("intelligentTiering") || !properties.items("lifecycle").isEmpty()
                || properties.is("storageClass", "intelligent-tiering")) {
            return Optional.of(true);
        }
        return properties.has("lifecycle") || properties.isOff("intelligentTiering") ? Optional.of(false)
                : Optional.empty();
    }
}
