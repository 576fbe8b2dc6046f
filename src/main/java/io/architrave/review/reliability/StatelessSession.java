package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.ServiceClass;
import java.util.stream.Stream;

final class StatelessSession implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("REL-STATELESS-SESSION", "Sessions outlive the instance that began them")
            .setting(Severity.WARNING)
            .practices("REL05-BP06")
            .why("Scaling in, a deployment or a failure logs users out, and instances cannot share the load evenly.")
            .remedy("Keep sessions in a shared store such as ElastiCache or DynamoDB, or in a signed token.")
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.topology().services().all().stream()
                .filter(service -> hasSeveral(workload, service))
                .map(service -> judge(workload, service));
    }

    private static boolean hasSeveral(Workload workload, ServiceClass service) {
        var node = service.first();
        return workload.has(node, Role.COMPUTE)
                && workload.offers(node, "sessionState")
                && (service.members().size() > 1
                        || Stream.of("minCapacity", "maxCapacity", "count")
                                .anyMatch(key -> Capacity.of(node, key).filter(number -> number > 1).isPresent()));
    }

    private static Assessment judge(Workload workload, ServiceClass service) {
        var node = service.first();
        var state = node.properties().text("sessionState");
        boolean sticky = service.members().stream()
                .flatMap(member -> workload.sources(member, Relation.CALL))
                .anyMatch(caller -> caller.properties().isOn("stickySessions"));
        boolean local = state.map("local"::equals).orElse(sticky);
        if (local && !hasStore(workload, service)) {
            return Assessment.fail(node, service.name() + " keeps sessions in its instances"
                    + (sticky ? " and ties users to them by sticky sessions." : "."));
        }
        return state.isPresent() || local || node.properties().isOn("stateless")
                ? Assessment.pass(node)
                : Assessment.open(node, "Where " + service.name() + " keeps sessions is not set.");
    }

    private static boolean hasStore(Workload workload, ServiceClass service) {
        return service.members().stream()
                .flatMap(member -> workload.targets(member, Relation.CALL))
                .anyMatch(target -> workload.has(target, Role.SESSION_STORE) && !workload.has(target, Role.PERSISTENT)
                        || target.properties().is("storeRole", "session"));
    }
}
