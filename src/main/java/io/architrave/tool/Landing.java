package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.Typed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Says which group takes an element that is carried.
///
/// @param moved all that is carried
/// @param at where the pointer is
record Landing(DiagramIndex index, Catalog catalog, Set<ElementId> moved, Point at) {

    /// The innermost group under the pointer that is not carried itself.
    Optional<ElementId> under() {
        return index.groupsAt(at).stream()
                .map(Group::id)
                .filter(group -> !moved.contains(group) && moved.stream().noneMatch(id -> index.isInside(group, id)))
                .findFirst();
    }

    /// Whether the pointer is still in the group, or one of the places, where an element stands.
    boolean isAtHome(Placed element) {
        var under = under();
        return element instanceof Node node && !node.spans().isEmpty()
                ? under.filter(node.spans()::contains).isPresent()
                : element.parent().equals(under);
    }

    /// Where it stands now. There an element may move whatever the rules say, so that a diagram that breaks them can still
    /// be tidied.
    Placement.Fits home(Placed element, Optional<ElementId> place) {
        return element instanceof Node node && !node.spans().isEmpty()
                ? new Placement.Fits(node.parent(), node.spans(),
                        under().filter(node.spans()::contains).or(() -> place))
                : new Placement.Fits(element.parent(), List.of(), element.parent());
    }

    /// Under the pointer. A note, and a type that this catalogue does not know, may stand anywhere.
    ///
    /// @param running of the diagram with what was carried before in its place
    Placement underPointer(Placed element, DiagramIndex running) {
        var under = under();
        var type = type(element);
        if (type.isEmpty()) {
            return new Placement.Fits(under, List.of(), under);
        }
        var placements = new Placements(running, catalog);
        var placement = placements.in(type.get(), under, at);
        boolean frame = type.get().frame().filter(found -> found.transparent()).isPresent();
        return frame && element instanceof Group group && !(placement instanceof Placement.Refused)
                ? contents(group, placements, under).map(Placement.class::cast).orElse(placement)
                : placement;
    }

    /// A frame that only groups may stand anywhere, but not so what it holds.
    private Optional<Placement.Refused> contents(Group frame, Placements placements, Optional<ElementId> under) {
        return framed(frame.id())
                .flatMap(held -> type(held).stream())
                .filter(type -> type.frame().filter(found -> found.transparent()).isEmpty())
                .map(type -> placements.in(type, under))
                .flatMap(placement -> switch (placement) {
                    case Placement.Refused refused -> Stream.of(refused);
                    case Placement.FitsAfter(_, _, var sentence) ->
                            Stream.of(new Placement.Refused(sentence, Optional.empty()));
                    case Placement.Fits _ -> Stream.<Placement.Refused>empty();
                })
                .findFirst();
    }

    /// What stands in a frame, looking through the frames in it.
    private Stream<Placed> framed(ElementId frame) {
        return index.children(frame).stream()
                .flatMap(id -> index.diagram().find(id).stream())
                .flatMap(element -> element instanceof Placed placed ? Stream.of(placed) : Stream.empty())
                .flatMap(placed -> placed instanceof Group group
                        && type(group).flatMap(ServiceType::frame).filter(found -> found.transparent()).isPresent()
                                ? framed(group.id())
                                : Stream.of(placed))
                .filter(placed -> !(placed instanceof Node node) || node.spans().isEmpty());
    }

    private Optional<ServiceType> type(Placed element) {
        return element instanceof Typed typed ? catalog.typeOf(typed) : Optional.empty();
    }
}
