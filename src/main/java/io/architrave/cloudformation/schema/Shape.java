package io.architrave.cloudformation.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A structure: the properties it takes, which of them are required, and which take another resource's value.
 *
 * @param properties property name to type
 * @param required names that must be present
 * @param relations property name to the resource attributes whose value it takes; not complete in the specification
 */
public record Shape(Map<String, ValueType> properties, Set<String> required, Map<String, List<Relation>> relations) {

    public Shape {
        properties = Map.copyOf(properties);
        required = Set.copyOf(required);
        relations = Map.copyOf(relations);
    }

    public Optional<ValueType> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** The resource attributes whose value the property takes; empty where the specification does not say. */
    public List<Relation> relations(String property) {
        return relations.getOrDefault(property, List.of());
    }

    /** An attribute of a resource type, such as {@code VpcId} of {@code AWS::EC2::VPC}. */
    public record Relation(String type, String attribute) {}
}
