package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Tier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Searches from the internet to each database of a VPC without passing anything that ends a connection.
final class InternetPathToDatabase implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "SEC-INTERNET-PATH-TO-DB", "No path leads from the internet to a database past the application")
            .drawn(Severity.ERROR)
            .practices("SEC05-BP01", "SEC05-BP02")
            .why("Every client then needs the database's password and can try it as often as it likes.")
            .remedy("Lead the path through an application tier, and take the direct connection away.")
            .mends()
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean cutsConnections() {
        return true;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var arrivals = arrivals(workload);
        return workload.nodes(Role.DATA_STORE)
                .filter(store -> workload.topology().vpc(store.id()).isPresent())
                .map(store -> judge(workload, store, arrivals.getOrDefault(store.id(), List.of())));
    }

    private static Assessment judge(Workload workload, Node store, List<Edge> arrivals) {
        if (!arrivals.isEmpty()) {
            var origins = arrivals.stream().map(Edge::from).distinct().toList();
            var edges = arrivals.stream().map(Edge::id).toList();
            return Assessment.fail(store, workload.names(origins) + (origins.size() == 1 ? " reaches " : " reach ")
                    + Workload.name(store) + " without passing an application tier.")
                    .with(edges)
                    .with(Fix.asking("Take the connection away", new Change.Remove(Set.copyOf(edges))));
        }
        boolean exposed = store.properties().isOn("publiclyAccessible")
                && workload.topology().subnets(store.id()).stream()
                        .anyMatch(subnet -> workload.topology().networks().effectiveTier(subnet)
                                .filter(Tier.PUBLIC::equals).isPresent());
        return exposed
                ? Assessment.fail(store, Workload.name(store) + " stands in a public subnet with a public address.")
                : Assessment.pass(store);
    }

    /// The last connection of each such path, by the store where it arrives.
    private static Map<ElementId, List<Edge>> arrivals(Workload workload) {
        Map<ElementId, List<Edge>> arrivals = new TreeMap<>();
        var seen = new HashSet<ElementId>();
        var waiting = new ArrayDeque<ElementId>();
        workload.topology().exposure().clients().forEach(client -> {
            seen.add(client.id());
            waiting.add(client.id());
        });
        while (!waiting.isEmpty()) {
            var at = waiting.pop();
            workload.index().outgoing(at)
                    .filter(edge -> carries(edge.relation()))
                    .forEach(edge -> workload.diagram().node(other(edge, at)).ifPresent(next -> {
                        if (workload.has(next, Role.DATA_STORE)) {
                            arrivals.computeIfAbsent(next.id(), _ -> new ArrayList<>()).add(edge);
                        } else if (passes(workload, next) && seen.add(next.id())) {
                            waiting.add(next.id());
                        }
                    }));
        }
        return arrivals;
    }

    private static ElementId other(Edge edge, ElementId at) {
        return edge.from().equals(at) ? edge.to() : edge.from();
    }

    private static boolean carries(Relation relation) {
        return relation == Relation.CALL || relation == Relation.DATA || relation == Relation.NETWORK;
    }

    private static boolean passes(Workload workload, Node node) {
        return !workload.has(node, Role.TERMINATOR) && !workload.has(node, Role.BROKER);
    }
}
