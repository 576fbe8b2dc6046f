package io.architrave.edit;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Pins elements, so that automatic layout leaves them where they are, or lets them go again. Only what has a place can be
/// pinned: no connections, and nothing that has never been laid out.
///
/// @param elements those of a choice that can be pinned, by id
/// @param pins whether the change pins them; it lets go where all of them are pinned already
public record Pinning(List<ElementId> elements, boolean pins) {

    /// What a switch does to a choice; empty where nothing of it can be pinned.
    public static Optional<Pinning> of(DiagramIndex index, Collection<ElementId> chosen) {
        var diagram = index.diagram();
        var elements = chosen.stream().filter(element -> !index.boxes(element).isEmpty()).sorted().toList();
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pinning(elements, elements.stream().anyMatch(one -> !isPinned(diagram, one))));
    }

    private static boolean isPinned(Diagram diagram, ElementId element) {
        return diagram.layoutOf(element).pinned();
    }

    public Change change(Diagram diagram) {
        Map<ElementId, LayoutEntry> entries = new TreeMap<>();
        elements.forEach(element -> entries.put(element, diagram.layoutOf(element).withPinned(pins)));
        return new Change.Arrange(entries);
    }

    /// `Pin` or `Unpin`.
    public String verb() {
        return pins ? "Pin" : "Unpin";
    }
}
