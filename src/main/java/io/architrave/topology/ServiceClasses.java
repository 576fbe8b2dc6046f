package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Groups the nodes of a diagram into service classes.
public final class ServiceClasses {

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Catalog catalog;
    private final Places places;
    private final List<ServiceClass> classes = new ArrayList<>();
    private final Map<ElementId, ServiceClass> byMember = new HashMap<>();

    private ServiceClasses(DiagramIndex index, Catalog catalog, Places places) {
        this.index = index;
        this.diagram = index.diagram();
        this.catalog = catalog;
        this.places = places;
    }

    static ServiceClasses of(DiagramIndex index, Catalog catalog, Places places) {
        var classes = new ServiceClasses(index, catalog, places);
        classes.group();
        return classes;
    }

    private void group() {
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        diagram.nodes().forEach(node -> groups.computeIfAbsent(key(node), _ -> new ArrayList<>()).add(node));
        for (var unordered : groups.values()) {
            var members = originalFirst(unordered);
            var made = new ServiceClass(
                    classes.size(),
                    members,
                    places.region(members.getFirst().id()),
                    members.stream().map(member -> places.zones(member.id())).reduce(Zones::and).orElse(Zones.UNKNOWN),
                    isRedundant(members));
            classes.add(made);
            members.forEach(member -> byMember.put(member.id(), made));
        }
    }

    private List<Node> originalFirst(List<Node> members) {
        if (members.size() == 1 || !catalog.hasRole(members.getFirst(), Role.DATA_STORE)) {
            return members;
        }
        var original = source(members.getFirst());
        return Stream.concat(
                Stream.of(original), members.stream().filter(member -> !member.id().equals(original.id())))
                .toList();
    }

    private String key(Node node) {
        if (catalog.hasRole(node, Role.DATA_STORE)) {
            return "store " + source(node).id();
        }
        var service = node.properties().text("service");
        return service.isPresent() && catalog.hasRole(node, Role.COMPUTE)
                ? "service " + node.type() + " " + places.region(node.id()).orElse("") + " " + service.get()
                : "node " + node.id();
    }

    /// A copy within the region belongs to the store that it copies; a chain of copies to its first one.
    private Node source(Node store) {
        var at = store;
        for (int copies = 0; copies < 8; copies++) {
            var from = copied(at);
            if (from.isEmpty() || from.get().id().equals(store.id())) {
                return at;
            }
            at = from.get();
        }
        return at;
    }

    private Optional<Node> copied(Node store) {
        return index.incoming(store.id(), Relation.REPLICATION)
                .filter(edge -> !edge.runsBothWays())
                .map(Edge::from)
                .flatMap(id -> diagram.node(id).stream())
                .filter(source -> source.type().equals(store.type())
                        && places.region(source.id()).equals(places.region(store.id())))
                .findFirst();
    }

    private boolean isRedundant(List<Node> members) {
        var zones = members.stream().map(member -> places.zones(member.id())).reduce(Zones::and);
        return zones.filter(Zones::isSingle).isEmpty() && (members.size() > 1 || !isAlone(members.getFirst()));
    }

    /// One instance, whatever the number of its zones. An unset number is no statement, and so never counts as one.
    private static boolean isAlone(Node node) {
        var properties = node.properties();
        return isOne(properties.number("minCapacity").or(() -> properties.number("count")))
                || isOne(properties.number("instances"));
    }

    private static boolean isOne(Optional<BigDecimal> number) {
        return number.filter(value -> value.compareTo(BigDecimal.ONE) <= 0).isPresent();
    }

    public List<ServiceClass> all() {
        return classes;
    }

    /// The class of a node; empty for what is none.
    public Optional<ServiceClass> of(ElementId node) {
        return Optional.ofNullable(byMember.get(node));
    }
}
