package io.architrave.cost;

import io.architrave.catalog.quantity.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// AWS list prices by key and place, without tax, status as dated in each row, no guarantee.
///
/// A key names a component ("nat.hour"), or a row of a node table with slashes
/// ("rds.node/postgres/multi-az/on-demand/db.r6g.large"). The tables are read a shard at a time, when first asked. A
/// place without a figure has no price: no other region stands in for it.
public final class PriceBook {

    private static final String FOLDER = "book/";
    private static final PriceBook BUNDLED = new PriceBook(PriceBook::resource);

    private final Function<String, Optional<String>> shards;
    private final Map<String, Optional<PriceTable>> tables = new ConcurrentHashMap<>();
    private final Map<String, PriceSource> sources;
    private final Map<Question, Price> answers = new ConcurrentHashMap<>();

    private record Question(String key, Place place) {}

    /// @param shards gives the text of a table by its name without ending; empty where there is none
    public PriceBook(Function<String, Optional<String>> shards) {
        this.shards = shards;
        this.sources = readSources(shards.apply("sources").orElse(""));
    }

    /// The book that comes with the program.
    public static PriceBook bundled() {
        return BUNDLED;
    }

    /// The book that comes with the program, and tables of a user's own for what it does not price. The program's go
    /// before tables that are called alike.
    public static PriceBook with(OwnPrices own) {
        return new PriceBook(shard -> shard.equals("sources")
                ? resource(shard).map(text -> text + withoutHeading(own.tables().getOrDefault(shard, "")))
                : resource(shard).or(() -> Optional.ofNullable(own.tables().get(shard))));
    }

    private static String withoutHeading(String table) {
        return table.lines().skip(1).collect(Collectors.joining("\n"));
    }

    /// What one unit of the key costs at the place, or why that is not known.
    public Price price(String key, Place place) {
        return answers.computeIfAbsent(new Question(key, place), _ -> lookUp(key, place));
    }

    private Price lookUp(String key, Place place) {
        Optional<PriceTable> table = table(key);
        if (table.isEmpty() || !table.get().holds(key)) {
            return new Price.Unknown("The price book has no entry \"" + key + "\".");
        }
        List<PriceTable.Row> rows = table.get().rows(key, place.column());
        if (rows.isEmpty() && place instanceof Place.Region) {
            rows = table.get().rows(key, new Place.Global().column());
        }
        return rows.isEmpty() ? new Price.Unknown("There is no price for " + key + " in " + place.shown() + ".")
                : read(rows);
    }

    /// The unit in which a key is billed, where the book has the key.
    public Optional<Unit> unit(String key) {
        return table(key).flatMap(table -> table.unit(key)).map(Unit::of);
    }

    /// The last segments of a node table's keys under a prefix that ends with a slash, such as the instance types of
    /// an engine.
    public List<String> nodes(String prefix) {
        return table(prefix)
                .map(table -> table.keys().stream().filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length())).toList())
                .orElse(List.of());
    }

    private Optional<PriceTable> table(String key) {
        return tables.computeIfAbsent(shard(key), name -> shards.apply(name).map(PriceTable::new));
    }

    /// Up to the first dot; a node table's key with its first segment instead.
    static String shard(String key) {
        String[] segments = key.split("/", 3);
        return segments.length > 1 ? segments[0] + "." + segments[1] : key.split("\\.", 2)[0];
    }

    private Price read(List<PriceTable.Row> rows) {
        PriceTable.Row first = rows.getFirst();
        PriceSource source = Optional.ofNullable(sources.get(first.source()))
                .orElseThrow(
                        () -> new IllegalStateException("The price book names no source \"" + first.source() + "\"."));
        Unit unit = Unit.of(first.unit());
        if (first.upTo().isEmpty()) {
            return new Price.Flat(first.component(), unit, new BigDecimal(first.amount()), source);
        }
        return new Price.Tiered(first.component(), unit, rows.stream().map(PriceBook::tier).toList(), source);
    }

    private static Price.Tier tier(PriceTable.Row row) {
        return new Price.Tier(row.upTo().equals("*") ? Optional.empty() : Optional.of(new BigDecimal(row.upTo())),
                new BigDecimal(row.amount()));
    }

    private static Map<String, PriceSource> readSources(String text) {
        return text.lines().skip(1).map(line -> line.split("\t", -1))
                .map(cells -> new PriceSource(cells[0], cells[1], LocalDate.parse(cells[2]), cells[3].equals("yes"),
                        cells[4]))
                .collect(Collectors.toUnmodifiableMap(PriceSource::id, source -> source, (first, _) -> first));
    }

    private static Optional<String> resource(String shard) {
        try (InputStream in = PriceBook.class.getResourceAsStream(FOLDER + shard + ".tsv")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The price table " + shard + " of this installation cannot be read; install it again", unreadable);
        }
    }
}
