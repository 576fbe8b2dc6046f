package io.architrave.catalog;

import java.util.Optional;

/// One dimension on which AWS bills a type.
///
/// @param line what the estimate calls it
/// @param key into the price book; `{property}` stands for the property's value
/// @param quantity expression over properties, usage and built-in names, per month
/// @param when condition under which the dimension applies at all
/// @param unit where it differs from the book's
/// @param pool whose volume decides the tier: `account`, `account-region`; the book's own where absent
public record PriceComponent(
        String line,
        String key,
        String quantity,
        Optional<String> when,
        Optional<String> unit,
        Optional<String> pool) {}
