package io.architrave.cost;

import io.architrave.catalog.UsageSpec.DrawnVolume;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads an element's volume off the connections that state theirs.
final class DrawnVolumes {

    private static final Set<Relation> CARRYING = EnumSet.of(Relation.CALL, Relation.EVENT, Relation.DATA);

    private final DiagramIndex index;
    private final RoutedVolumes routed;

    DrawnVolumes(DiagramIndex index, RoutedVolumes routed) {
        this.index = index;
        this.routed = routed;
    }

    /// The sum over the connections that state it; empty where none does.
    Optional<BigDecimal> of(ElementId element, DrawnVolume volume) {
        return switch (volume) {
            case INCOMING_REQUESTS -> incoming(element, edge -> EdgeVolume.of(edge).requests());
            case INCOMING_GB -> incoming(element, edge -> EdgeVolume.of(edge).requestGb());
            case ANSWERED_GB -> incoming(element, edge -> EdgeVolume.of(edge).responseGb());
            case PROCESSED_GB -> incoming(element, edge -> EdgeVolume.of(edge).bothGb());
            case ROUTED_GB -> routed.gb(element);
        };
    }

    private Optional<BigDecimal> incoming(ElementId element, Function<Edge, Optional<BigDecimal>> part) {
        return index.incoming(element)
                .filter(edge -> CARRYING.contains(edge.relation()))
                .map(part)
                .reduce(Optional.empty(), EdgeVolume::sum);
    }
}
