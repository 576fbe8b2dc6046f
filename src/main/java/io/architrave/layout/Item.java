package io.architrave.layout;

import io.architrave.model.ElementId;
import java.util.List;

/// Something with a size that automatic layout moves as a whole.
///
/// @param members the direct children of the container that it stands for; several for the zones of a VPC
/// @param place takes the upper left corner, relative to the container
record Item(List<ElementId> members, double width, double height, Placer place) {

    interface Placer {
        void at(double x, double y);
    }

    Item {
        members = List.copyOf(members);
    }

    static final Item NOTHING = new Item(List.of(), 0, 0, (_, _) -> {});

    boolean isNothing() {
        return width == 0 && height == 0;
    }
}
