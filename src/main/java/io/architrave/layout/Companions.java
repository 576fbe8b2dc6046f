package io.architrave.layout;

import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tells apart, among the items of a container, those that work flows through, and those that serve one of them alone:
/// a dead-letter queue, a user pool, a web ACL. The latter go right below the one they serve.
final class Companions {

    private static final double GAP = 40;
    private static final int MOST_BELOW = 2;

    private final DiagramIndex index;
    private final Set<ElementId> flowing = new TreeSet<>();
    private final Map<ElementId, Set<ElementId>> partners = new HashMap<>();

    Companions(DiagramIndex index, List<Links.Link> links) {
        this.index = index;
        for (var link : links) {
            partners.computeIfAbsent(link.from(), _ -> new TreeSet<>()).add(link.to());
            partners.computeIfAbsent(link.to(), _ -> new TreeSet<>()).add(link.from());
            boolean flow = link.isFlow() && link.edge().relation() != Relation.FAILURE;
            if (flow && !isHelper(link.from()) && !isHelper(link.to())) {
                flowing.add(link.from());
                flowing.add(link.to());
            }
        }
    }

    /// A frame always stands in the flow.
    boolean isFlowing(Item item) {
        return item.members().stream()
                .anyMatch(member -> flowing.contains(member)
                        || index.diagram().group(member).isPresent());
    }

    /// Whether an element is tied to something by an association of its own and calls nothing, or only hears from such
    /// ones, as the topic of an alarm does.
    private boolean isHelper(ElementId element) {
        if (index.diagram().node(element).isEmpty()) {
            return false;
        }
        var edges = index.edges(element);
        boolean calls = edges.stream().anyMatch(edge -> edge.from().equals(element) && !isTie(edge) && !isEvent(edge));
        boolean onlyHears = !edges.isEmpty()
                && edges.stream().allMatch(edge -> edge.to().equals(element) && isEvent(edge) && helps(edge.from()));
        return helps(element) && !calls || onlyHears;
    }

    private boolean helps(ElementId element) {
        return index.edges(element).stream().anyMatch(edge -> edge.from().equals(element) && isTie(edge));
    }

    private static boolean isTie(Edge edge) {
        return edge.relation() == Relation.ASSOCIATION;
    }

    private static boolean isEvent(Edge edge) {
        return edge.relation() == Relation.EVENT;
    }

    /// The items, with each companion stacked below its host.
    List<Item> joined(List<Item> items) {
        var leaves = new HashMap<ElementId, Item>();
        for (var item : items) {
            if (item.members().size() == 1 && index.diagram().node(item.members().getFirst()).isPresent()) {
                leaves.put(item.members().getFirst(), item);
            }
        }
        var below = new HashMap<ElementId, List<Item>>();
        var taken = new TreeSet<ElementId>();
        for (var item : items) {
            var leaf = item.members().getFirst();
            host(leaf, leaves).ifPresent(host -> {
                var stack = below.computeIfAbsent(host, _ -> new ArrayList<>());
                if (stack.size() < MOST_BELOW) {
                    stack.add(item);
                    taken.add(leaf);
                }
            });
        }
        return items.stream()
                .filter(item -> !taken.contains(item.members().getFirst()))
                .map(item -> stacked(item, below.getOrDefault(item.members().getFirst(), List.of())))
                .toList();
    }

    private Optional<ElementId> host(ElementId leaf, Map<ElementId, Item> leaves) {
        var all = partners.getOrDefault(leaf, Set.of());
        if (!leaves.containsKey(leaf) || flowing.contains(leaf) || all.size() != 1) {
            return Optional.empty();
        }
        // A connection to somewhere outside of this container would have to find its way out of the stack.
        boolean onlyHere = index.edges(leaf).stream()
                .allMatch(edge -> all.contains(edge.from()) || all.contains(edge.to()));
        return all.stream()
                .filter(host -> onlyHere && flowing.contains(host) && leaves.containsKey(host))
                .findFirst();
    }

    private static Item stacked(Item host, List<Item> below) {
        if (below.isEmpty()) {
            return host;
        }
        double width = Math.max(host.width(), below.stream().mapToDouble(Item::width).max().orElse(0));
        double height = host.height() + below.stream().mapToDouble(item -> item.height() + GAP).sum();
        var members = new ArrayList<>(host.members());
        below.forEach(item -> members.addAll(item.members()));
        return new Item(members, width, height, (x, y) -> {
            host.place().at(x + (width - host.width()) / 2, y);
            double top = y + host.height() + GAP;
            for (var item : below) {
                item.place().at(x + (width - item.width()) / 2, top);
                top += item.height() + GAP;
            }
        });
    }
}
