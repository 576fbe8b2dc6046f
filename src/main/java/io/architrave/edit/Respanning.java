package io.architrave.edit;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Keeps the parent of an element that stands in several places the lowest group around them all when one of the places
/// has moved into another group.
public final class Respanning {

    private static final TypeKey VPC = TypeKey.of("vpc");

    private Respanning() {}

    /// Why the places of an element may not be where they are now: AWS keeps all of them in one VPC.
    ///
    /// @param index of the diagram after the move
    public static Optional<Placement.Refused> refusal(DiagramIndex index, Set<ElementId> moved) {
        return index.diagram().nodes()
                .filter(node -> node.spans().size() > 1)
                .filter(node -> node.spans().stream()
                        .anyMatch(place -> moved.contains(place)
                                || moved.stream().anyMatch(group -> index.isInside(place, group))))
                .filter(node -> node.spans().stream().map(place -> network(index, place)).distinct().count() > 1)
                .findFirst()
                .map(node -> new Placement.Refused(
                        "“" + node.name()
                                + "” stands here and in other subnets of its VPC: all of them have to be in one "
                                + "VPC.",
                        Optional.empty()));
    }

    private static Optional<ElementId> network(DiagramIndex index, ElementId place) {
        return index.enclosing(place, VPC).map(Group::id);
    }

    public static Optional<Change> of(DiagramIndex index, Set<ElementId> moved) {
        if (moved.stream().allMatch(id -> index.diagram().group(id).isEmpty())) {
            return Optional.empty();
        }
        var changes = new ArrayList<Change>();
        index.diagram().nodes().filter(node -> !node.spans().isEmpty()).forEach(node -> {
            var common = index.lowestCommonGroup(node.spans());
            if (common.isPresent() && !common.equals(node.parent())) {
                changes.add(new Change.Reparent(
                        node.id(), common, node.spans(), index.diagram().layoutOf(node.id())));
            }
        });
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Change.Batch(changes));
    }
}
