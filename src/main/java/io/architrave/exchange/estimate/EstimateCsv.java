package io.architrave.exchange.estimate;

import io.architrave.cost.LineItem;
import io.architrave.cost.Unpriced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A row a line, for spreadsheets; RFC 4180, with what has no price at the end.
final class EstimateCsv {

    private static final List<String> HEAD = List.of(
            "file", "element", "name", "service", "category", "region", "component", "quantity", "unit", "unitPriceUsd",
            "monthlyUsd", "usage", "source", "date", "confirmed", "note");

    private EstimateCsv() {}

    static String write(List<PricedDocument> documents) {
        var rows = new StringBuilder(row(HEAD));
        for (var document : documents) {
            document.estimate().items().forEach(item -> rows.append(row(cells(document.file(), item))));
            document.estimate().unpriced().forEach(one -> rows.append(row(cells(document.file(), one))));
        }
        return rows.toString();
    }

    private static List<String> cells(String file, LineItem item) {
        return List.of(
                file,
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

    private static List<String> cells(String file, Unpriced one) {
        var cells = new ArrayList<>(Collections.nCopies(HEAD.size(), ""));
        cells.set(0, file);
        cells.set(1, one.element().toString());
        cells.set(2, one.name());
        cells.set(HEAD.size() - 1, one.reason());
        return cells;
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
