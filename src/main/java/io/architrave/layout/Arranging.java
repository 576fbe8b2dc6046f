package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Arranges the items of one container: what the work flows through from left to right, and below it, as on a shelf,
/// what only helps: certificates, keys, alarms, notes, and what is connected to nothing.
final class Arranging {

    private static final double GAP = 32;
    private static final double LETTER = 6.5;
    private static final double WIDEST_LABEL = 120;

    /// A shelf breaks at this width where what is above is narrower.
    private static final double LEAST_SHELF = 4 * AutoLayout.NODE + 3 * GAP;

    private final DiagramIndex index;
    private final Links links;
    private final BooleanSupplier cancelled;

    Arranging(DiagramIndex index, Links links, BooleanSupplier cancelled) {
        this.index = index;
        this.links = links;
        this.cancelled = cancelled;
    }

    Item arranged(Optional<ElementId> container, List<Item> items) {
        return cancelled.getAsBoolean() || items.isEmpty() ? Item.NOTHING : block(items, links.in(container));
    }

    private Item block(List<Item> items, List<Links.Link> inside) {
        var byMember = new HashMap<ElementId, Integer>();
        for (int i = 0; i < items.size(); i++) {
            for (var member : items.get(i).members()) {
                byMember.put(member, i);
            }
        }
        standIns(items, byMember);
        var flow = flowing(items, inside, byMember);
        var main = main(items, inside, byMember, flow);
        var shelf = new ArrayList<Integer>();
        for (int i = 0; i < items.size(); i++) {
            if (!flow.contains(i)) {
                shelf.add(i);
            }
        }
        return shelf.isEmpty() ? main : stacked(main, shelf, items, inside, byMember);
    }

    /// A spanning element is a child of the VPC but stands in its zones: the zones' item stands for it.
    private void standIns(List<Item> items, Map<ElementId, Integer> byMember) {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            for (var member : items.get(i).members()) {
                index.descendants(member)
                        .filter(id -> index.diagram().group(id).isPresent())
                        .flatMap(index::nodesStandingIn)
                        .filter(node -> !node.spans().isEmpty())
                        .forEach(node -> byMember.putIfAbsent(node.id(), at));
                index.nodesStandingIn(member)
                        .filter(node -> !node.spans().isEmpty())
                        .forEach(node -> byMember.putIfAbsent(node.id(), at));
            }
        }
    }

    /// Items that work passes through, and every frame: a frame is never put on the shelf.
    private Set<Integer> flowing(
            List<Item> items, List<Links.Link> inside, Map<ElementId, Integer> byMember) {
        var flow = new LinkedHashSet<Integer>();
        for (int i = 0; i < items.size(); i++) {
            boolean frame = items.get(i).members().stream()
                    .anyMatch(member -> index.diagram().group(member).isPresent());
            if (frame) {
                flow.add(i);
            }
        }
        for (var link : inside) {
            var from = byMember.get(link.from());
            var to = byMember.get(link.to());
            if (link.isFlow() && from != null && to != null && !isHelper(link.from()) && !isHelper(link.to())) {
                flow.add(from);
                flow.add(to);
            }
        }
        return flow;
    }

    /// Whether an element only helps others: it is tied to something by an association, calls nothing, and nothing
    /// with data comes to it but calls for its help.
    private boolean isHelper(ElementId element) {
        if (index.diagram().node(element).isEmpty()) {
            return false;
        }
        boolean helps = index.edges(element).stream()
                .anyMatch(edge -> edge.relation() == io.architrave.model.Relation.ASSOCIATION
                        && edge.from().equals(element));
        boolean onlyWatched = index.edges(element).stream()
                .allMatch(edge -> edge.relation() == io.architrave.model.Relation.EVENT
                        && edge.to().equals(element)
                        && isSource(edge.from()));
        return helps && index.outgoing(element, io.architrave.model.Relation.CALL).findAny().isEmpty()
                || onlyWatched && !index.edges(element).isEmpty();
    }

    private boolean isSource(ElementId element) {
        return index.edges(element).stream()
                .anyMatch(edge -> edge.relation() == io.architrave.model.Relation.ASSOCIATION
                        && edge.from().equals(element));
    }

    private Item main(
            List<Item> items, List<Links.Link> inside, Map<ElementId, Integer> byMember, Set<Integer> flow) {
        var order = List.copyOf(flow);
        var chosen = order.stream().map(items::get).toList();
        if (chosen.isEmpty()) {
            return Item.NOTHING;
        }
        var arcs = new TreeMap<String, Flow.Arc>();
        for (var link : inside) {
            var from = byMember.get(link.from());
            var to = byMember.get(link.to());
            if (from != null && to != null && !from.equals(to) && flow.contains(from) && flow.contains(to)) {
                double label = Math.min(WIDEST_LABEL, link.edge().label().length() * LETTER);
                var key = from + ">" + to;
                arcs.merge(
                        key,
                        new Flow.Arc(order.indexOf(from), order.indexOf(to), label),
                        (a, b) -> a.label() >= b.label() ? a : b);
            }
        }
        var arrangement = Flow.arrange(chosen, List.copyOf(arcs.values()), cancelled);
        return new Item(List.of(), arrangement.width(), arrangement.height(), (x, y) -> {
            for (int i = 0; i < chosen.size(); i++) {
                var corner = arrangement.corners().get(i);
                chosen.get(i).place().at(x + corner.x(), y + corner.y());
            }
        });
    }

    /// The shelf under the main part, each helper near what it helps as far as the order allows.
    private Item stacked(
            Item main,
            List<Integer> shelf,
            List<Item> items,
            List<Links.Link> inside,
            Map<ElementId, Integer> byMember) {
        var order = shelfOrder(shelf, items, inside, byMember);
        double most = Math.max(main.width(), LEAST_SHELF);
        var corners = new ArrayList<Point>();
        double x = 0;
        double y = main.isNothing() ? 0 : main.height() + GAP;
        double lineHeight = 0;
        double widest = main.width();
        for (var item : order) {
            if (x > 0 && x + item.width() > most) {
                x = 0;
                y += lineHeight + GAP;
                lineHeight = 0;
            }
            corners.add(new Point(x, y));
            x += item.width() + GAP;
            widest = Math.max(widest, x - GAP);
            lineHeight = Math.max(lineHeight, item.height());
        }
        return new Item(List.of(), widest, y + lineHeight, (left, top) -> {
            main.place().at(left, top);
            for (int i = 0; i < order.size(); i++) {
                order.get(i).place().at(left + corners.get(i).x(), top + corners.get(i).y());
            }
        });
    }

    /// Notes last; the others so that those joined to each other stand side by side.
    private List<Item> shelfOrder(
            List<Integer> shelf, List<Item> items, List<Links.Link> inside, Map<ElementId, Integer> byMember) {
        var order = new LinkedHashSet<Integer>();
        var byId = shelf.stream()
                .sorted(Comparator.comparing((Integer i) -> isNote(items.get(i)))
                        .thenComparing(i -> items.get(i).members().getFirst()))
                .toList();
        for (var start : byId) {
            order.add(start);
            for (var link : inside) {
                var from = byMember.get(link.from());
                var to = byMember.get(link.to());
                if (start.equals(from) && to != null && shelf.contains(to)) {
                    order.add(to);
                }
            }
        }
        return order.stream().map(items::get).toList();
    }

    private boolean isNote(Item item) {
        return item.members().stream().anyMatch(id -> index.diagram().elements().get(id) instanceof Note);
    }

    /// Keeps clear of pins: where they are if that is free, else right of them or below, whichever is the smaller.
    ///
    /// @param pinned boxes in the same container that stay where they are
    /// @param inX where the container's content begins
    static Item besidePins(Item block, List<Box> pinned, double inX, double inY) {
        if (pinned.isEmpty()) {
            return block;
        }
        var pins = pinned.stream().reduce(Box::union).orElseThrow();
        var wish = new Box(inX, inY, block.width(), block.height());
        boolean free = block.isNothing() || pinned.stream().noneMatch(wish.grown(GAP / 2)::intersects);
        boolean below = pins.width() + block.width() > pins.height() + block.height();
        double dx = free || below ? 0 : Math.max(0, pins.right() + GAP - inX);
        double dy = free || !below ? 0 : Math.max(0, pins.bottom() + GAP - inY);
        var around = wish.movedBy(dx, dy).union(pins);
        return new Item(block.members(), around.right() - inX, around.bottom() - inY, (x, y) ->
                block.place().at(x + dx, y + dy));
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
                .sorted(Comparator.comparingInt((Node node) -> ranks.getOrDefault(node.id(), 0)).thenComparing(Node::id))
                .toList();
    }
}
