package io.architrave.review.security;

import io.architrave.edit.Change;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.stream.Stream;

final class BucketPublicAccess implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-S3-PUBLIC-BLOCK", "Buckets block public access")
            .setting(Severity.ERROR)
            .practices("SEC03-BP07", "SEC08-BP04")
            .why("One policy written in a hurry is then enough to publish everything in the bucket.")
            .remedy("Turn all four settings of Block Public Access on, and let CloudFront read through origin access control.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes("s3-bucket").map(bucket -> Assessment.of(
                bucket,
                bucket.properties().text("blockPublicAccess").map("all"::equals),
                "Whether " + Workload.name(bucket) + " blocks public access is not set.",
                () -> Assessment.fail(bucket, Workload.name(bucket) + " is public or can become so.")
                        .with(Fix.of(
                                "Block public access",
                                Change.SetProperty.of(bucket.id(), "blockPublicAccess", "all")))));
    }
}
