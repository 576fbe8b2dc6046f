package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Optional;
import java.util.stream.Stream;

final class FunctionDatabaseProxy implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-LAMBDA-RDS-PROXY", "Functions share database connections through a proxy")
            .drawn(Severity.WARNING)
            .practices("PERF03-BP02", "REL05-BP02")
            .why("Every environment that runs at the same time holds a connection of its own, and a burst uses up all that the "
                    + "database allows.")
            .remedy("Put RDS Proxy between them, or use the Data API.")
            .source("https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.html");

    /// From this many tasks on, a service opens connections as a function does; a threshold of this project.
    private static final int MANY_TASKS = 50;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.ELASTIC)
                .filter(node -> workload.has(node, Role.COMPUTE) && growsMany(workload, node))
                .flatMap(node -> judge(workload, node).stream());
    }

    private static boolean growsMany(Workload workload, Node node) {
        return workload.offers(node, "reservedConcurrency")
                || Capacity.of(node, "maxCapacity").filter(most -> most > MANY_TASKS).isPresent();
    }

    private static Optional<Assessment> judge(Workload workload, Node node) {
        var callees = workload.targets(node, Relation.CALL).toList();
        var direct = callees.stream()
                .filter(callee -> workload.has(callee, Role.DATABASE)
                        && workload.has(callee, Role.BOUNDED)
                        && !callee.properties().isOn("dataApi"))
                .map(Node::id)
                .toList();
        if (!direct.isEmpty()) {
            return Optional.of(Assessment.fail(node, Workload.name(node) + " opens its own connections to "
                    + workload.names(direct) + ".").with(direct));
        }
        return callees.stream().anyMatch(callee -> Workload.isA(callee, "rds-proxy"))
                ? Optional.of(Assessment.pass(node))
                : Optional.empty();
    }
}
