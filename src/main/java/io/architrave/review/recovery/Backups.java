package io.architrave.review.recovery;

import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where backups lie: a plan covers what it is tied to, and copies to where it replicates.
final class Backups {

    private static final TypeKey PLAN = TypeKey.of("backup-plan");

    private final Topology topology;
    private final List<Node> plans;

    Backups(Topology topology) {
        this.topology = topology;
        this.plans = topology.diagram().nodes().filter(node -> node.type().equals(PLAN)).toList();
    }

    /// Those in which backups are kept.
    Stream<String> regions() {
        return plans.stream().flatMap(plan -> topology.region(plan.id()).stream());
    }

    /// Whether backups of a store lie in a region.
    boolean reach(ServiceClass store, String region) {
        return plans.stream()
                .filter(plan -> store.members().stream().anyMatch(member -> covers(plan.id(), member.id())))
                .anyMatch(plan -> isIn(plan.id(), region) || copies(plan.id()).anyMatch(copy -> isIn(copy, region)))
                || store.members().stream()
                        .flatMap(member -> copies(member.id()))
                        .anyMatch(copy -> isPlan(copy) && isIn(copy, region));
    }

    private boolean covers(ElementId plan, ElementId store) {
        return topology.index().edges(plan).stream()
                .filter(edge -> edge.relation() == Relation.ASSOCIATION)
                .anyMatch(edge -> edge.from().equals(store) || edge.to().equals(store));
    }

    private Stream<ElementId> copies(ElementId from) {
        return topology.index().outgoing(from, Relation.REPLICATION).map(edge -> edge.to());
    }

    private boolean isPlan(ElementId element) {
        return plans.stream().anyMatch(plan -> plan.id().equals(element));
    }

    private boolean isIn(ElementId element, String region) {
        return topology.region(element).equals(Optional.of(region));
    }
}
