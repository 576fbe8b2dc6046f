package io.architrave.edit;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Gives groups that came into a diagram with letters and addresses of another one those of their own, where they clash.
final class FreshNumbers {

    private FreshNumbers() {}

    /// @param index of the diagram with the new groups
    /// @param before the diagram without them
    static Change of(DiagramIndex index, Diagram before) {
        var fresh = new HashSet<ElementId>();
        index.diagram().groups().filter(group -> !before.has(group.id())).forEach(group -> fresh.add(group.id()));
        List<Change> changes = new ArrayList<>();
        var running = index;
        for (var id : fresh) {
            var zone = running.diagram().group(id).filter(group -> group.type().equals(Types.ZONE));
            if (zone.isPresent() && Numbering.isLetterTaken(running, zone.get())) {
                var lettered = Numbering.numbered(running, zone.get());
                changes.add(new Change.Add(lettered, running.diagram().layoutOf(id)));
                running = DiagramIndex.of(changes.getLast().applyTo(running.diagram()), running);
            }
        }
        changes.add(AddressPlanning.ofNew(running.diagram(), fresh));
        return new Change.Batch(changes);
    }
}
