package io.architrave.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The services and resources for which AWS draws an icon: what the palette offers even where no file describes it.
///
/// @param entries in the order of the file
record Deck(List<Entry> entries) {

    static final String FILE = "deck.tsv";

    /// @param name AWS's own, a resource as `Amazon Redshift: RA3`
    /// @param resource whether it is a part of a service instead of one
    /// @param category as the deck calls it
    /// @param id of its icon, and the key of its type
    record Entry(String name, boolean resource, String category, String id) {}

    Deck {
        entries = List.copyOf(entries);
    }

    /// @return the deck of a catalogue's folder; empty where it has none, as in a user's own
    static Deck of(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new Deck(List.of());
        }
        var entries = new ArrayList<Entry>();
        Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t"))
                .forEach(cells -> entries.add(new Entry(cells[0], cells[1].equals("resource"), cells[2], cells[3])));
        return new Deck(entries);
    }

    boolean holds(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }
}
