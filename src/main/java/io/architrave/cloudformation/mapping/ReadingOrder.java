package io.architrave.cloudformation.mapping;

import io.architrave.cloudformation.template.Resource;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which a template tells of a diagram: by chapter, then by type, then by id, so that a new name moves
 * nothing. A network is told from the outside to the inside, zone by zone.
 */
public final class ReadingOrder {

    private static final List<String> NETWORK = List.of("vpc", "internet-gateway", "subnet", "nat-gateway",
            "vpc-endpoint", "security-group");
    private static final List<String> TIERS = List.of("public", "private", "isolated");

    /** Around all of a stack, so that naming them tells nothing. */
    private static final Set<String> OUTER = Set.of("aws-cloud", "account", "region");

    private final Stack stack;

    public ReadingOrder(Stack stack) {
        this.stack = stack;
    }

    public List<ElementId> elements() {
        return stack.elements().stream().sorted(Comparator.<ElementId>comparingInt(this::chapter)
                .thenComparingInt(this::rank).thenComparing(this::type)
                .thenComparing(element -> stack.drawing().zone(element).orElse(""))
                .thenComparingInt(element -> TIERS.indexOf(stack.drawing().text(element, "tier").orElse("")))
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The heading of an element's resources: its name, its type, and the groups around it. */
    public String heading(ElementId element) {
        List<Group> around = stack.drawing().index().enclosing(element).reversed().stream()
                .filter(group -> !OUTER.contains(group.type().value())).toList();
        String where = around.stream().map(Group::name).collect(Collectors.joining(" / "));
        String type = stack.drawing().type(element).map(found -> found.name()).orElse("");
        String name = stack.drawing().name(element);
        String what = name.equals(type) ? name : name + ": " + type;
        return where.isEmpty() ? what : what + ", in " + where;
    }

    /** What the tag Name of a resource says: the element's name, and which of its resources it is. */
    public String name(ElementId element, Resource resource) {
        String base = stack.base(element);
        String as = resource.logicalId().startsWith(base) ? resource.logicalId().substring(base.length()) : "";
        String words = as.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return (stack.drawing().name(element) + " " + words).strip();
    }

    private int chapter(ElementId element) {
        return stack.mapping(element).map(mapping -> mapping.chapter().ordinal()).orElse(0);
    }

    private int rank(ElementId element) {
        int rank = NETWORK.indexOf(type(element));
        return rank < 0 ? NETWORK.size() : rank;
    }

    private String type(ElementId element) {
        return stack.drawing().typed(element).map(typed -> typed.type().value()).orElse("");
    }
}
