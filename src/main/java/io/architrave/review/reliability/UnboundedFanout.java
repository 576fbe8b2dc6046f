package io.architrave.review.reliability;

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
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Follows work from where it arrives in any number, through compute that grows with it, to what has a limit.
final class UnboundedFanout implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-UNBOUNDED-FANOUT", "Compute that grows without limit does not drive what has one")
            .setting(Severity.WARNING)
            .practices("REL05-BP02", "REL05-BP04", "REL01-BP03")
            .why("Functions scale within seconds; connection pools, single servers and other people's services do not.")
            .remedy("Reserve concurrency, put a queue with a maximum concurrency or a database proxy on the way, or throttle the entry.")
            .mends()
            .source("https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html");

    private static final int PROPOSED_CONCURRENCY = 50;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private enum Flow {
        UNLIMITED,
        OPEN,
        LIMITED
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var flows = flows(workload);
        return workload.nodes(Role.ELASTIC)
                .filter(node -> workload.has(node, Role.COMPUTE) && flows.containsKey(node.id()))
                .flatMap(node -> judge(workload, node, flows.getOrDefault(node.id(), Flow.OPEN)).stream());
    }

    private static Optional<Assessment> judge(Workload workload, Node node, Flow flow) {
        var bounded = bounded(workload, node);
        if (bounded.isEmpty()) {
            return Optional.empty();
        }
        if (isLimited(node) || flow == Flow.LIMITED) {
            return Optional.of(Assessment.pass(node));
        }
        boolean sizeOpen = workload.offers(node, "maxCapacity");
        if (flow == Flow.OPEN || sizeOpen) {
            return Optional
                    .of(Assessment.open(node, "No limit is set between its callers, " + Workload.name(node) + " and "
                            + workload.names(bounded) + "."));
        }
        var message = Workload.name(node) + " can grow without limit against " + workload.names(bounded) + ".";
        return Optional.of(Assessment.fail(node, message).with(bounded).with(Fix.of(
                "Reserve a concurrency of " + PROPOSED_CONCURRENCY,
                Change.SetProperty.of(node.id(), "reservedConcurrency", PROPOSED_CONCURRENCY))));
    }

    private static boolean isLimited(Node node) {
        return node.properties().has("reservedConcurrency") || node.properties().has("maxCapacity");
    }

    /// How work arrives at each node by its widest way: nothing limits it, a setting that would is unset, or it does.
    private static Map<ElementId, Flow> flows(Workload workload) {
        var flows = new HashMap<ElementId, Flow>();
        var waiting = new ArrayDeque<ElementId>();
        workload.nodes().filter(node -> isSource(workload, node)).forEach(node -> {
            flows.put(node.id(), Flow.UNLIMITED);
            waiting.add(node.id());
        });
        while (!waiting.isEmpty()) {
            var at = workload.diagram().node(waiting.pop()).orElseThrow();
            var flow = flows.getOrDefault(at.id(), Flow.OPEN);
            onwards(workload, at).forEach(edge -> {
                var next = passes(workload, edge, flow);
                if (next.isPresent() && (!flows.containsKey(edge.to())
                        || next.get().compareTo(flows.getOrDefault(edge.to(), Flow.LIMITED)) < 0)) {
                    flows.put(edge.to(), next.get());
                    waiting.add(edge.to());
                }
            });
        }
        return flows;
    }

    private static boolean isSource(Workload workload, Node node) {
        return workload.topology().exposure().isClient(node)
                || workload.has(node, Role.BROKER) && !workload.has(node, Role.COMPUTE)
                || Workload.isA(node, "s3-bucket");
    }

    private static Stream<Edge> onwards(Workload workload, Node node) {
        return Stream.of(Relation.CALL, Relation.EVENT).flatMap(relation -> workload.outgoing(node, relation));
    }

    private static Optional<Flow> passes(Workload workload, Edge edge, Flow before) {
        var to = workload.diagram().node(edge.to());
        if (to.filter(node -> workload.has(node, Role.PROXY) || workload.has(node, Role.COMPUTE)).isEmpty()) {
            return Optional.empty();
        }
        if (edge.properties().has("maxConcurrency") || isLimited(to.get()) || isThrottled(workload, to.get())) {
            return Optional.of(Flow.LIMITED);
        }
        // An API has a throttle of the account's; whether it has one of its own is what nobody has set.
        return Optional.of(workload.has(to.get(), Role.API) && before == Flow.UNLIMITED ? Flow.OPEN : before);
    }

    private static boolean isThrottled(Workload workload, Node node) {
        return workload.has(node, Role.API)
                ? node.properties().number("throttleRps").isPresent() || node.properties().isOn("usagePlan")
                : workload.has(node, Role.LIMITER);
    }

    /// What has a limit behind the node, with nothing that limits in between.
    private static List<ElementId> bounded(Workload workload, Node start) {
        var found = new LinkedHashSet<ElementId>();
        var seen = new HashSet<>(Set.of(start.id()));
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            onwards(workload, waiting.pop()).forEach(edge -> workload.diagram().node(edge.to()).ifPresent(next -> {
                if (isBounded(workload, next)) {
                    found.add(next.id());
                } else if (workload.has(next, Role.LOAD_BALANCER) && seen.add(next.id())) {
                    waiting.add(next);
                }
            }));
        }
        return List.copyOf(found);
    }

    private static boolean isBounded(Workload workload, Node node) {
        var properties = node.properties();
        boolean tableOfFixedSize = properties.is("capacityMode", "provisioned") && properties.isOff("autoScaling");
        return tableOfFixedSize
                || workload.has(node, Role.BOUNDED) && !workload.has(node, Role.CACHE)
                || Workload.isA(node, "ec2-instance");
    }
}
