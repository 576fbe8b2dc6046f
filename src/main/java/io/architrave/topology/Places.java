package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Facts;
import io.architrave.catalog.Role;
import io.architrave.catalog.Scope;
import io.architrave.catalog.ServiceType;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where each element stands: region, zones, subnets, VPC. Computed in one pass over the snapshot.
///
/// A node in a frame that only groups stands where the frame stands. A node that spans subnets stands in all of them,
/// unless a setting says that it keeps to one (`multiAz` off): then the first place that is named stands for the zone
/// that AWS would pick.
public final class Places {

    private static final Standing NOWHERE =
            new Standing(Optional.empty(), Zones.UNKNOWN, List.of(), Optional.empty());

    private final DiagramIndex index;
    private final Catalog catalog;
    private final Map<ElementId, Surroundings> around = new HashMap<>();
    private final Map<ElementId, Standing> standing = new HashMap<>();

    /// What encloses an element, a group itself included.
    private record Surroundings(
            Optional<String> region, Optional<ElementId> vpc, Optional<String> zone, Optional<ElementId> subnet) {
        static final Surroundings NONE =
                new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private record Standing(
            Optional<String> region, Zones zones, List<ElementId> subnets, Optional<ElementId> vpc) {}

    private Places(DiagramIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    static Places of(DiagramIndex index, Catalog catalog) {
        var places = new Places(index, catalog);
        places.descend(index.roots(), Surroundings.NONE);
        index.diagram().nodes().forEach(node -> places.standing.put(node.id(), places.stand(node)));
        index.diagram().groups().forEach(group -> places.standing.put(group.id(), places.stand(group)));
        return places;
    }

    private void descend(List<ElementId> ids, Surroundings outer) {
        for (var id : ids) {
            index.diagram().group(id).ifPresent(group -> {
                var inner = within(group, outer);
                around.put(id, inner);
                descend(index.children(id), inner);
            });
        }
    }

    private static Surroundings within(Group group, Surroundings outer) {
        var type = group.type();
        if (type.equals(Types.REGION)) {
            var name = group.properties().text("region");
            return new Surroundings(name.isPresent() ? name : outer.region, outer.vpc, outer.zone, outer.subnet);
        }
        if (type.equals(Types.VPC)) {
            return new Surroundings(outer.region, Optional.of(group.id()), outer.zone, outer.subnet);
        }
        if (type.equals(Types.ZONE)) {
            return new Surroundings(outer.region, outer.vpc, letter(group), outer.subnet);
        }
        return type.equals(Types.SUBNET)
                ? new Surroundings(outer.region, outer.vpc, outer.zone, Optional.of(group.id()))
                : outer;
    }

    /// Two zones without a letter are two zones all the same: the id stands for the letter.
    private static Optional<String> letter(Group zone) {
        return zone.properties().text("zone").or(() -> Optional.of("?" + zone.id()));
    }

    private Standing stand(Group group) {
        var here = around.getOrDefault(group.id(), Surroundings.NONE);
        boolean outside = isOutside(group.type());
        return new Standing(
                outside ? Optional.empty() : Optional.of(here.region.orElse(index.diagram().settings().region())),
                here.zone.map(Zones::in).orElse(Zones.EVERYWHERE),
                here.subnet.stream().toList(),
                here.vpc);
    }

    private Standing stand(Node node) {
        var places = index.places(node.id()).stream()
                .map(place -> around.getOrDefault(place, Surroundings.NONE))
                .toList();
        var parent = node.parent().map(id -> around.getOrDefault(id, Surroundings.NONE)).orElse(Surroundings.NONE);
        var region = firstOf(places, Surroundings::region).or(parent::region);
        return new Standing(
                isOutside(node.type()) ? Optional.empty() : region.or(() -> Optional.of(settingsRegion())),
                zones(node, places),
                places.stream().flatMap(place -> place.subnet.stream()).distinct().toList(),
                firstOf(places, Surroundings::vpc).or(parent::vpc));
    }

    private String settingsRegion() {
        return index.diagram().settings().region();
    }

    private static <T> Optional<T> firstOf(
            List<Surroundings> places, java.util.function.Function<Surroundings, Optional<T>> part) {
        return places.stream().flatMap(place -> part.apply(place).stream()).findFirst();
    }

    private boolean isOutside(TypeKey type) {
        return switch (scope(type)) {
            case GLOBAL, EDGE, OUTSIDE, ON_PREMISES -> true;
            case REGIONAL, ZONAL, VPC -> false;
        };
    }

    /// A type that the catalogue does not know is taken for one that AWS runs over a region.
    private Scope scope(TypeKey type) {
        return catalog.summary(type).map(summary -> summary.scope()).orElse(Scope.REGIONAL);
    }

    private Zones zones(Node node, List<Surroundings> places) {
        var letters = Zones.in(places.stream().flatMap(place -> place.zone.stream()));
        return switch (scope(node.type())) {
            case GLOBAL, EDGE, OUTSIDE, ON_PREMISES -> Zones.EVERYWHERE;
            case REGIONAL -> isAttached(node) && !letters.isUnknown() ? letters : Zones.EVERYWHERE;
            case ZONAL, VPC -> {
                if (node.properties().is("mode", "regional")) {
                    yield Zones.EVERYWHERE;
                }
                yield keepsToOneZone(node) ? firstOf(places, Surroundings::zone).map(Zones::in).orElse(letters)
                        : letters;
            }
        };
    }

    private boolean isAttached(Node node) {
        return catalog.find(node.type())
                .map(ServiceType::facts)
                .filter(facts -> facts.attachment() != Facts.Attachment.NEVER)
                .isPresent();
    }

    private static boolean keepsToOneZone(Typed node) {
        var properties = node.properties();
        boolean alone = properties.isOff("multiAz")
                || !properties.has("multiAz") && isExactly(properties, "replicas", 0)
                || isExactly(properties, "instances", 1);
        return alone && !properties.isOn("serverless");
    }

    private static boolean isExactly(Properties properties, String key, int number) {
        return properties.number(key).filter(value -> value.intValue() == number).isPresent();
    }

    /// The AWS region, for example `us-east-1`; empty for what is global, at the edge, on premises or not on AWS.
    public Optional<String> region(ElementId element) {
        return of(element).region;
    }

    public Zones zones(ElementId element) {
        return of(element).zones;
    }

    /// Whether the drawing leaves open in how many of its zones a store runs: it spans several and `multiAz` is unset.
    public boolean zonesAreOpen(ElementId element) {
        var node = index.diagram().node(element);
        return node.isPresent()
                && of(element).zones.named().size() > 1
                && catalog.hasRole(node.get(), Role.DATA_STORE)
                && !node.get().properties().has("multiAz")
                && !node.get().properties().isOn("serverless")
                && catalog.typeOf(node.get()).flatMap(type -> type.property("multiAz")).isPresent();
    }

    /// The subnets that an element stands in; a subnet stands in itself.
    public List<ElementId> subnets(ElementId element) {
        return of(element).subnets;
    }

    /// The VPC around an element; a VPC lies in itself.
    public Optional<ElementId> vpc(ElementId element) {
        return of(element).vpc;
    }

    private Standing of(ElementId element) {
        return standing.getOrDefault(element, NOWHERE);
    }

    /// The groups of a type that lie in a VPC, however deep, by id.
    Stream<Group> groupsIn(ElementId vpc, TypeKey type) {
        return index.descendants(vpc)
                .flatMap(id -> index.diagram().group(id).stream())
                .filter(group -> group.type().equals(type));
    }
}
