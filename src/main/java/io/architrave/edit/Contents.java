package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is drawn in a group: its children, and the places that elements of several places have in it.
public final class Contents {

    private Contents() {}

    /// @param place the group, where the element stands in other places too
    /// @param box relative to the group
    public record Held(ElementId element, Optional<ElementId> place, Box box) {

        /// The element's entry with this place elsewhere.
        public LayoutEntry in(LayoutEntry entry, Box box) {
            return place.map(group -> entry.withBoxIn(group, box)).orElseGet(() -> entry.withBox(box));
        }

    }

    /// Of a group, or of the bare canvas where it is empty.
    public static Stream<Held> of(DiagramIndex index, Optional<ElementId> group) {
        var diagram = index.diagram();
        var children = group.map(index::children).orElse(index.roots()).stream()
                .filter(child -> diagram.node(child).map(node -> node.spans().isEmpty()).orElse(true))
                .flatMap(child -> diagram.layoutOf(child).box().stream()
                        .map(box -> new Held(child, Optional.empty(), box)));
        var spanning = group.stream()
                .flatMap(index::nodesStandingIn)
                .filter(node -> !node.spans().isEmpty())
                .flatMap(node -> Optional.ofNullable(diagram.layoutOf(node.id()).at().get(group.orElseThrow())).stream()
                        .map(box -> new Held(node.id(), group, box)));
        return Stream.concat(children, spanning);
    }

    /// Moves all that a group holds within it, on top of what has changed already.
    public static void move(
            DiagramIndex index, ElementId group, double dx, double dy, Map<ElementId, LayoutEntry> changed) {
        if (dx != 0 || dy != 0) {
            of(index, Optional.of(group)).toList().forEach(held -> {
                var entry = changed.getOrDefault(held.element, index.diagram().layoutOf(held.element));
                var current = held.place.map(place -> Optional.ofNullable(entry.at().get(place))).orElse(entry.box());
                changed.put(held.element, held.in(entry, current.orElse(held.box).movedBy(dx, dy)));
            });
        }
    }
}
