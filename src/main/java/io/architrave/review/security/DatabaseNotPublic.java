package io.architrave.review.security;

import io.architrave.edit.Change;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.stream.Stream;

final class DatabaseNotPublic implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-DB-NOT-PUBLIC", "Data stores have no public address")
            .setting(Severity.ERROR)
            .practices("SEC05-BP01", "SEC03-BP07")
            .why("A store with a public address is one wrong rule or one leaked password away from everybody.")
            .remedy("Turn public access off, and reach it from within the VPC.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes()
                .filter(node -> workload.offers(node, "publiclyAccessible"))
                .map(node -> Assessment.of(
                        node,
                        node.properties().flag("publiclyAccessible").map(open -> !open),
                        "Whether " + Workload.name(node) + " has a public address is not set.",
                        () -> Assessment.fail(node, Workload.name(node) + " has a public address.")
                                .with(Fix.of(
                                        "Turn public access off",
                                        Change.SetProperty.of(node.id(), "publiclyAccessible", false)))));
    }
}
