package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;

/// One type of the catalogue, whole: a service, a resource, one who uses them, or (where it has a frame) a group.
///
/// Services and groups are one record because both are placed, connected, priced and mapped; a group only adds how
/// its frame is drawn.
public record ServiceType(
        TypeSummary summary,
        String purpose,
        String documentation,
        Facts facts,
        PlacementRule placement,
        List<ConnectionRule> connections,
        List<PropertySpec> properties,
        List<UsageSpec> usage,
        List<PriceComponent> prices,
        Optional<ResourceMapping> mapping,
        Optional<GroupFrame> frame) {

    public ServiceType {
        connections = List.copyOf(connections);
        properties = List.copyOf(properties);
        usage = List.copyOf(usage);
        prices = List.copyOf(prices);
    }

    public TypeKey key() {
        return summary.key();
    }

    public String name() {
        return summary.name();
    }

    public boolean isGroup() {
        return frame.isPresent();
    }

    public boolean hasRole(Role role) {
        return summary.roles().contains(role);
    }

    public Optional<PropertySpec> property(String key) {
        return properties.stream().filter(spec -> spec.key().equals(key)).findFirst();
    }

    public Optional<UsageSpec> usage(String key) {
        return usage.stream().filter(spec -> spec.key().equals(key)).findFirst();
    }
}
