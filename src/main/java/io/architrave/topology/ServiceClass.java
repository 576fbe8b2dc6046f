package io.architrave.topology;

import io.architrave.model.ElementId;
import io.architrave.model.Node;
import java.util.List;
import java.util.Optional;

/// Elements that stand in for each other: copies of one compute service (same type, same property `service`, same
/// region), or a store with its copies in the region. A single element is a class of its own.
///
/// @param number its place in the list of classes of the graph
/// @param members by id, a store before its copies; never empty
/// @param zones of all members together
/// @param redundant whether it lives on when one instance or one zone is lost, as far as the drawing says
public record ServiceClass(
        int number, List<Node> members, Optional<String> region, Zones zones, boolean redundant) {

    public ServiceClass {
        members = List.copyOf(members);
    }

    public Node first() {
        return members.getFirst();
    }

    public ElementId id() {
        return first().id();
    }

    public String name() {
        return first().properties().text("service").filter(_ -> members.size() > 1).orElse(first().name());
    }
}
