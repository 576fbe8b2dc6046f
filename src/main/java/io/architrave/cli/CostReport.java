package io.architrave.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cli.TextTable.Column;
import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An estimate as it is written out.
record CostReport(String file, Estimate estimate) {

    private static final int SHOWN_DIGITS = 6;

    String text() {
        return file + ": " + summary() + "\n\n"
                + (estimate.items().isEmpty() ? "" : table().aligned())
                + unpriced()
                + assumptions("\nAssumed:\n", "  ");
    }

    String markdown() {
        return "## " + file + "\n\n" + summary() + "\n\n"
                + (estimate.items().isEmpty() ? "" : table().markdown())
                + unpriced()
                + assumptions("\nAssumed:\n\n", "- ");
    }

    /// Guesses and open lines belong to the figure: without them it says more than is known.
    private String summary() {
        long guesses = estimate.items().stream()
                .filter(item -> item.usage() == LineItem.Usage.GUESS)
                .count();
        int open = estimate.open().size();
        return Estimate.CURRENCY + " " + estimate.shownMonthly() + " a month in " + estimate.region()
                + (guesses == 0 ? "" : ", " + guesses + (guesses == 1 ? " line" : " lines") + " guessed")
                + (open == 0 ? "" : ", " + open + (open == 1 ? " line" : " lines") + " open for want of usage");
    }

    private TextTable table() {
        var table = new TextTable(Column.left("ELEMENT"), Column.left("SERVICE"), Column.left("BILLED"),
                Column.right("QUANTITY"), Column.left("UNIT"), Column.right("UNIT PRICE"), Column.right("A MONTH"),
                Column.left("USAGE"));
        var shown = estimate.shown();
        for (var item : estimate.items()) {
            table.add(item.name().isBlank() ? item.element().value() : item.name(), item.service(), item.component(),
                    item.quantity().map(CostReport::rounded).orElse("?"), item.unit(), rounded(item.unitPrice()),
                    Optional.ofNullable(shown.get(item)).map(BigDecimal::toPlainString).orElse("?"), usage(item));
        }
        return table;
    }

    private String unpriced() {
        var text = new StringBuilder();
        estimate.unpriced().forEach(entry -> text.append(text.isEmpty() ? "\nNot in the sum:\n" : "")
                .append("  ").append(entry.name().isBlank() ? entry.element() : entry.name())
                .append(": ").append(entry.reason()).append('\n'));
        return text.toString();
    }

    private String assumptions(String heading, String bullet) {
        return estimate.assumptions().isEmpty()
                ? ""
                : heading + String.join("", estimate.assumptions().stream().map(line -> bullet + line + "\n").toList());
    }

    static String csv(List<CostReport> reports) {
        var table = new TextTable(Column.left("file"), Column.left("element"), Column.left("name"),
                Column.left("service"), Column.left("region"), Column.left("component"), Column.right("quantity"),
                Column.left("unit"), Column.right("unitPrice"), Column.right("monthly"), Column.left("usage"),
                Column.left("source"), Column.left("date"));
        for (var report : reports) {
            for (var item : report.estimate.items()) {
                table.add(report.file, item.element().value(), item.name(), item.service(), item.place().shown(),
                        item.component(), item.quantity().map(CostReport::plain).orElse(""), item.unit(),
                        plain(item.unitPrice()), item.monthly().map(CostReport::plain).orElse(""), usage(item),
                        item.source().title(), item.source().date().toString());
            }
        }
        return table.csv();
    }

    ObjectNode json() {
        var object = JsonOut.object()
                .put("file", file)
                .put("currency", Estimate.CURRENCY)
                .put("monthly", estimate.shownMonthly().toPlainString());
        var items = object.putArray("items");
        estimate.items().forEach(item -> items.add(json(item)));
        var unpriced = object.putArray("unpriced");
        estimate.unpriced().forEach(entry -> unpriced.addObject()
                .put("element", entry.element().value())
                .put("reason", entry.reason()));
        object.set("assumptions", JsonOut.texts(estimate.assumptions()));
        return object;
    }

    private static ObjectNode json(LineItem item) {
        var object = JsonOut.object()
                .put("element", item.element().value())
                .put("name", item.name())
                .put("service", item.service())
                .put("region", item.place().shown())
                .put("component", item.component());
        put(object, "quantity", item.quantity());
        object.put("unit", item.unit()).put("unitPrice", plain(item.unitPrice()));
        put(object, "monthly", item.monthly());
        return object.put("usage", usage(item))
                .put("source", item.source().title())
                .put("date", item.source().date().toString())
                .put("confirmed", item.source().confirmed());
    }

    private static void put(ObjectNode object, String name, Optional<BigDecimal> number) {
        number.ifPresentOrElse(known -> object.put(name, plain(known)), () -> object.putNull(name));
    }

    private static String usage(LineItem item) {
        return item.usage().name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String rounded(BigDecimal number) {
        return plain(number.setScale(Math.min(number.scale(), SHOWN_DIGITS), RoundingMode.HALF_UP));
    }
}
