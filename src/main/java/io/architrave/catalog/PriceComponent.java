package io.architrave.catalog;

import io.architrave.catalog.quantity.Condition;
import io.architrave.catalog.quantity.Quantity;
import io.architrave.catalog.quantity.Unit;
import java.util.Optional;

/// One dimension on which AWS bills a type.
///
/// @param line what the estimate calls it
/// @param key into the price book; `{property}` stands for the property's value
/// @param quantity over properties, usage and built-in names, per month
/// @param when condition under which the dimension applies at all
/// @param unit in which the quantity is shown where it is not the book's; of the same dimensions
/// @param at an edge geography, such as `edge:europe` or `edge:{edgeGeography}`, where the price is not that of the element's region
/// @param pool whose volume decides the tier
public record PriceComponent(
        String line,
        KeyTemplate key,
        Quantity quantity,
        Optional<Condition> when,
        Optional<Unit> unit,
        Optional<KeyTemplate> at,
        Pool pool) {

    /// Who shares volume tiers.
    public enum Pool {
        /// All elements of an account in one region, which is how AWS adds up; of an account where the price is global.
        ACCOUNT,
        /// The element alone, where AWS counts by resource.
        ELEMENT
    }
}
