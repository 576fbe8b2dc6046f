package io.architrave.review;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets a node that stands in the subnets of one zone stand in a second one too, by the same rules as when a user drops
/// it there: subnets of the same tier in the other zones, or a new one.
public final class SecondZoneFix {

    private SecondZoneFix() {}

    /// Empty where the type cannot span, or where no VPC or zone is drawn around the node.
    public static Optional<Change> of(Workload workload, Node node) {
        var subnet = workload.topology().subnets(node.id()).stream().findFirst();
        var type = workload.catalog().typeOf(node).filter(found -> found.placement().spans().isPresent());
        if (subnet.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        var placement = new Placements(workload.index(), workload.catalog()).in(demandingTwo(type.get()), subnet);
        return switch (placement) {
            case Placement.Fits fits when fits.spans().size() > 1 -> Optional.of(span(workload, node, fits, List.of()));
            case Placement.FitsAfter(var before, var fits, _) ->
                    Optional.of(span(workload, node, fits, List.of(before)));
            case Placement.Fits _,Placement.Refused _ -> Optional.empty();
        };
    }

    private static ServiceType demandingTwo(ServiceType type) {
        return new ServiceType(
                type.summary(), type.purpose(), type.documentation(), type.facts(), type.placement().inZones(2),
                type.connections(),
                type.properties(), type.usage(), type.prices(), type.mapping(), type.frame());
    }

    private static Change span(Workload workload, Node node, Placement.Fits fits, List<Change> before) {
        var changes = new ArrayList<>(before);
        var layout = workload.diagram().layoutOf(node.id());
        var like = layout.box()
                .or(() -> layout.at().values().stream().findFirst())
                .orElse(new Box(40, 48, Drawing.NODE_SIZE, Drawing.NODE_SIZE));
        var entry = LayoutEntry.NONE.withPinned(layout.pinned());
        for (ElementId place : fits.spans()) {
            entry = entry.withBoxIn(place, Optional.ofNullable(layout.at().get(place)).orElse(like));
        }
        changes.add(new Change.Reparent(node.id(), fits.parent(), fits.spans(), entry));
        return new Change.Batch(changes);
    }
}
