package io.architrave.review.reliability;

import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.ServiceClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A node that every hard path from every user to a store passes, and that one failure takes down.
final class SinglePointOfFailure implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-SPOF-PATH", "No single element stands between all users and their data")
            .drawn(Severity.ERROR)
            .practices("REL10-BP01", "REL11-BP02")
            .why("Whatever else is redundant, the workload is as available as this one element.")
            .remedy("Give it a redundant peer in another zone, or let callers do without it for a while (a queue, a cache).")
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var calls = workload.topology().calls();
        var dominators = calls.dominators();
        Map<ServiceClass, List<ServiceClass>> storesBehind = new LinkedHashMap<>();
        calls.servingStores().forEach(store -> dominators.of(store).stream()
                .filter(service -> !calls.isClient(service))
                .forEach(service -> storesBehind.computeIfAbsent(service, _ -> new ArrayList<>()).add(store)));
        return storesBehind.entrySet().stream().map(entry -> judge(workload, entry.getKey(), entry.getValue()));
    }

    private static Assessment judge(Workload workload, ServiceClass service, List<ServiceClass> stores) {
        if (!service.redundant()) {
            var behind = stores.stream().filter(store -> !store.equals(service)).map(ServiceClass::name).toList();
            var message = behind.isEmpty()
                    ? service.name() + " is a single point of failure: users have no other place for this data."
                    : service.name() + " is a single point of failure between users and " + Workload.list(behind) + ".";
            return Assessment.fail(service.first(), message)
                    .with(stores.stream().map(ServiceClass::id).toList());
        }
        boolean open =
                service.members().stream().allMatch(member -> workload.topology().places().zonesAreOpen(member.id()));
        return open
                ? Assessment.open(service.first(), "Whether " + service.name() + " is Multi-AZ is not set.")
                : Assessment.pass(service.first());
    }
}
