package io.architrave.cost;

import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.quantity.Unit;
import io.architrave.model.ElementId;
import java.math.BigDecimal;
import java.util.Optional;

/// A line before its pool is known: what is used, and the price that its volume will select a tier of.
///
/// @param account whose volume counts; empty where the diagram draws none
/// @param quantity in the price's unit
/// @param shownIn the unit of the line, where it is not the price's
record Draft(
        Subject subject,
        Place place,
        String account,
        String component,
        String key,
        Price.Known price,
        Optional<BigDecimal> quantity,
        Optional<Unit> shownIn,
        PriceComponent.Pool pool,
        LineItem.Usage usage) {

    /// Whom the line is about. @param category for totals
    record Subject(ElementId element, String name, String service, String category) {}
}
