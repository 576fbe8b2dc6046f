package io.architrave.review.security;

import io.architrave.edit.Change;
import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.review.Fix;
import io.architrave.review.Workload;
import io.architrave.topology.Tier;
import io.architrave.topology.Types;
import java.util.List;
import java.util.Optional;

/// Questions about the subnets of a node, and the move to others of the same zones.
final class Subnets {

    private Subnets() {}

    /// Those that are of that tier by their routes or by their label: an exposure counts whichever says so.
    static List<ElementId> of(Workload workload, Node node, Tier tier) {
        var networks = workload.topology().networks();
        return workload.topology().subnets(node.id()).stream()
                .filter(subnet -> networks.effectiveTier(subnet).filter(tier::equals).isPresent()
                        || tier == Tier.PUBLIC && networks.declaredTier(subnet).filter(tier::equals).isPresent())
                .toList();
    }

    /// Those that are not of that tier by their routes, though this is known.
    static List<ElementId> otherThan(Workload workload, Node node, Tier tier) {
        return workload.topology().subnets(node.id()).stream()
                .filter(subnet -> workload.topology().networks().effectiveTier(subnet).filter(found -> found != tier)
                        .isPresent())
                .toList();
    }

    static boolean areKnown(Workload workload, Node node) {
        return workload.topology().subnets(node.id()).stream()
                .allMatch(subnet -> workload.topology().networks().effectiveTier(subnet).isPresent());
    }

    static String named(Workload workload, List<ElementId> subnets) {
        return (subnets.size() == 1 ? "subnet " : "subnets ") + workload.names(subnets);
    }

    /// To the subnets of the first tier that every zone of the node has; empty where none does.
    static Optional<Fix> move(Workload workload, Node node, List<Tier> tiers) {
        var from = workload.topology().subnets(node.id());
        for (var tier : tiers) {
            var to = from.stream().flatMap(subnet -> twin(workload, subnet, tier).stream()).distinct().toList();
            if (to.size() == from.size()) {
                return Optional.of(Fix.of("Move to the " + tier.key() + " " + named(workload, to),
                        change(workload, node, from, to)));
            }
        }
        return Optional.empty();
    }

    private static Optional<ElementId> twin(Workload workload, ElementId subnet, Tier tier) {
        var letter = workload.topology().zones(subnet);
        return workload.topology().vpc(subnet).stream()
                .flatMap(workload.index()::descendants)
                .filter(id -> workload.diagram().group(id).filter(group -> group.type().equals(Types.SUBNET))
                        .isPresent())
                .filter(id -> workload.topology().zones(id).equals(letter))
                .filter(id -> workload.topology().networks().effectiveTier(id).filter(tier::equals).isPresent())
                .findFirst();
    }

    private static Change change(Workload workload, Node node, List<ElementId> from, List<ElementId> to) {
        var layout = workload.diagram().layoutOf(node.id());
        if (node.spans().isEmpty()) {
            return new Change.Reparent(node.id(), Optional.of(to.getFirst()), List.of(), layout);
        }
        var entry = LayoutEntry.NONE.withPinned(layout.pinned());
        for (int place = 0; place < to.size(); place++) {
            var box = Optional.ofNullable(layout.at().get(from.get(place)));
            entry = entry.withBoxIn(to.get(place), box.orElse(new Box(40, 48, 96, 96)));
        }
        return new Change.Reparent(node.id(), node.parent(), to, entry);
    }
}
