package io.architrave.exchange;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Category;
import io.architrave.catalog.GroupFrame;
import io.architrave.catalog.Role;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Typed;
import io.architrave.scene.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shapes, labels and colour classes of a Mermaid flowchart. Only the edge of a box has AWS's category colour: white
/// words on it would be too faint to read.
final class MermaidStyles {

    private static final String NOTE = "note";
    private static final String PLAIN = "other";

    private final Catalog catalog;
    private final Theme theme;
    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();

    enum Shape {
        BOX("[", "]"),
        CYLINDER("[(", ")]"),
        STADIUM("([", "])"),
        ROUNDED("(", ")");

        private final String opening;
        private final String closing;

        Shape(String opening, String closing) {
            this.opening = opening;
            this.closing = closing;
        }

        String around(String label) {
            return opening + label + closing;
        }
    }

    MermaidStyles(Catalog catalog, Theme theme) {
        this.catalog = catalog;
        this.theme = theme;
    }

    String typeName(Typed element) {
        return catalog.presentName(element.type());
    }

    /// On one line: Mermaid keeps room for one line above what stands in a group.
    String label(Group group) {
        var name = group.name().isBlank() ? typeName(group) : group.name();
        return group.properties().text("cidr").map(cidr -> name + " (" + cidr + ")").orElse(name);
    }

    Shape shape(Node node) {
        var summary = catalog.summary(node.type());
        if (summary.filter(type -> type.roles().contains(Role.DATA_STORE)).isPresent()) {
            return Shape.CYLINDER;
        }
        return summary.filter(type -> type.category().equals("general")).isPresent() ? Shape.STADIUM : Shape.BOX;
    }

    boolean isOverlay(Group group) {
        return frame(group).map(GroupFrame::overlay).orElse(false);
    }

    private Optional<GroupFrame> frame(Group group) {
        return catalog.typeOf(group).flatMap(type -> type.frame());
    }

    void use(Node node, String id) {
        var category = catalog.summary(node.type()).flatMap(type -> catalog.category(type.category()));
        var stroke = category.map(Category::colour).orElse("#545B64");
        var name = category.map(Category::key).orElse(PLAIN);
        put(id, name, "fill:" + ground() + ",stroke:" + stroke + ",stroke-width:2px,color:" + ink());
    }

    void useNote(String id) {
        put(id, NOTE, "fill:" + hex(theme.note()) + ",stroke:" + hex(theme.noteRim()) + ",color:" + ink());
    }

    void use(Group group, String id) {
        frame(group).ifPresent(frame -> {
            var tier = group.properties().text("tier").filter(frame.byTier()::containsKey);
            var style = tier.map(frame.byTier()::get).orElse(frame.style());
            put(id, name(group, tier),
                    "fill:none,stroke:" + style.stroke() + (style.dashed() ? ",stroke-dasharray:5 5" : ""));
        });
    }

    private static String name(Group group, Optional<String> tier) {
        return "in-" + group.type().value() + tier.map(value -> "-" + value).orElse("");
    }

    private void put(String id, String name, String definition) {
        var safe = "c_" + name.replaceAll("[^A-Za-z0-9]+", "_");
        definitions.put(safe, definition);
        members.computeIfAbsent(safe, _ -> new ArrayList<>()).add(id);
    }

    /// One definition and one use a class.
    List<String> statements() {
        var statements = new ArrayList<String>();
        definitions.forEach((name, definition) -> {
            statements.add("classDef " + name + " " + definition);
            statements.add("class " + String.join(",", members.getOrDefault(name, List.of())) + " " + name);
        });
        return statements;
    }

    private String ground() {
        return hex(theme.ground());
    }

    private String ink() {
        return hex(theme.ink());
    }

    private static String hex(int argb) {
        return "#%06X".formatted(argb & 0xFFFFFF);
    }
}
