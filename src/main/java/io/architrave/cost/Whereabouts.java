package io.architrave.cost;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import io.architrave.topology.Topology;
import java.util.Optional;
import java.util.Set;

/// Where elements stand, as far as the bill is concerned.
record Whereabouts(Topology topology) {

    private static final TypeKey ACCOUNT = TypeKey.of("account");

    DiagramIndex index() {
        return topology.index();
    }

    /// The region's code; what is global or at the edge is billed with the document's own region.
    String region(ElementId element) {
        return topology.places().region(element).orElse(index().diagram().settings().region());
    }

    /// The account group around the element; empty text where none is drawn.
    String account(ElementId element) {
        return index().diagram()
                .group(element)
                .filter(group -> group.type().equals(ACCOUNT))
                .or(() -> index().enclosing(element, ACCOUNT))
                .map(Group::id)
                .map(ElementId::toString)
                .orElse("");
    }

    /// Letters of the zones in which the element runs; none for what AWS runs over a region.
    Set<String> zones(ElementId element) {
        return topology.places().zones(element).named();
    }

    Optional<ElementId> vpc(ElementId element) {
        return topology.places().vpc(element);
    }
}
