package io.architrave.review.reliability;

import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a drawing has several regions, what serves users waits for nothing in another one.
final class CrossRegionSync implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-CROSS-REGION-SYNC", "Requests are answered within their region")
            .drawn(Severity.WARNING)
            .practices("REL10-BP01", "PERF04-BP06", "COST08-BP02", "SUS04-BP07")
            .why("Each region then fails with the other one, every call takes the way between them, and its data is paid for.")
            .remedy("Keep a copy of what is called in each region, or send events that nobody waits for.")
            .source(
                    "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes()
                .filter(node -> workload.topology().region(node.id()).isPresent() && workload.isServing(node))
                .flatMap(node -> judge(workload, node).stream());
    }

    /// Empty where it calls nothing that stands in a region.
    private static Optional<Assessment> judge(Workload workload, Node caller) {
        var called = workload.outgoing(caller, Relation.CALL)
                .filter(edge -> !edge.properties().isOff("hard"))
                .map(edge -> edge.to())
                .filter(callee -> region(workload, callee).isPresent())
                .distinct()
                .toList();
        var home = region(workload, caller.id());
        var away = called.stream().filter(callee -> !region(workload, callee).equals(home)).toList();
        if (called.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(away.isEmpty()
                ? Assessment.pass(caller)
                : Assessment.fail(caller, message(workload, caller, away)).with(away));
    }

    private static Optional<String> region(Workload workload, ElementId element) {
        return workload.topology().region(element);
    }

    private static String message(Workload workload, Node caller, List<ElementId> away) {
        var names = away.stream()
                .map(callee -> workload.name(callee) + " in " + region(workload, callee).orElse("another region"))
                .toList();
        return Workload.name(caller) + " in " + region(workload, caller.id()).orElse("its region")
                + " waits for the answers of " + Workload.list(names) + ".";
    }
}
