package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class RecursiveTrigger implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-RECURSIVE-TRIGGER", "No function sets itself off")
            .drawn(Severity.ERROR)
            .practices("REL05-BP02")
            .why("Each result starts the next run, without an end, until a quota or the bill stops it.")
            .remedy("Write to another bucket, table, queue or bus, or filter the trigger to what the function does not write.")
            .source("https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.COMPUTE)
                .filter(node -> triggers(workload, node).findAny().isPresent())
                .map(node -> judge(workload, node));
    }

    /// Events out of something that can be written to, which no filter keeps back.
    private static Stream<Edge> triggers(Workload workload, Node node) {
        return workload.incoming(node, Relation.EVENT)
                .filter(edge -> workload.diagram().node(edge.from())
                        .filter(source -> workload.has(source, Role.DATA_STORE) || workload.has(source, Role.BROKER))
                        .isPresent());
    }

    private static Assessment judge(Workload workload, Node node) {
        var sources = triggers(workload, node)
                .filter(edge -> !edge.properties().has("filter"))
                .map(Edge::from)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var certain = reached(workload, node, true).stream().filter(sources::contains).toList();
        if (!certain.isEmpty()) {
            return Assessment
                    .fail(node, Workload.name(node) + " sets itself off through " + workload.names(certain) + ".")
                    .with(certain);
        }
        var possible = reached(workload, node, false).stream().filter(sources::contains).toList();
        return possible.isEmpty()
                ? Assessment.pass(node)
                : Assessment.open(node, "Whether " + Workload.name(node) + " writes to " + workload.names(possible)
                        + ", which starts it, is not set (access: read or write).");
    }

    /// What a run of the node leads to, in the end: what it writes, and what that starts.
    private static Set<ElementId> reached(Workload workload, Node start, boolean certainly) {
        var seen = new LinkedHashSet<ElementId>();
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            var at = waiting.pop();
            Stream.of(Relation.EVENT, Relation.CALL, Relation.DATA)
                    .flatMap(relation -> workload.outgoing(at, relation))
                    .filter(edge -> leadsOn(workload, at, edge, certainly))
                    .flatMap(edge -> workload.diagram().node(edge.to()).stream())
                    .filter(next -> seen.add(next.id()))
                    .forEach(waiting::add);
        }
        return seen;
    }

    private static boolean leadsOn(Workload workload, Node from, Edge edge, boolean certainly) {
        var to = workload.diagram().node(edge.to());
        if (to.isEmpty()) {
            return false;
        }
        if (edge.relation() == Relation.EVENT) {
            return !edge.properties().has("filter");
        }
        if (!workload.has(from, Role.COMPUTE)) {
            return false;
        }
        // Data points with the data: into a store is a write. A call says by its access, or leaves it open.
        return edge.relation() == Relation.DATA
                || !workload.has(to.get(), Role.DATA_STORE)
                || edge.properties().text("access").map("write"::equals).orElse(!certainly);
    }
}
