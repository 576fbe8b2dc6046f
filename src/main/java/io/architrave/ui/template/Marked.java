package io.architrave.ui.template;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What is meant by a choice of groups that become no resource themselves, such as a zone: all that stands in them.
final class Marked {

    private Marked() {}

    static List<ElementId> of(DiagramIndex index, Collection<ElementId> chosen) {
        SequencedSet<ElementId> all = new LinkedHashSet<>();
        var open = new ArrayList<>(chosen);
        while (!open.isEmpty()) {
            var element = open.removeLast();
            if (all.add(element)) {
                index.children(element).forEach(open::add);
            }
        }
        return List.copyOf(all);
    }
}
