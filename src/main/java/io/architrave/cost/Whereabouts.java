package io.architrave.cost;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where elements stand, as far as money is concerned.
record Whereabouts(DiagramIndex index) {

    private static final TypeKey ACCOUNT = TypeKey.of("account");
    private static final TypeKey REGION = TypeKey.of("region");
    private static final TypeKey VPC = TypeKey.of("vpc");
    private static final TypeKey ZONE = TypeKey.of("zone");
    private static final TypeKey SUBNET = TypeKey.of("subnet");

    /// The region's code: of the region group around the element, or the document's.
    String region(ElementId element) {
        return self(element, REGION)
                .or(() -> index.enclosing(element, REGION))
                .flatMap(group -> group.properties().text("region"))
                .orElse(index.diagram().settings().region());
    }

    /// The account group around the element; empty text where none is drawn.
    String account(ElementId element) {
        return self(element, ACCOUNT)
                .or(() -> index.enclosing(element, ACCOUNT))
                .map(group -> group.id().toString())
                .orElse("");
    }

    Optional<ElementId> vpc(ElementId element) {
        return self(element, VPC).or(() -> index.enclosing(element, VPC)).map(Group::id);
    }

    /// Letters (or, where none is set, ids) of the zones in which the element stands.
    Set<String> zones(ElementId element) {
        return index.places(element).stream()
                .flatMap(place -> self(place, ZONE).or(() -> index.enclosing(place, ZONE)).stream())
                .map(zone -> zone.properties().text("zone").orElse(zone.id().toString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Group> subnets(ElementId element) {
        return index.places(element).stream()
                .flatMap(place -> self(place, SUBNET).stream())
                .toList();
    }

    /// Stands in subnets of which none is public.
    boolean isPrivate(ElementId element) {
        var subnets = subnets(element);
        return !subnets.isEmpty()
                && subnets.stream().noneMatch(subnet -> subnet.properties().is("tier", "public"));
    }

    private Optional<Group> self(ElementId element, TypeKey type) {
        return index.diagram().group(element).filter(group -> group.type().equals(type));
    }
}
