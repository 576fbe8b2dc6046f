package io.architrave.cost;

import io.architrave.model.ElementId;
import java.math.BigDecimal;
import java.util.Optional;

/// One line of an estimate: what one dimension of one element costs a month.
///
/// @param element the node, group or connection that causes the cost
/// @param name as the diagram shows it
/// @param service the type's name; "Data transfer" for a connection
/// @param category the type's category, for totals
/// @param component what is billed
/// @param key of the price book
/// @param quantity a month, in `unit`; empty where it depends on usage that nobody stated
/// @param unitPrice USD a unit, exact; where volume tiers apply the average over the pool, rounded to ten digits
/// @param monthly USD, exact; empty where the quantity is
public record LineItem(
        ElementId element,
        String name,
        String service,
        String category,
        Place place,
        String component,
        String key,
        Optional<BigDecimal> quantity,
        String unit,
        BigDecimal unitPrice,
        Optional<BigDecimal> monthly,
        Usage usage,
        PriceSource source) {

    /// How sure the quantity is.
    public enum Usage {
        /// Everything in it is written in the document or drawn.
        STATED,
        /// Something in it is the catalogue's guess.
        GUESS,
        /// Something that nobody stated, and for which there is no honest guess, decides it.
        DEPENDS
    }
}
