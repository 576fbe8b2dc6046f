package io.architrave.scene;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.GroupFrame;
import io.architrave.catalog.TypeSummary;
import io.architrave.model.Element;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How each type is drawn, out of the catalogue. What the catalogue does not know is drawn as a neutral tile or frame,
/// so that every document can be seen.
public final class Looks {

    /// @param icon `aws:<id>` or `own:<name>`
    /// @param tone the category's colour, `#RRGGBB`
    /// @param typeName shown where an element has no name of its own
    public record NodeLook(String icon, String tone, String typeName) {}

    /// @param overlay its frame is derived from its members
    public record GroupLook(GroupFrame.Style style, String typeName, boolean overlay) {}

    private static final String NEUTRAL = "#7D8998";
    private static final String UNKNOWN_ICON = "own:unknown";
    private static final GroupFrame.Style UNKNOWN_FRAME =
            new GroupFrame.Style(NEUTRAL, true, Optional.empty(), GroupFrame.Label.CENTRE, Optional.empty());

    private final Catalog catalog;
    private final Map<TypeKey, NodeLook> nodes = new HashMap<>();

    public Looks(Catalog catalog) {
        this.catalog = catalog;
    }

    public NodeLook node(TypeKey type) {
        synchronized (nodes) {
            return nodes.computeIfAbsent(type, this::readNode);
        }
    }

    private NodeLook readNode(TypeKey type) {
        return catalog.summary(type)
                .map(summary -> new NodeLook(summary.icon(), tone(summary), catalog.presentName(type)))
                .orElseGet(() -> new NodeLook(UNKNOWN_ICON, NEUTRAL, type.value()));
    }

    private String tone(TypeSummary summary) {
        return catalog.category(summary.category())
                .map(category -> category.colour())
                .orElse(NEUTRAL);
    }

    public GroupLook group(Group group) {
        var type = catalog.find(group.type());
        return type.flatMap(found -> found.frame())
                .map(frame -> new GroupLook(style(frame, group), type.get().name(), frame.overlay()))
                .orElseGet(() -> new GroupLook(UNKNOWN_FRAME, group.type().value(), false));
    }

    /// Whether an element's frame is derived from its members.
    public boolean isOverlay(Element element) {
        return element instanceof Group group && group(group).overlay();
    }

    private static GroupFrame.Style style(GroupFrame frame, Group group) {
        return group.properties()
                .text("tier")
                .flatMap(tier -> Optional.ofNullable(frame.byTier().get(tier)))
                .orElse(frame.style());
    }
}
