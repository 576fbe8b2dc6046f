package io.architrave.layout;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Divides a selection by parents: what of it is arranged together.
///
/// @param members two or more children of the parent, by id
record Shares(Optional<ElementId> parent, List<ElementId> members) {

    /// Those of the innermost parents first, since what they need their parents give.
    static List<Shares> of(DiagramIndex index, Catalog catalog, Set<ElementId> selection) {
        var pins = new Pins(index, _ -> false);
        var byParent = new TreeMap<Optional<ElementId>, List<ElementId>>(
                Comparator.comparing(parent -> parent.map(ElementId::value).orElse("")));
        for (var element : new TreeSet<>(selection)) {
            if (isMovable(index, catalog, element)
                    && !pins.isHeld(element)
                    && index.enclosing(element).stream().noneMatch(around -> selection.contains(around.id()))) {
                var parent = index.diagram().find(element).flatMap(Element::enclosing);
                byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(element);
            }
        }
        var shares = new ArrayList<Shares>();
        byParent.forEach((parent, members) -> {
            if (members.size() > 1) {
                shares.add(new Shares(parent, List.copyOf(members)));
            }
        });
        shares.sort(Comparator.comparingInt(
                (Shares share) -> share.parent.map(parent -> index.enclosing(parent).size()).orElse(-1)).reversed());
        return shares;
    }

    private static boolean isMovable(DiagramIndex index, Catalog catalog, ElementId element) {
        boolean kind = switch (index.diagram().elements().get(element)) {
            case Node node -> node.spans().isEmpty();
            case Group group -> !Overlays.isOverlay(group, catalog);
            case Note _ -> true;
            case null, default -> false;
        };
        return kind && index.diagram().layoutOf(element).box().isPresent();
    }
}
