package io.architrave.model;

/// An element whose meaning the catalogue holds.
public sealed interface Typed extends Placed permits Node, Group {

    TypeKey type();

    Properties properties();

    /// Stated volumes (requests a month, gigabytes a month ...), apart from the settings.
    Properties usage();

    /// As another type, with everything else as it is.
    Typed withType(TypeKey type);

    Typed withName(String name);

    Typed withProperties(Properties properties);

    Typed withUsage(Properties usage);
}
