package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.GroupFrame;
import io.architrave.catalog.PlacementRule;
import io.architrave.catalog.ServiceType;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks through groups that only frame: what stands in a frame inside a subnet stands in the subnet.
///
/// A frame may be of one kind of thing, as that of a Spot Fleet is of instances, and then refuses the others.
public record Frames(DiagramIndex index, Catalog catalog) {

    /// The group itself, or the first one around it that does more than frame.
    public Optional<Group> solid(ElementId group) {
        return outwards(group).filter(around -> !frames(around)).findFirst();
    }

    /// What the first frame says that does not take the type, on the way out to the group in which it would stand.
    public Optional<String> objection(ServiceType type, ElementId group) {
        return outwards(group)
                .takeWhile(this::frames)
                .flatMap(frame -> catalog.find(frame.type()).stream())
                .flatMap(frame -> frame.placement().holding().stream())
                .filter(holding -> !holding.takes(type))
                .findFirst()
                .map(PlacementRule.Holding::say);
    }

    /// Whether a node may stand in all the places where it is drawn, were it of that type.
    public boolean hold(Node node, ServiceType type) {
        var rule = type.placement();
        var places = index.places(node.id());
        if (places.stream().anyMatch(place -> objection(type, place).isPresent())) {
            return false;
        }
        var groups = places.stream().flatMap(place -> solid(place).stream()).toList();
        return groups.isEmpty()
                ? rule.onCanvas()
                : groups.stream().allMatch(group -> rule.allows(group.type())
                        || rule.spans().filter(group.type()::equals).isPresent());
    }

    private Stream<Group> outwards(ElementId group) {
        return Stream.concat(index.diagram().group(group).stream(), index.enclosing(group).stream());
    }

    private boolean frames(Group group) {
        return catalog.find(group.type())
                .flatMap(ServiceType::frame)
                .filter(GroupFrame::transparent)
                .isPresent();
    }
}
