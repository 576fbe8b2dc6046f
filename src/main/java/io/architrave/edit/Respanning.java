package io.architrave.edit;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Keeps the parent of an element that stands in several places the lowest group around them all when one of the places
/// has moved into another group.
public final class Respanning {

    private Respanning() {}

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
