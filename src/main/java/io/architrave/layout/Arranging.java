package io.architrave.layout;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Arranges the items of one container: what the work flows through from left to right; right below each element what
/// serves it alone; and on a shelf under all what helps several, what is connected to nothing, and notes.
final class Arranging {

    private static final double GAP = 32;
    private static final double LETTER = 6.5;
    private static final double WIDEST_LABEL = 120;

    private final DiagramIndex index;
    private final Links links;
    private final Anchors anchors;
    private final BooleanSupplier cancelled;

    /// Where an element's middle is, relative to a container, as far as items have been placed.
    interface Anchors {
        Optional<Point> of(ElementId element, Optional<ElementId> container);
    }

    Arranging(DiagramIndex index, Links links, Anchors anchors, BooleanSupplier cancelled) {
        this.index = index;
        this.links = links;
        this.anchors = anchors;
        this.cancelled = cancelled;
    }

    Item arranged(Optional<ElementId> container, List<Item> items) {
        if (cancelled.getAsBoolean() || items.isEmpty()) {
            return Item.NOTHING;
        }
        var companions = new Companions(index, links.in(container));
        var grouped = companions.joined(items);
        var flowing = new ArrayList<Item>();
        var shelved = new ArrayList<Item>();
        grouped.forEach(item -> (companions.isFlowing(item) ? flowing : shelved).add(item));
        var main = main(container, flowing);
        if (shelved.isEmpty()) {
            return main;
        }
        boolean table = flowing.stream().anyMatch(this::isTable);
        return table && shelved.size() <= 3
                ? beside(main, shelved)
                : new Shelf(index, links.in(container), anchors, container).under(main, shelved);
    }

    /// The zones of a VPC: gateways and the like stand left of them, where the way in is.
    private boolean isTable(Item item) {
        return item.members().size() > 1
                && item.members().stream().allMatch(member -> index.diagram().group(member).isPresent());
    }

    private static Item beside(Item main, List<Item> column) {
        double width = column.stream().mapToDouble(Item::width).max().orElse(0);
        // The column begins level with the zones' content, below their header.
        double height = AutoLayout.HEADER
                + column.stream().mapToDouble(item -> item.height() + GAP).sum() - GAP;
        return new Item(List.of(), width + GAP + main.width(), Math.max(height, main.height()), (x, y) -> {
            double top = y + AutoLayout.HEADER;
            for (var item : column) {
                item.place().at(x, top);
                top += item.height() + GAP;
            }
            main.place().at(x + width + GAP, y);
        });
    }

    private Item main(Optional<ElementId> container, List<Item> items) {
        if (items.isEmpty()) {
            return Item.NOTHING;
        }
        // A trial, so that the anchors know how high in its item each element stands.
        items.forEach(item -> item.place().at(0, 0));
        var arrangement = Flow.arrange(items, arcs(container, items), cancelled);
        return new Item(List.of(), arrangement.width(), arrangement.height(), (x, y) -> {
            for (int i = 0; i < items.size(); i++) {
                var corner = arrangement.corners().get(i);
                items.get(i).place().at(x + corner.x(), y + corner.y());
            }
        });
    }

    private List<Flow.Arc> arcs(Optional<ElementId> container, List<Item> items) {
        var holder = holders(index, items);
        var arcs = new TreeMap<List<Integer>, Flow.Arc>(
                Comparator.comparing((List<Integer> pair) -> pair.getFirst()).thenComparing(List::getLast));
        for (var link : links.in(container)) {
            var from = holder.get(link.from());
            var to = holder.get(link.to());
            if (from != null && to != null && !from.equals(to)) {
                double label = Math.min(WIDEST_LABEL, link.edge().label().length() * LETTER);
                var arc = new Flow.Arc(
                        from,
                        height(link.edge().from(), container, items.get(from)),
                        to,
                        height(link.edge().to(), container, items.get(to)),
                        label);
                arcs.merge(List.of(from, to), arc, (a, b) -> a.label() >= b.label() ? a : b);
            }
        }
        return List.copyOf(arcs.values());
    }

    private double height(ElementId end, Optional<ElementId> container, Item item) {
        return Math.clamp(anchors.of(end, container).map(Point::y).orElse(item.height() / 2), 0, item.height());
    }

    /// Which item each member belongs to. A spanning element is a child of the VPC but stands in its zones: the item of
    /// the zones stands for it.
    static Map<ElementId, Integer> holders(DiagramIndex index, List<Item> items) {
        var holder = new HashMap<ElementId, Integer>();
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            for (var member : items.get(i).members()) {
                holder.put(member, at);
                standing(index, member).forEach(node -> holder.putIfAbsent(node, at));
            }
        }
        return holder;
    }

    /// Elements that stand in several places, one of which is in a member.
    static Set<ElementId> standing(DiagramIndex index, ElementId member) {
        var found = new TreeSet<ElementId>();
        Predicate<Node> spanning = node -> !node.spans().isEmpty();
        index.nodesStandingIn(member).filter(spanning).forEach(node -> found.add(node.id()));
        index.descendants(member)
                .filter(id -> index.diagram().group(id).isPresent())
                .flatMap(index::nodesStandingIn)
                .filter(spanning)
                .forEach(node -> found.add(node.id()));
        return found;
    }

    /// Callers before the called; otherwise as given.
    List<Node> inFlowOrder(List<Node> nodes) {
        var ranks = new HashMap<ElementId, Integer>();
        for (int round = 0; round < nodes.size(); round++) {
            for (var node : nodes) {
                int rank = index.edges(node.id()).stream()
                        .filter(edge -> edge.to().equals(node.id()) && !edge.from().equals(node.id()))
                        .filter(edge -> nodes.stream().anyMatch(other -> other.id().equals(edge.from())))
                        .mapToInt(edge -> 1 + ranks.getOrDefault(edge.from(), 0))
                        .max()
                        .orElse(0);
                ranks.put(node.id(), Math.min(rank, nodes.size()));
            }
        }
        return nodes.stream()
                .sorted(Comparator.comparingInt((Node node) -> ranks.getOrDefault(node.id(), 0))
                        .thenComparing(Node::id))
                .toList();
    }
}
