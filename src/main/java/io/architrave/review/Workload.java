package io.architrave.review;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import io.architrave.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule looks at: the drawing, what it implies, and the profile of the workload.
///
/// @param cut connections that cannot work and are not followed
public record Workload(Topology topology, Set<ElementId> cut) {

    public Workload {
        cut = Set.copyOf(cut);
    }

    public DiagramIndex index() {
        return topology.index();
    }

    public Diagram diagram() {
        return topology.diagram();
    }

    public Catalog catalog() {
        return topology.catalog();
    }

    public Properties profile() {
        return diagram().profile();
    }

    /// Unless the profile says otherwise: what is not marked as a trial is reviewed as the real thing.
    public boolean isProduction() {
        return !profile().has("environment") || profile().is("environment", "prod");
    }

    public boolean hasLens(String lens) {
        return profile().items("lenses").contains(PropertyValue.of(lens));
    }

    public Stream<Node> nodes() {
        return diagram().nodes();
    }

    public Stream<Node> nodes(Role role) {
        return nodes().filter(node -> has(node, role));
    }

    public Stream<Node> nodes(String... types) {
        var keys = Stream.of(types).map(TypeKey::of).collect(Collectors.toSet());
        return nodes().filter(node -> keys.contains(node.type()));
    }

    public Stream<Group> groups(TypeKey type) {
        return diagram().groups().filter(group -> group.type().equals(type));
    }

    public boolean has(Typed element, Role role) {
        return catalog().hasRole(element, role);
    }

    public static boolean isA(Typed element, String... types) {
        return List.of(types).contains(element.type().value());
    }

    /// Whether elements of that type have the setting at all.
    public boolean offers(Typed element, String property) {
        return catalog().typeOf(element).flatMap(type -> type.property(property)).isPresent();
    }

    public boolean isServing(Node node) {
        return topology.isOnServingPath(node);
    }

    public String name(ElementId id) {
        return diagram().find(id).map(Workload::name).orElse(id.value());
    }

    /// What the reader calls it, or its id where it has no name.
    public static String name(Element element) {
        return element.name().isBlank() ? element.id().value() : element.name();
    }

    /// `a, b and c`.
    public String names(Collection<ElementId> ids) {
        return list(ids.stream().map(this::name).distinct().toList());
    }

    public static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    public Stream<Edge> edges() {
        return diagram().edges().filter(edge -> !cut.contains(edge.id()));
    }

    public Stream<Edge> outgoing(Node node, Relation relation) {
        return index().outgoing(node.id(), relation).filter(edge -> !cut.contains(edge.id()));
    }

    public Stream<Edge> incoming(Node node, Relation relation) {
        return index().incoming(node.id(), relation).filter(edge -> !cut.contains(edge.id()));
    }

    /// The other ends of the connections out of a node.
    public Stream<Node> targets(Node node, Relation relation) {
        return outgoing(node, relation).flatMap(edge -> other(edge, node).stream());
    }

    public Stream<Node> sources(Node node, Relation relation) {
        return incoming(node, relation).flatMap(edge -> other(edge, node).stream());
    }

    private java.util.Optional<Node> other(Edge edge, Node node) {
        return diagram().node(edge.from().equals(node.id()) ? edge.to() : edge.from());
    }
}
