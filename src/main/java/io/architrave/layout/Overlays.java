package io.architrave.layout;

import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import java.util.Set;
import java.util.stream.Collectors;

/// Groups whose members refer to them instead of standing in them, such as security groups. Their frames are derived from
/// the members, so that they are not laid out and may lie over others.
public final class Overlays {

    private Overlays() {}

    public static Set<ElementId> in(Diagram diagram, Catalog catalog) {
        return diagram.groups()
                .filter(group -> isOverlay(group, catalog))
                .map(Group::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isOverlay(Group group, Catalog catalog) {
        return catalog.find(group.type())
                .flatMap(type -> type.frame())
                .map(frame -> frame.overlay())
                .orElse(false);
    }
}
