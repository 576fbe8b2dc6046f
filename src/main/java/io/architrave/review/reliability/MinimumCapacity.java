package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.stream.Stream;

final class MinimumCapacity implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-MIN-CAPACITY", "Fleets that serve users never shrink below one instance a zone")
            .setting(Severity.WARNING)
            .practices("REL10-BP01", "REL11-BP05")
            .why("With one instance left there is nothing to fail over to: users wait until another one has started.")
            .remedy("Set the minimum to two, or to the number of zones where that is more.")
            .mends()
            .source("https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        if (!workload.isProduction()) {
            return Stream.empty();
        }
        return workload.nodes(Role.COMPUTE)
                .filter(node -> workload.offers(node, "minCapacity") && workload.isServing(node))
                .map(node -> judge(workload, node));
    }

    private static Assessment judge(Workload workload, Node node) {
        int needed = Math.max(2, workload.topology().zones(node.id()).named().size());
        var minimum = Capacity.of(node, "minCapacity");
        return Assessment.of(
                node,
                minimum.map(number -> number >= needed),
                "The minimum capacity of " + Workload.name(node) + " is not set.",
                () -> Assessment.fail(node, message(node, minimum.orElse(0), needed))
                        .with(Fix.of(
                                "Set the minimum to " + needed,
                                new Change.Batch(Capacity.atLeast(node, needed).toList()))));
    }

    private static String message(Node node, int minimum, int needed) {
        return Workload.name(node) + " can shrink to " + minimum + (minimum == 1 ? " instance" : " instances")
                + "; at least " + needed + " are needed here.";
    }
}
