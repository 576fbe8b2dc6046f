package io.architrave.tool;

import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The chosen elements, in the order in which they were chosen. View state: never undone, never saved.
public record Selection(List<ElementId> elements) {

    public static final Selection NONE = new Selection(List.of());

    public Selection {
        elements = List.copyOf(elements);
    }

    public static Selection of(ElementId... elements) {
        return new Selection(List.of(elements));
    }

    public static Selection of(Collection<ElementId> elements) {
        return new Selection(List.copyOf(elements));
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    public boolean holds(ElementId element) {
        return elements.contains(element);
    }

    /// The element, where exactly one is chosen.
    public Optional<ElementId> single() {
        return elements.size() == 1 ? Optional.of(elements.getFirst()) : Optional.empty();
    }

    /// Adds what is not in it, takes out what is.
    public Selection toggled(ElementId element) {
        SequencedSet<ElementId> changed = new LinkedHashSet<>(elements);
        if (!changed.remove(element)) {
            changed.add(element);
        }
        return of(changed);
    }

    public Selection with(Collection<ElementId> more) {
        SequencedSet<ElementId> changed = new LinkedHashSet<>(elements);
        changed.addAll(more);
        return of(changed);
    }

    /// Without what a diagram no longer has.
    Selection within(Diagram diagram) {
        return elements.stream().allMatch(diagram::has)
                ? this
                : new Selection(elements.stream().filter(diagram::has).toList());
    }
}
