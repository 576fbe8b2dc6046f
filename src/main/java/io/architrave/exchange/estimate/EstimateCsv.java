package io.architrave.exchange.estimate;

import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A row a line, for spreadsheets; RFC 4180, with what has no price at the end.
final class EstimateCsv {

    private static final List<String> HEAD = List.of(
            "element", "name", "service", "category", "region", "component", "quantity", "unit", "unitPriceUsd",
            "monthlyUsd", "usage", "source", "date", "confirmed", "note");

    private EstimateCsv() {}

    static String write(Estimate estimate) {
        var rows = new StringBuilder(row(HEAD));
        estimate.items().forEach(item -> rows.append(row(cells(item))));
        estimate.unpriced()
                .forEach(one -> rows.append(row(List.of(
                        one.element().toString(), one.name(), "", "", "", "", "", "", "", "", "", "", "", "",
                        one.reason()))));
        return rows.toString();
    }

    private static List<String> cells(LineItem item) {
        return List.of(
                item.element().toString(),
                item.name(),
                item.service(),
                item.category(),
                item.place().shown(),
                item.component(),
                item.quantity().map(Decimals::plain).orElse(""),
                item.unit(),
                Decimals.plain(item.unitPrice()),
                item.monthly().map(Decimals::plain).orElse(""),
                item.usage().name().toLowerCase(Locale.ROOT),
                item.source().title(),
                item.source().date().toString(),
                String.valueOf(item.source().confirmed()),
                item.monthly().isEmpty() ? "depends on usage" : "");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(EstimateCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A cell that a spreadsheet would take for a formula is made text by a quote in front.
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isNumber(String cell) {
        try {
            new BigDecimal(cell);
            return true;
        } catch (NumberFormatException text) {
            return false;
        }
    }
}
