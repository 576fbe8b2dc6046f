package io.architrave.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Rows in aligned columns, for a terminal, or as Markdown or CSV.
final class TextTable {

    private static final String GAP = "  ";

    /// @param right whether the column holds figures and is aligned to the right
    record Column(String heading, boolean right) {
        static Column left(String heading) {
            return new Column(heading, false);
        }

        static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    TextTable add(String... cells) {
        rows.add(List.copyOf(Arrays.asList(cells)));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String aligned() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(Column::heading).toList());
        lines.addAll(rows);
        var widths = new int[columns.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        });
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private String aligned(List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var blanks = " ".repeat(widths[i] - width(line.get(i)));
            var cell = plain(line.get(i));
            text.append(i == 0 ? "" : GAP).append(columns.get(i).right() ? blanks + cell : cell + blanks);
        }
        return text.toString().stripTrailing();
    }

    private static int width(String cell) {
        var plain = plain(cell);
        return plain.codePointCount(0, plain.length());
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\p{Cntrl}+", " ");
    }

    String markdown() {
        var text = new StringBuilder();
        text.append(markdown(columns.stream().map(Column::heading).toList()));
        text.append(columns.stream().map(column -> column.right() ? "--:" : "---").collect(
                Collectors.joining(" | ", "| ", " |\n")));
        rows.forEach(row -> text.append(markdown(row)));
        return text.toString();
    }

    private static String markdown(List<String> cells) {
        return cells.stream()
                .map(cell -> plain(cell).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// By RFC 4180, with a heading and line feeds. A cell that a spreadsheet would run as a formula is led by an
    /// apostrophe.
    String csv() {
        var text = new StringBuilder(csv(columns.stream().map(Column::heading).toList()));
        rows.forEach(row -> text.append(csv(row)));
        return text.toString();
    }

    private static String csv(List<String> cells) {
        return cells.stream().map(TextTable::csv).collect(Collectors.joining(",", "", "\n"));
    }

    private static String csv(String cell) {
        var harmless = cell.matches("(?s)[=@\\t\\r+-].*") && !cell.matches("-?[0-9.]+") ? "'" + cell : cell;
        return harmless.matches("(?s).*[\",\\n\\r].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
