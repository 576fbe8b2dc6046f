package io.architrave.layout;

import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Connections, each lifted to the lowest container that holds both ends: there it joins two direct children.
final class Links {

    /// @param from the direct child of the container that holds the edge's beginning
    record Link(ElementId from, ElementId to, Edge edge) {
        boolean isFlow() {
            return edge.relation() != Relation.ASSOCIATION && edge.relation() != Relation.NETWORK;
        }
    }

    private final Map<Optional<ElementId>, List<Link>> byContainer = new HashMap<>();

    Links(DiagramIndex index) {
        var chains = new HashMap<ElementId, List<ElementId>>();
        index.diagram().edges().forEach(edge -> {
            if (index.diagram().has(edge.from()) && index.diagram().has(edge.to())) {
                lift(
                        edge,
                        chains.computeIfAbsent(edge.from(), id -> chain(index, id)),
                        chains.computeIfAbsent(edge.to(), id -> chain(index, id)));
            }
        });
    }

    /// The element and the groups around it, outermost first.
    private static List<ElementId> chain(DiagramIndex index, ElementId element) {
        var chain = new ArrayList<>(
                index.enclosing(element).stream().map(Group::id).toList().reversed());
        chain.add(element);
        return chain;
    }

    private void lift(Edge edge, List<ElementId> from, List<ElementId> to) {
        int common = 0;
        while (common < from.size() && common < to.size() && from.get(common).equals(to.get(common))) {
            common++;
        }
        if (common < from.size() && common < to.size()) {
            var container = common == 0 ? Optional.<ElementId>empty() : Optional.of(from.get(common - 1));
            byContainer
                    .computeIfAbsent(container, _ -> new ArrayList<>())
                    .add(new Link(from.get(common), to.get(common), edge));
        }
    }

    List<Link> in(Optional<ElementId> container) {
        return byContainer.getOrDefault(container, List.of());
    }
}
