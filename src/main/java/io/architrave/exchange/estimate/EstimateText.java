package io.architrave.exchange.estimate;

import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import io.architrave.model.ElementId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// For a terminal: elements by what they cost, the dearest first, with their lines below.
final class EstimateText {

    private static final int COMPONENT = 50;
    private static final int QUANTITY = 28;
    private static final int PRICE = 12;
    private static final int MONEY = 12;

    private final Estimate estimate;
    private final Map<LineItem, BigDecimal> shown;

    EstimateText(Estimate estimate) {
        this.estimate = estimate;
        this.shown = estimate.shown();
    }

    String write(String file) {
        var page = new StringBuilder();
        page.append(file).append(": USD ").append(estimate.shownMonthly().toPlainString()).append(" a month in ");
        page.append(estimate.region()).append(", without tax");
        page.append(estimate.open().isEmpty() ? "\n" : ", and what depends on usage that is not stated\n");
        byElement().forEach((_, items) -> element(page, items));
        sentences(page, "Without a price", estimate.unpriced().stream()
                .map(one -> one.name() + ": " + one.reason())
                .toList());
        sentences(page, "Assumptions", estimate.assumptions());
        return page.toString();
    }

    private Map<ElementId, List<LineItem>> byElement() {
        var groups = estimate.items().stream()
                .collect(Collectors.groupingBy(LineItem::element, LinkedHashMap::new, Collectors.toList()));
        var sorted = new LinkedHashMap<ElementId, List<LineItem>>();
        groups.entrySet().stream()
                .sorted((a, b) -> total(b.getValue()).compareTo(total(a.getValue())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private BigDecimal total(List<LineItem> items) {
        return items.stream().map(item -> shown.getOrDefault(item, BigDecimal.ZERO)).reduce(BigDecimal.ZERO,
                BigDecimal::add);
    }

    private void element(StringBuilder page, List<LineItem> items) {
        var first = items.getFirst();
        page.append("\n").append(first.name()).append(" (").append(first.service()).append(")");
        page.append("  ").append(sum(items)).append("\n");
        items.forEach(item -> page.append(line(item).stripTrailing()).append("\n"));
    }

    /// What is known, and whether there is more.
    private String sum(List<LineItem> items) {
        var known = total(items).setScale(2).toPlainString();
        if (items.stream().allMatch(item -> item.monthly().isEmpty())) {
            return "depends on usage";
        }
        return items.stream().anyMatch(item -> item.monthly().isEmpty()) ? known + " and usage" : known;
    }

    private String line(LineItem item) {
        var money =
                item.monthly().map(_ -> shown.getOrDefault(item, BigDecimal.ZERO).toPlainString()).orElse("depends");
        var note = item.monthly().isEmpty() ? "" : Notes.of(item);
        return "  " + left(item.component(), COMPONENT) + right(Decimals.quantity(item), QUANTITY)
                + right(Decimals.brief(item.unitPrice()), PRICE) + right(money, MONEY) + "  " + note;
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static void sentences(StringBuilder page, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.append("\n").append(title).append("\n");
            sentences.forEach(sentence -> page.append("  ").append(sentence).append("\n"));
        }
    }
}
