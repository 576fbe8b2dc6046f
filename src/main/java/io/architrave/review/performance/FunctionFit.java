package io.architrave.review.performance;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.stream.Stream;

final class FunctionFit implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("PERF-LAMBDA-FIT", "Functions are given work that they can do")
            .setting(Severity.ERROR)
            .practices("PERF02-BP01", "REL01-BP03")
            .why("AWS ends a function after fifteen minutes, and a function cannot hold a client's connection open.")
            .remedy("Use Fargate, Batch or Step Functions for long work, and a WebSocket API or AppSync for open connections.")
            .source("https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html");

    /// Lambda's longest timeout, from the page above, read 2026-11.
    private static final int LONGEST_RUN_SECONDS = 900;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.COMPUTE)
                .filter(node -> workload.offers(node, "maxDurationSeconds"))
                .map(FunctionFit::judge);
    }

    private static Assessment judge(Node node) {
        if (node.properties().isOn("persistentConnections")) {
            return Assessment.fail(node,
                    Workload.name(node) + " is meant to hold client connections open, which a function cannot.");
        }
        var seconds = node.properties().number("maxDurationSeconds").map(Number::longValue);
        return Assessment.of(
                node,
                seconds.map(longest -> longest <= LONGEST_RUN_SECONDS),
                "How long the longest piece of work of " + Workload.name(node) + " takes is not set.",
                () -> Assessment.fail(node,
                        Workload.name(node) + " needs " + seconds.orElse(0L) + " s for a piece of work; AWS ends "
                                + "it after " + LONGEST_RUN_SECONDS + " s."));
    }
}
