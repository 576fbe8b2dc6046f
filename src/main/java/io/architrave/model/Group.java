package io.architrave.model;

import java.util.Optional;

/// A container: cloud, account, region, VPC, zone, subnet and the like. Never names its children.
public record Group(
        ElementId id,
        TypeKey type,
        Optional<ElementId> parent,
        String name,
        Properties properties,
        Properties usage,
        Extras extras)
        implements Typed {

    public static Group of(String id, String type, String name) {
        return new Group(
                ElementId.of(id),
                TypeKey.of(type),
                Optional.empty(),
                name,
                Properties.NONE,
                Properties.NONE,
                Extras.NONE);
    }

    @Override
    public Group withParent(Optional<ElementId> parent) {
        return new Group(id, type, parent, name, properties, usage, extras);
    }

    public Group in(ElementId parent) {
        return withParent(Optional.of(parent));
    }

    @Override
    public Group withType(TypeKey type) {
        return new Group(id, type, parent, name, properties, usage, extras);
    }

    @Override
    public Group withName(String name) {
        return new Group(id, type, parent, name, properties, usage, extras);
    }

    @Override
    public Group withProperties(Properties properties) {
        return new Group(id, type, parent, name, properties, usage, extras);
    }

    @Override
    public Group withUsage(Properties usage) {
        return new Group(id, type, parent, name, properties, usage, extras);
    }

    public Group withId(ElementId id) {
        return new Group(id, type, parent, name, properties, usage, extras);
    }

    public Group with(String key, PropertyValue value) {
        return withProperties(properties.with(key, value));
    }
}
