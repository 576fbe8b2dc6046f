package io.architrave.model;

/// The key under which the catalogue knows a type, for example `rds-database`. Resolved when used, so that a
/// document opens whose types are not in the catalogue.
public record TypeKey(String value) implements Comparable<TypeKey> {

    public static TypeKey of(String value) {
        return new TypeKey(value);
    }

    @Override
    public int compareTo(TypeKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
