package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.ServiceClass;
import java.util.List;
import java.util.stream.Stream;

final class SyncCycle implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-SYNC-CYCLE", "Services do not call each other in a circle")
            .drawn(Severity.WARNING)
            .practices("REL04-BP02", "REL03-BP02", "REL05-BP01")
            .why("One slow member exhausts all of them, and none can be deployed, scaled or recovered before the others.")
            .remedy("Replace one call by an event over a queue, or move what both need into a third service.")
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var calls = workload.topology().calls();
        boolean anyCall = calls.classes().stream()
                .filter(service -> workload.has(service.first(), Role.COMPUTE))
                .anyMatch(
                        service -> calls.callees(service).anyMatch(callee -> workload.has(callee.first(), Role.COMPUTE)
                                || workload.has(callee.first(), Role.PROXY)));
        var cycles = calls.cycles();
        return cycles.isEmpty() && anyCall
                ? Stream.of(Assessment.pass(Assessment.DOCUMENT))
                : cycles.stream().map(SyncCycle::failure);
    }

    private static Assessment failure(List<ServiceClass> cycle) {
        var names = cycle.stream().map(ServiceClass::name).toList();
        var message = cycle.size() == 1
                ? names.getFirst() + " calls itself."
                : Workload.list(names) + " call each other in a circle.";
        return Assessment.fail(cycle.getFirst().first(), message)
                .with(cycle.stream().map(ServiceClass::id).toList());
    }
}
