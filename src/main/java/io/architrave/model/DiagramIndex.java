package io.architrave.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a snapshot implies about containment and position, answered fast: children, edges by end, enclosing groups,
/// absolute boxes, groups at a point.
///
/// Built once a snapshot in time linear in the elements; [#of(Diagram, DiagramIndex)] reuses the structure of the
/// index before where only positions changed, so that a preview of a move costs nothing. Boxes are derived on demand
/// from the chain of parents, which is seldom deeper than eight.
public final class DiagramIndex {

    static final int DEEPEST_NESTING = 64;

    private final Diagram diagram;
    private final Structure structure;

    private record Structure(
            List<ElementId> roots, Map<ElementId, List<ElementId>> children, Map<ElementId, List<Edge>> edges,
            Map<ElementId, List<ElementId>> standing) {}

    private DiagramIndex(Diagram diagram, Structure structure) {
        this.diagram = diagram;
        this.structure = structure;
    }

    public static DiagramIndex of(Diagram diagram) {
        return new DiagramIndex(diagram, structureOf(diagram));
    }

    /// As [#of(Diagram)], reusing what `before` knows where the elements are the same.
    public static DiagramIndex of(Diagram diagram, DiagramIndex before) {
        if (diagram == before.diagram) {
            return before;
        }
        return diagram.elements() == before.diagram.elements()
                ? new DiagramIndex(diagram, before.structure)
                : of(diagram);
    }

    private static Structure structureOf(Diagram diagram) {
        var roots = new ArrayList<ElementId>();
        var children = new HashMap<ElementId, List<ElementId>>();
        var edges = new HashMap<ElementId, List<Edge>>();
        var standing = new HashMap<ElementId, List<ElementId>>();
        for (var element : diagram.elements().values()) {
            switch (element) {
                case Placed placed -> {
                    placed.parent()
                            .filter(diagram::has)
                            .map(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()))
                            .orElse(roots)
                            .add(placed.id());
                    if (placed instanceof Node node) {
                        for (var place : node.spans()) {
                            standing.computeIfAbsent(place, _ -> new ArrayList<>()).add(node.id());
                        }
                    }
                }
                case Edge edge -> {
                    edges.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
                    if (!edge.to().equals(edge.from())) {
                        edges.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
                    }
                }
                case Unrecognised _ -> {
                }
            }
        }
        return new Structure(roots, children, edges, standing);
    }

    public Diagram diagram() {
        return diagram;
    }

    /// Placed elements without a parent, by id.
    public List<ElementId> roots() {
        return structure.roots;
    }

    /// Elements whose parent this is, by id.
    public List<ElementId> children(ElementId group) {
        return structure.children.getOrDefault(group, List.of());
    }

    /// Elements that stand in this group: its children, less those that span other places, and those that span it.
    public Stream<Node> nodesStandingIn(ElementId group) {
        var direct = children(group).stream()
                .map(diagram::node)
                .flatMap(Optional::stream)
                .filter(node -> node.spans().isEmpty());
        var spanning = structure.standing.getOrDefault(group, List.of()).stream()
                .map(diagram::node)
                .flatMap(Optional::stream);
        return Stream.concat(direct, spanning);
    }

    /// Everything below a group, the group itself left out.
    public Stream<ElementId> descendants(ElementId group) {
        return children(group).stream().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    /// Connections that begin or end at the element, by id.
    public List<Edge> edges(ElementId element) {
        return structure.edges.getOrDefault(element, List.of());
    }

    public Stream<Edge> outgoing(ElementId element) {
        return edges(element).stream().filter(edge -> edge.from().equals(element) || edge.runsBothWays());
    }

    public Stream<Edge> incoming(ElementId element) {
        return edges(element).stream().filter(edge -> edge.to().equals(element) || edge.runsBothWays());
    }

    public Stream<Edge> outgoing(ElementId element, Relation relation) {
        return outgoing(element).filter(edge -> edge.relation() == relation);
    }

    public Stream<Edge> incoming(ElementId element, Relation relation) {
        return incoming(element).filter(edge -> edge.relation() == relation);
    }

    /// The groups around an element, innermost first. A chain that runs in a circle is cut, so that a damaged document
    /// can be opened and mended.
    public List<Group> enclosing(ElementId element) {
        var chain = new ArrayList<Group>();
        var parent = parentOf(element);
        while (parent.isPresent() && chain.size() < DEEPEST_NESTING) {
            chain.add(parent.get());
            parent = parentOf(parent.get().id());
        }
        return chain;
    }

    private Optional<Group> parentOf(ElementId element) {
        return diagram.find(element).flatMap(Element::enclosing).flatMap(diagram::group);
    }

    /// The innermost enclosing group of a type; the element itself does not count.
    public Optional<Group> enclosing(ElementId element, TypeKey type) {
        return enclosing(element).stream()
                .filter(group -> group.type().equals(type))
                .findFirst();
    }

    public boolean isInside(ElementId element, ElementId group) {
        return enclosing(element).stream().anyMatch(around -> around.id().equals(group));
    }

    /// Those of the elements that stand in no other of them, in their order.
    public List<ElementId> outermost(Collection<ElementId> elements) {
        var all = Set.copyOf(elements);
        return elements.stream()
                .filter(id -> enclosing(id).stream().noneMatch(around -> all.contains(around.id())))
                .toList();
    }

    /// The lowest group that holds all of them, if there is one.
    public Optional<ElementId> lowestCommonGroup(List<ElementId> elements) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        return enclosing(elements.getFirst()).stream()
                .map(Group::id)
                .filter(group -> elements.stream().allMatch(element -> isInside(element, group)))
                .findFirst();
    }

    /// The places of an element: the subnets or zones it spans, or else its parent.
    public List<ElementId> places(ElementId element) {
        return switch (diagram.elements().get(element)) {
            case Node node when !node.spans().isEmpty() -> node.spans();
            case Placed placed -> placed.parent().stream().toList();
            case null, default -> List.of();
        };
    }

    /// The absolute boxes of an element, one a place; empty where it is not laid out.
    public List<Box> boxes(ElementId element) {
        return new Positions(diagram).boxes(element);
    }

    /// The absolute box of an element; around all its places where it has several.
    public Optional<Box> box(ElementId element) {
        return boxes(element).stream().reduce(Box::union);
    }

    /// A box relative to a group, as an absolute one.
    public Box inside(ElementId group, Box relative) {
        return new Positions(diagram).inside(group, relative);
    }

    /// Where a group's own coordinates begin.
    public Point origin(ElementId group) {
        return new Positions(diagram).origin(group);
    }

    /// The groups under a point, innermost first.
    public List<Group> groupsAt(Point point) {
        var found = new ArrayList<Group>();
        collectGroupsAt(roots(), new Point(0, 0), point, found);
        return found.reversed();
    }

    private void collectGroupsAt(List<ElementId> among, Point origin, Point point, List<Group> found) {
        // Drawing order is by id within a depth: the last one that holds the point lies on top.
        for (var id : among.reversed()) {
            var group = diagram.group(id);
            var box = diagram.layoutOf(id).box().map(relative -> relative.movedBy(origin.x(), origin.y()));
            if (group.isPresent() && box.isPresent() && box.get().contains(point) && found.size() < DEEPEST_NESTING) {
                found.add(group.get());
                collectGroupsAt(children(id), box.get().corner(), point, found);
                return;
            }
        }
    }
}
