package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.review.Additions;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Set;
import java.util.stream.Stream;

final class AsyncFailureDestination implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-ASYNC-FAILURE-DEST", "Events that a function cannot process are kept")
            .drawn(Severity.WARNING)
            .practices("REL05-BP04", "REL04-BP02")
            .why("Lambda retries an asynchronous event twice and then drops it; the producer never hears of it.")
            .remedy("Add an on-failure destination, usually a queue, and an alarm on it.")
            .mends()
            .source("https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html");

    /// Sources that Lambda reads in batches: what fails stays with them.
    private static final Set<String> POLLED =
            Set.of("sqs-queue", "kinesis-stream", "dynamodb-table", "msk-cluster", "mq-broker", "documentdb-cluster");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.COMPUTE)
                .filter(node -> workload.catalog().typeOf(node).filter(type -> type.facts().asyncInvoked()).isPresent())
                .filter(node -> workload.sources(node, Relation.EVENT)
                        .anyMatch(source -> !POLLED.contains(source.type().value())))
                .map(node -> workload.outgoing(node, Relation.FAILURE).findAny().isPresent()
                        ? Assessment.pass(node)
                        : Assessment
                                .fail(node,
                                        "Events that " + Workload.name(node)
                                                + " cannot process are lost after the retries.")
                                .with(fix(workload, node)));
    }

    private static Fix fix(Workload workload, Node function) {
        return Fix.of("Add a queue for failed events", () -> addition(workload, function));
    }

    private static Change addition(Workload workload, Node function) {
        var additions = new Additions(workload);
        var failures = additions.near(
                function, "sqs-queue", "failures", Workload.name(function) + " failures", Properties.NONE);
        additions.connect(Relation.FAILURE, function.id(), failures);
        return additions.change();
    }
}
