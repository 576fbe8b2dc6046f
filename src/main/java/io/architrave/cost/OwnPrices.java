package io.architrave.cost;

import io.architrave.catalog.CatalogProblem;
import io.architrave.catalog.quantity.Unit;
import io.architrave.catalog.quantity.UnitParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The price tables of a user's own folder, of the form of the book's. A line that is not right is reported and left
/// out; the rest counts.
///
/// @param tables by name without ending, as the book asks for its shards; `sources` among them
/// @param problems of every line
public record OwnPrices(Map<String, String> tables, List<CatalogProblem> problems) {

    private static final String SOURCES = "sources";
    private static final String ENDING = ".tsv";
    private static final List<String> COLUMNS = List.of("key", "component", "unit", "upTo", "source");
    private static final List<String> SOURCE_COLUMNS = List.of("id", "title", "date", "confirmed", "licence");

    public OwnPrices {
        tables = Map.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /// @param folder with a table for each first word of a key, `acme.tsv` for `acme.seat`, and `sources.tsv`
    public static OwnPrices read(Path folder) {
        var reader = new Reader(folder);
        return Files.isDirectory(folder) ? reader.read() : new OwnPrices(Map.of(), List.of());
    }

    private static final class Reader {
        private final Path folder;
        private final List<CatalogProblem> problems = new ArrayList<>();
        private final Set<String> sources = new HashSet<>();

        Reader(Path folder) {
            this.folder = folder;
        }

        OwnPrices read() {
            var tables = new HashMap<String, String>();
            text(SOURCES).ifPresent(text -> tables.put(SOURCES, sound(SOURCES, text, SOURCE_COLUMNS)));
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ENDING) && !name.equals(SOURCES + ENDING))
                        .sorted()
                        .map(name -> name.substring(0, name.length() - ENDING.length()))
                        .forEach(name -> text(name)
                                .ifPresent(text -> tables.put(name, sound(name, text, COLUMNS))));
            } catch (IOException unreadable) {
                report("", 0, "cannot be listed (" + unreadable.getMessage() + ")");
            }
            return new OwnPrices(tables, problems);
        }

        private Optional<String> text(String name) {
            var file = folder.resolve(name + ENDING);
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException unreadable) {
                report(name, 0, "cannot be read as UTF-8 text (" + unreadable.getMessage() + ")");
                return Optional.empty();
            }
        }

        /// The heading and the lines that are right.
        private String sound(String name, String text, List<String> columns) {
            var lines = text.lines().toList();
            var heading = lines.isEmpty() ? List.<String>of() : List.of(lines.getFirst().split("\t", -1));
            if (heading.size() < columns.size() || !heading.subList(0, columns.size()).equals(columns)) {
                report(name, 1, "begins otherwise; its first line has to be " + String.join(" ", columns)
                        + (columns == COLUMNS ? " and a column for each region" : "") + ", with tabs between them");
                return String.join("\t", columns) + "\n";
            }
            var kept = new ArrayList<>(List.of(lines.getFirst()));
            for (int at = 1; at < lines.size(); at++) {
                var cells = List.of(lines.get(at).split("\t", -1));
                var objection = lines.get(at).isBlank() ? Optional.<String>empty()
                        : cells.size() != heading.size()
                                ? Optional.of("has " + cells.size() + " cells; the first line has " + heading.size())
                        : columns == COLUMNS ? row(name, cells) : source(cells);
                if (objection.isPresent()) {
                    report(name, at + 1, objection.get());
                } else if (!lines.get(at).isBlank()) {
                    kept.add(lines.get(at));
                }
            }
            return String.join("\n", kept) + "\n";
        }

        private Optional<String> source(List<String> cells) {
            try {
                LocalDate.parse(cells.get(2));
            } catch (DateTimeException _) {
                return Optional.of("has the date \"" + cells.get(2) + "\"; write it as 2026-11-28");
            }
            if (!cells.get(3).matches("yes|no")) {
                return Optional.of("says \"" + cells.get(3) + "\" for confirmed; write yes or no");
            }
            sources.add(cells.getFirst());
            return Optional.empty();
        }

        private Optional<String> row(String name, List<String> cells) {
            var key = cells.getFirst();
            if (!PriceBook.shard(key).equals(name)) {
                return Optional
                        .of("has the key \"" + key + "\", which is looked for in " + PriceBook.shard(key) + ENDING
                                + "; move it there");
            }
            if (Unit.read(cells.get(2)) instanceof UnitParser.Read.Bad bad) {
                return Optional.of("has a unit that nobody understands: " + bad.sentence());
            }
            if (!cells.get(3).matches("|\\*|\\d+(\\.\\d+)?")) {
                return Optional
                        .of("has the bound \"" + cells.get(3) + "\"; write a number, * for the rest, or nothing");
            }
            if (!sources.contains(cells.get(4))) {
                return Optional.of("names the source \"" + cells.get(4) + "\", which is not in sources.tsv");
            }
            return cells.subList(COLUMNS.size(), cells.size()).stream()
                    .filter(amount -> !amount.matches("|\\d+(\\.\\d+)?"))
                    .findFirst()
                    .map(amount -> "has the price \"" + amount
                            + "\"; write dollars such as 0.25, or nothing where there"
                            + " is no price");
        }

        private void report(String name, int line, String sentence) {
            problems.add(new CatalogProblem(
                    "prices" + (name.isEmpty() ? "" : "/" + name + ENDING),
                    "",
                    sentence,
                    line == 0 ? OptionalInt.empty() : OptionalInt.of(line)));
        }
    }
}
