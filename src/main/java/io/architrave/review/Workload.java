package io.architrave.review;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.Role;
import io.architrave.catalog.ServiceType;
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
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.recovery.Recovery;
import io.architrave.topology.Lazy;
import io.architrave.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule looks at: the drawing, what it implies, and the profile of the workload.
///
/// Nodes are kept by type, as most rules ask for those of a type or a role and there are many rules.
public final class Workload {

    private static final int NAMED = 5;

    private final Topology topology;
    private final Set<ElementId> cut;
    private final Map<TypeKey, List<Node>> byType;
    private final Map<TypeKey, Set<String>> settings;
    private final Lazy<AvailabilityEstimate> availability;
    private final Lazy<Recovery> recovery;

    /// @param cut connections that cannot work and are not followed
    public Workload(Topology topology, Set<ElementId> cut) {
        this.topology = topology;
        this.cut = Set.copyOf(cut);
        this.byType = topology.diagram().nodes().collect(Collectors.groupingBy(Node::type));
        this.settings = byType.keySet().stream().collect(Collectors.toMap(type -> type, this::settingsOf));
        this.availability = new Lazy<>(() -> AvailabilityEstimate.of(topology));
        this.recovery = new Lazy<>(() -> Recovery.of(topology));
    }

    public Topology topology() {
        return topology;
    }

    public Set<ElementId> cut() {
        return cut;
    }

    /// What the commitments of its services add up to; reckoned when first asked for.
    public AvailabilityEstimate availability() {
        return availability.get();
    }

    /// What is left when the first region is lost; worked out when first asked for.
    public Recovery recovery() {
        return recovery.get();
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
        return byType.values().stream().flatMap(List::stream);
    }

    public Stream<Node> nodes(Role role) {
        return byType.values().stream().filter(nodes -> has(nodes.getFirst(), role)).flatMap(List::stream);
    }

    public Stream<Node> nodes(String... types) {
        return Stream.of(types).flatMap(type -> byType.getOrDefault(TypeKey.of(type), List.of()).stream());
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

    /// Whether nodes of that type have the setting at all.
    public boolean offers(Node element, String property) {
        return settings.getOrDefault(element.type(), Set.of()).contains(property);
    }

    private Set<String> settingsOf(TypeKey type) {
        return catalog().find(type).map(ServiceType::properties).orElse(List.of()).stream()
                .map(PropertySpec::key)
                .collect(Collectors.toSet());
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

    /// `a, b and c`; of many the first ones and how many more.
    public String names(Collection<ElementId> ids) {
        var names = ids.stream().map(this::name).distinct().toList();
        if (names.size() <= NAMED) {
            return list(names);
        }
        return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
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

    private Optional<Node> other(Edge edge, Node node) {
        return diagram().node(edge.from().equals(node.id()) ? edge.to() : edge.from());
    }
}
