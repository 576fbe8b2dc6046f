package io.architrave.cost;

import io.architrave.model.ElementId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a design costs a month, in USD without tax: exact lines, what has no price, and what was assumed.
///
/// @param items by element, in the order of the catalogue's components
/// @param assumptions sentences, each once
/// @param region the one in which most is priced, for headings
public record Estimate(
        List<LineItem> items, List<Unpriced> unpriced, List<String> assumptions, String region, boolean freeTier) {

    public static final String CURRENCY = "USD";

    /// AWS's calculator and price lists count a month as 730 hours.
    public static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

    private static final int CENTS = 2;

    public Estimate {
        items = List.copyOf(items);
        unpriced = List.copyOf(unpriced);
        assumptions = List.copyOf(assumptions);
    }

    /// The sum of all lines that have a figure, exact.
    public BigDecimal monthly() {
        return sum(items);
    }

    /// The sum as it is shown: to the cent.
    public BigDecimal shownMonthly() {
        return monthly().setScale(CENTS, RoundingMode.HALF_UP);
    }

    /// Lines that are not in the sum, because they depend on usage that nobody stated.
    public List<LineItem> open() {
        return items.stream().filter(item -> item.monthly().isEmpty()).toList();
    }

    public Map<ElementId, BigDecimal> byElement() {
        return total(LineItem::element);
    }

    public Map<String, BigDecimal> byCategory() {
        return total(LineItem::category);
    }

    /// The lines of one element.
    public List<LineItem> of(ElementId element) {
        return items.stream().filter(item -> item.element().equals(element)).toList();
    }

    /// Each line with the figure that is shown for it: to the cent, such that the figures add up to [#shownMonthly()].
    public Map<LineItem, BigDecimal> shown() {
        var priced = items.stream().filter(item -> item.monthly().isPresent()).toList();
        var cents = Apportionment.cents(
                priced.stream().map(item -> item.monthly().orElseThrow()).toList());
        var shown = new LinkedHashMap<LineItem, BigDecimal>();
        for (int i = 0; i < priced.size(); i++) {
            // Two lines can only be equal if they are the same line of the same element: their cents add up.
            shown.merge(priced.get(i), cents.get(i), BigDecimal::add);
        }
        return shown;
    }

    private <K> Map<K, BigDecimal> total(Function<LineItem, K> by) {
        var groups = new LinkedHashMap<K, List<LineItem>>();
        items.forEach(item -> groups.computeIfAbsent(by.apply(item), _ -> new ArrayList<>()).add(item));
        var totals = new LinkedHashMap<K, BigDecimal>();
        groups.forEach((key, group) -> totals.put(key, sum(group)));
        return totals;
    }

    private static BigDecimal sum(List<LineItem> items) {
        return items.stream()
                .flatMap(item -> item.monthly().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
