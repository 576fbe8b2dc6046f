package io.architrave.model;

import java.util.List;
import java.util.Optional;

/// A service or resource, or one who uses it.
///
/// @param parent the lowest group that holds all its places
/// @param spans the subnets or zones it stands in beside each other; empty where it stands in `parent` alone
public record Node(
        ElementId id,
        TypeKey type,
        Optional<ElementId> parent,
        List<ElementId> spans,
        String name,
        Properties properties,
        Properties usage,
        Extras extras)
        implements Typed {

    public Node {
        spans = List.copyOf(spans);
    }

    public static Node of(String id, String type, String name) {
        return new Node(
                ElementId.of(id),
                TypeKey.of(type),
                Optional.empty(),
                List.of(),
                name,
                Properties.NONE,
                Properties.NONE,
                Extras.NONE);
    }

    @Override
    public Node withParent(Optional<ElementId> parent) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    public Node in(ElementId parent) {
        return withParent(Optional.of(parent));
    }

    public Node withSpans(List<ElementId> spans) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    @Override
    public Node withType(TypeKey type) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    @Override
    public Node withName(String name) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    @Override
    public Node withProperties(Properties properties) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    @Override
    public Node withUsage(Properties usage) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    public Node withId(ElementId id) {
        return new Node(id, type, parent, spans, name, properties, usage, extras);
    }

    public Node with(String key, PropertyValue value) {
        return withProperties(properties.with(key, value));
    }
}
