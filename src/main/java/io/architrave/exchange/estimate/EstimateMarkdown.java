package io.architrave.exchange.estimate;

import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import java.math.BigDecimal;
import java.util.Map;

/// Tables for a pull request or a design page. Figures are to the cent and add up to the total.
final class EstimateMarkdown {

    private EstimateMarkdown() {}

    static String write(String file, Estimate estimate) {
        var page = new StringBuilder();
        page.append("# Monthly cost of ").append(escape(file)).append("\n\n");
        page.append("**USD ").append(estimate.shownMonthly().toPlainString()).append("** in ");
        page.append(estimate.region()).append(", without tax");
        page.append(estimate.open().isEmpty() ? ".\n" : ", and what depends on usage that is not stated.\n");
        lines(page, estimate);
        list(page, "Without a price", estimate.unpriced().stream()
                .map(one -> one.name() + ": " + one.reason())
                .toList());
        list(page, "Assumptions", estimate.assumptions());
        return page.toString();
    }

    private static void lines(StringBuilder page, Estimate estimate) {
        if (estimate.items().isEmpty()) {
            return;
        }
        page.append("\n| Element | Component | Quantity | Unit price, USD | A month, USD | |\n");
        page.append("|---|---|--:|--:|--:|---|\n");
        var shown = estimate.shown();
        estimate.items().forEach(item -> page.append(row(item, shown)));
    }

    private static String row(LineItem item, Map<LineItem, BigDecimal> shown) {
        return "| " + escape(item.name()) + " | " + escape(item.component()) + " | "
                + escape(Decimals.quantity(item)) + " | " + Decimals.brief(item.unitPrice()) + " | "
                + item.monthly().map(_ -> shown.getOrDefault(item, BigDecimal.ZERO).toPlainString()).orElse("depends")
                + " | " + (item.monthly().isEmpty() ? "" : Notes.of(item)) + " |\n";
    }

    private static void list(StringBuilder page, String title, Iterable<String> sentences) {
        if (!sentences.iterator().hasNext()) {
            return;
        }
        page.append("\n## ").append(title).append("\n\n");
        sentences.forEach(sentence -> page.append("- ").append(escape(sentence)).append("\n"));
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\|<>*_`\\[\\]])", "\\\\$1").replaceAll("[\r\n]+", " ");
    }
}
