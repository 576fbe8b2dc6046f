package io.architrave.model;

/// A connection. Its ends may be nodes or groups.
///
/// @param label what the reader sees on the line; empty for none
public record Edge(
        ElementId id,
        Relation relation,
        ElementId from,
        ElementId to,
        String label,
        Properties properties,
        Properties usage,
        Extras extras)
        implements Element {

    public static Edge of(String id, Relation relation, ElementId from, ElementId to) {
        return new Edge(
                ElementId.of(id), relation, from, to, "", Properties.NONE, Properties.NONE, Extras.NONE);
    }

    @Override
    public String name() {
        return label;
    }

    /// Peering and global tables run both ways.
    public boolean runsBothWays() {
        return properties.is("direction", "both");
    }

    public boolean touches(ElementId element) {
        return from.equals(element) || to.equals(element);
    }

    public Edge between(ElementId from, ElementId to) {
        return new Edge(id, relation, from, to, label, properties, usage, extras);
    }

    public Edge withRelation(Relation relation) {
        return new Edge(id, relation, from, to, label, properties, usage, extras);
    }

    public Edge withLabel(String label) {
        return new Edge(id, relation, from, to, label, properties, usage, extras);
    }

    public Edge withProperties(Properties properties) {
        return new Edge(id, relation, from, to, label, properties, usage, extras);
    }

    public Edge withUsage(Properties usage) {
        return new Edge(id, relation, from, to, label, properties, usage, extras);
    }

    public Edge withId(ElementId id) {
        return new Edge(id, relation, from, to, label, properties, usage, extras);
    }

    public Edge with(String key, PropertyValue value) {
        return withProperties(properties.with(key, value));
    }
}
