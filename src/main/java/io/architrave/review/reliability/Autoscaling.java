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
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

final class Autoscaling implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-AUTOSCALING", "Fleets that serve users follow the load")
            .setting(Severity.WARNING)
            .practices("REL07-BP01", "REL07-BP03", "PERF02-BP05", "COST09-BP03", "SUS02-BP01")
            .why("A fleet of fixed size is either too small at the peak or paid for in vain the rest of the time.")
            .remedy("Let the maximum exceed the minimum, and scale on a target such as processor use.")
            .mends()
            .source("https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        if (workload.profile().is("traffic", "constant") || workload.profile().is("traffic", "steady")) {
            return Stream.empty();
        }
        return workload.nodes(Role.COMPUTE)
                .filter(node -> workload.offers(node, "scalingPolicy")
                        && workload.isServing(node)
                        && !node.properties().isOff("stateless"))
                .map(node -> Assessment.of(
                        node,
                        follows(node),
                        "The scaling policy of " + Workload.name(node) + " is not set.",
                        () -> failure(node)));
    }

    private static Optional<Boolean> follows(Node node) {
        var least = Capacity.of(node, "minCapacity");
        if (least.isPresent() && least.equals(Capacity.of(node, "maxCapacity"))) {
            return Optional.of(false);
        }
        return node.properties().text("scalingPolicy").map(policy -> !policy.equals("none"));
    }

    private static Assessment failure(Node node) {
        int least = Math.max(1, Capacity.of(node, "minCapacity").orElse(2));
        var changes = new ArrayList<Change>();
        if (Capacity.of(node, "maxCapacity").filter(most -> most > least).isEmpty()) {
            changes.add(Change.SetProperty.of(node.id(), "maxCapacity", 3L * least));
        }
        changes.add(Change.SetProperty.of(node.id(), "scalingPolicy", "target-tracking"));
        return Assessment.fail(node, Workload.name(node) + " has a fixed size.")
                .with(Fix.of("Scale on a target, up to three times the minimum", new Change.Batch(changes)));
    }
}
