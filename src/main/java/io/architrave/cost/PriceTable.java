package io.architrave.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One shard of the book: a tab-separated table, split into lines when it is loaded and into cells when a key is
/// asked for, since a shard may hold a thousand nodes of which a diagram needs two.
final class PriceTable {

    /// The columns before the places.
    private static final int FIXED = 5;

    /// One line. @param upTo empty, "*" or a bound
    record Row(String component, String unit, String upTo, String source, String amount) {}

    private final List<String> places;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    PriceTable(String text) {
        List<String> all = text.lines().toList();
        this.places = List.of(all.getFirst().split("\t", -1)).subList(FIXED, all.getFirst().split("\t", -1).length);
        for (String line : all.subList(1, all.size())) {
            lines.computeIfAbsent(line.substring(0, line.indexOf('\t')), _ -> new ArrayList<>(1)).add(line);
        }
    }

    boolean holds(String key) {
        return lines.containsKey(key);
    }

    Set<String> keys() {
        return lines.keySet();
    }

    /// The key's lines that have a price in the column.
    List<Row> rows(String key, String column) {
        int at = places.indexOf(column);
        return at < 0 ? List.of()
                : lines.getOrDefault(key, List.of()).stream().map(line -> line.split("\t", -1))
                        .filter(cells -> !cells[FIXED + at].isEmpty())
                        .map(cells -> new Row(cells[1], cells[2], cells[3], cells[4], cells[FIXED + at])).toList();
    }

    /// The unit of a key, wherever it is priced.
    Optional<String> unit(String key) {
        return Optional.ofNullable(lines.get(key)).map(all -> all.getFirst().split("\t", -1)[2]);
    }
}
