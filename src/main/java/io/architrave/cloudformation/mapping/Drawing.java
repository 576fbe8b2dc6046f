package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.catalog.Leads;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions that a mapping asks of the diagram. */
public record Drawing(Diagram diagram, DiagramIndex index, Catalog catalog) {

    private static final TypeKey SUBNET = TypeKey.of("subnet");
    private static final TypeKey ZONE = TypeKey.of("zone");
    private static final TypeKey ACCOUNT = TypeKey.of("account");
    private static final TypeKey REGION = TypeKey.of("region");
    private static final TypeKey VPC = TypeKey.of("vpc");

    public Optional<Typed> typed(ElementId id) {
        return diagram.typed(id);
    }

    public Optional<ServiceType> type(ElementId id) {
        return typed(id).flatMap(catalog::typeOf);
    }

    public Optional<ResourceMapping> mapping(ElementId id) {
        return type(id).flatMap(ServiceType::mapping);
    }

    public String name(ElementId id) {
        return typed(id).map(Typed::name).orElse(id.value());
    }

    /** The element's property; empty where it is unset. */
    public Optional<PropertyValue> property(ElementId id, String key) {
        return typed(id).flatMap(element -> element.properties().get(key));
    }

    /** What a template takes for a property that is unset. */
    public Optional<PropertyValue> templateDefault(ElementId id, String key) {
        return type(id).flatMap(type -> type.property(key)).map(PropertySpec::unset)
                .flatMap(PropertySpec.Unset::template);
    }

    /** The property as drawn, or what a template takes for it. */
    public Optional<PropertyValue> effective(ElementId id, String key) {
        return property(id, key).or(() -> templateDefault(id, key));
    }

    public boolean isOn(ElementId id, String key) {
        return effective(id, key).filter(new PropertyValue.Flag(true)::equals).isPresent();
    }

    public Optional<String> text(ElementId id, String key) {
        return effective(id, key).map(value -> value instanceof PropertyValue.Text(var text) ? text : "")
                .filter(text -> !text.isEmpty());
    }

    /** The subnets that the element stands in: those it spans, or the one around it. */
    public List<ElementId> subnets(ElementId id) {
        List<ElementId> spanned = index.places(id).stream().filter(place -> isOfType(place, SUBNET)).toList();
        return spanned.isEmpty() ? index.enclosing(id, SUBNET).map(Group::id).stream().toList() : spanned;
    }

    /** The first of the subnets in each zone, since many a service refuses a second of one zone. */
    public List<ElementId> subnetsByZone(ElementId id) {
        Map<String, ElementId> byZone = new LinkedHashMap<>();
        subnets(id).forEach(subnet -> byZone.putIfAbsent(zone(subnet).orElse(subnet.value()), subnet));
        return List.copyOf(byZone.values());
    }

    public Optional<ElementId> vpc(ElementId id) {
        return index.enclosing(id, VPC).map(Group::id)
                .or(() -> subnets(id).stream().findFirst().flatMap(subnet -> index.enclosing(subnet, VPC))
                        .map(Group::id));
    }

    /** The letter of the zone around the element. */
    public Optional<String> zone(ElementId id) {
        return index.enclosing(id, ZONE).flatMap(zone -> text(zone.id(), "zone"));
    }

    /** The letter of the zone around the element, or of the first that it spans subnets of. */
    public Optional<String> zoneOfFirst(ElementId id) {
        return zone(id).or(() -> subnets(id).stream().findFirst().flatMap(this::zone));
    }

    /** The code of the region around the element, or the document's. */
    public String region(ElementId id) {
        return drawnRegion(id).orElse(diagram.settings().region());
    }

    /** The code of the region around the element; empty where none is drawn. */
    public Optional<String> drawnRegion(ElementId id) {
        return around(id, REGION).map(region -> text(region, "region").orElse(diagram.settings().region()));
    }

    /** The account around the element. */
    public Optional<ElementId> account(ElementId id) {
        return around(id, ACCOUNT);
    }

    private Optional<ElementId> around(ElementId id, TypeKey type) {
        if (isOfType(id, type)) {
            return Optional.of(id);
        }
        return index.enclosing(id, type).map(Group::id)
                .or(() -> subnets(id).stream().findFirst().flatMap(subnet -> index.enclosing(subnet, type))
                        .map(Group::id));
    }

    /** The first enclosing group of a type; for an element that spans subnets, the group around those counts too. */
    public Optional<ElementId> enclosing(ElementId id, String type) {
        TypeKey key = TypeKey.of(type);
        return key.equals(SUBNET) ? subnets(id).stream().findFirst()
                : index.enclosing(id, key).map(Group::id).or(() -> subnets(id).stream().findFirst()
                        .flatMap(subnet -> index.enclosing(subnet, key)).map(Group::id));
    }

    public boolean isOfType(ElementId id, TypeKey type) {
        return typed(id).filter(element -> element.type().equals(type)).isPresent();
    }

    public boolean isOfType(ElementId id, String type) {
        return isOfType(id, TypeKey.of(type));
    }

    /** What is connected with the element in this way, at either end, by the connections' ids. */
    public Stream<ElementId> connected(ElementId id, Relation relation) {
        return connected(id, relation, Leads.EITHER);
    }

    /** What is connected with the element in this way, at the end that is asked for. */
    public Stream<ElementId> connected(ElementId id, Relation relation, Leads leads) {
        return index.edges(id).stream().filter(edge -> edge.relation() == relation)
                .filter(edge -> switch (leads) {
                    case EITHER -> true;
                    case TO -> edge.from().equals(id);
                    case FROM -> edge.to().equals(id);
                })
                .map(edge -> edge.from().equals(id) ? edge.to() : edge.from());
    }

    /** What the catalogue says of a connection between its two types. */
    public Optional<ConnectionRule> rule(Edge edge) {
        return typed(edge.from()).flatMap(from -> typed(edge.to()).flatMap(to -> catalog
                .connections(from.type(), to.type()).stream()
                .filter(rule -> rule.relation() == edge.relation()).findFirst()));
    }

    /** The port of a connection: its own, or the usual one of its two types. */
    public Optional<Integer> port(Edge edge) {
        return typed(edge.from()).flatMap(from -> typed(edge.to()).flatMap(to -> catalog.port(edge, from, to)));
    }
}
