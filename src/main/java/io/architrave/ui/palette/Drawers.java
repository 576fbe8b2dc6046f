package io.architrave.ui.palette;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Category;
import io.architrave.catalog.Standing;
import io.architrave.catalog.TypeSearch;
import io.architrave.catalog.TypeSummary;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The lines of the palette, out of the catalogue and what is remembered. In a drawer stands first what the catalogue
/// describes, then what it can only draw; parts of services and what AWS has closed are folded below.
final class Drawers {

    static final String FAVOURITES = "favourites";
    static final String RECENT = "recent";
    static final String DESIGNS = "designs";
    private static final String MORE = "more:";

    /// Types are what is mostly searched for: designs below them are few.
    private static final int MOST_DESIGNS = 8;

    private final Catalog catalog;
    private final PaletteMemory memory;
    private final List<Shelf> shelves = new ArrayList<>();
    private List<PaletteDesign> designs = List.of();

    /// A category's types in the order in which they are shown.
    private record Shelf(String key, String label, List<TypeSummary> shown, List<TypeSummary> folded) {}

    Drawers(Catalog catalog, PaletteMemory memory) {
        this.catalog = catalog;
        this.memory = memory;
        Map<String, List<TypeSummary>> byCategory = new LinkedHashMap<>();
        catalog.categories().forEach(category -> byCategory.put(category.key(), new ArrayList<>()));
        catalog.offered()
                .forEach(type -> byCategory.computeIfAbsent(type.category(), _ -> new ArrayList<>()).add(type));
        byCategory.forEach((key, types) -> {
            if (!types.isEmpty()) {
                shelves.add(shelf(key, types));
            }
        });
    }

    private Shelf shelf(String key, List<TypeSummary> types) {
        types.sort(Comparator.comparing(TypeSummary::standing)
                .thenComparing(type -> TypeSearch.withoutVendor(type.name()), String.CASE_INSENSITIVE_ORDER));
        return new Shelf(
                key,
                catalog.category(key).map(Category::label).orElse(key),
                types.stream().filter(type -> !isFolded(type)).toList(),
                types.stream().filter(Drawers::isFolded).toList());
    }

    private static boolean isFolded(TypeSummary type) {
        return type.standing() == Standing.PART || type.standing() == Standing.RETIRED;
    }

    void offer(List<PaletteDesign> offered) {
        designs = List.copyOf(offered);
    }

    /// Favourites and what was used last, where there are any, then every category and whole designs.
    List<PaletteRow> all() {
        var rows = new ArrayList<PaletteRow>();
        own(rows, FAVOURITES, "Favourites", memory.favourites());
        own(rows, RECENT, "Recently used", memory.recent());
        shelves.forEach(shelf -> add(rows, shelf));
        addDesigns(rows);
        return rows;
    }

    private void addDesigns(List<PaletteRow> rows) {
        if (!designs.isEmpty()) {
            boolean open = memory.isOpen(DESIGNS);
            rows.add(new PaletteRow.Drawer(DESIGNS, "Templates as parts", designs.size(), open));
            if (open) {
                designs.forEach(design -> rows.add(new PaletteRow.Design(design)));
            }
        }
    }

    private void own(List<PaletteRow> rows, String key, String label, List<TypeKey> types) {
        var known = types.stream().flatMap(type -> catalog.summary(type).stream()).toList();
        if (!known.isEmpty()) {
            boolean open = memory.isOpen(key);
            rows.add(new PaletteRow.Drawer(key, label, known.size(), open));
            if (open) {
                addAll(rows, key, known);
            }
        }
    }

    private void add(List<PaletteRow> rows, Shelf shelf) {
        boolean open = memory.isOpen(shelf.key);
        rows.add(new PaletteRow.Drawer(
                shelf.key, shelf.label, shelf.shown.size() + shelf.folded.size(), open));
        if (!open) {
            return;
        }
        addAll(rows, shelf.key, shelf.shown);
        if (!shelf.folded.isEmpty()) {
            var more = MORE + shelf.key;
            boolean unfolded = memory.isOpen(more);
            rows.add(new PaletteRow.More(
                    more, shelf.key, "More of " + lowered(shelf.label), shelf.folded.size(), unfolded));
            if (unfolded) {
                addAll(rows, more, shelf.folded);
            }
        }
    }

    /// Within a sentence; what is written in capitals keeps them.
    private static String lowered(String label) {
        boolean plain = label.length() > 1 && Character.isLowerCase(label.charAt(1)) && !label.startsWith("Internet");
        return plain ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    private void addAll(List<PaletteRow> rows, String fold, List<TypeSummary> types) {
        types.forEach(type -> rows.add(new PaletteRow.Item(
                fold, type, memory.isFavourite(type.key()), Optional.empty())));
    }

    /// What a query finds, the nearest first, and then designs.
    List<PaletteRow> found(String query) {
        var types = catalog.finder().search(query).stream()
                .<PaletteRow>map(hit -> new PaletteRow.Item(
                        "", hit.summary(), memory.isFavourite(hit.summary().key()), hit.by()));
        var parts = designs.stream().filter(design -> design.matches(query)).<PaletteRow>map(PaletteRow.Design::new);
        return Stream.concat(types, parts.limit(MOST_DESIGNS)).toList();
    }

    /// Every drawer that there is, for opening all of them; what is folded stays so.
    List<String> keys() {
        var keys = new ArrayList<>(List.of(FAVOURITES, RECENT));
        shelves.forEach(shelf -> keys.add(shelf.key));
        keys.add(DESIGNS);
        return keys;
    }
}
