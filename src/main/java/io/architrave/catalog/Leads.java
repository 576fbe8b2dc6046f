package io.architrave.catalog;

/// Where a connection of an element leads: to the other, from it, or either way.
public enum Leads {
    EITHER, TO, FROM
}
