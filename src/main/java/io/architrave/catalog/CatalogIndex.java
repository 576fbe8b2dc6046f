package io.architrave.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.architrave.model.TypeKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the build leaves of all files for the palette and the search: a line a category or a type, its cells with tabs
/// between. Every start reads all of it, and JSON costs a process that has read none yet several times as much. For the
/// same reason the reader goes without streams.
final class CatalogIndex {

    static final String FILE = "index.tsv";

    private static final String CATEGORY = "category";
    private static final String NONE = "-";

    /// Cells before the aliases, of which there are any number.
    private static final int FIXED = 9;

    private final List<Category> categories = new ArrayList<>();
    private final Map<TypeKey, Entry> entries = new LinkedHashMap<>();

    /// @param origin the file that describes the type, or, of a sketch, the type that stands for it by now; may be blank
    record Entry(TypeSummary summary, String origin) {}

    private CatalogIndex() {}

    List<Category> categories() {
        return categories;
    }

    /// In the order of the files, then the sketches.
    Map<TypeKey, Entry> entries() {
        return entries;
    }

    /// @param index with `categories`, `types` and `sketches`
    static String text(JsonNode index) {
        var lines = new ArrayList<String>();
        for (var category : index.path("categories")) {
            lines.add(line(CATEGORY, text(category, "key"), text(category, "label"), text(category, "colour")));
        }
        for (var type : index.path("types")) {
            var standing = type.path("retired").asBoolean() ? Standing.RETIRED : Standing.WHOLE;
            lines.add(typeLine(type, standing, text(type, "path")));
        }
        for (var sketch : index.path("sketches")) {
            var cover = text(sketch, "coveredBy");
            var bare = sketch.path("part").asBoolean() ? Standing.PART : Standing.SKETCH;
            lines.add(typeLine(sketch, cover.isEmpty() ? bare : Standing.COVERED, cover));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String typeLine(JsonNode type, Standing standing, String origin) {
        var roles = new ArrayList<String>();
        type.path("roles").forEach(role -> roles.add(constant(Role.class, role.asText())));
        var cells = new ArrayList<>(List.of(
                standing.name(), text(type, "type"), text(type, "name"), text(type, "category"), text(type, "icon"),
                type.has("scope") ? constant(Scope.class, text(type, "scope")) : Scope.REGIONAL.name(),
                roles.isEmpty() ? NONE : String.join(",", roles),
                type.path("group").asBoolean() ? "group" : NONE,
                origin.isEmpty() ? NONE : origin));
        type.path("aliases").forEach(alias -> cells.add(alias.asText()));
        return line(cells.toArray(String[]::new));
    }

    private static String line(String... cells) {
        for (var cell : cells) {
            if (cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0) {
                throw new IllegalStateException("“" + cell + "” has a tab or a new line in it; write it with blanks");
            }
        }
        return String.join("\t", cells);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    private static <E extends Enum<E>> String constant(Class<E> type, String key) {
        return Keys.find(type, key)
                .orElseThrow(() -> new IllegalStateException(key + " is none of " + Keys.all(type)))
                .name();
    }

    /// The index that ships with the program.
    static CatalogIndex read() {
        try (var stream = CatalogIndex.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The catalogue lacks " + FILE);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The catalogue's " + FILE + " cannot be read", broken);
        }
    }

    static CatalogIndex parse(String text) {
        var index = new CatalogIndex();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            index.add(cells(text, from, end));
            from = end + 1;
        }
        return index;
    }

    private static List<String> cells(String text, int start, int end) {
        var cells = new ArrayList<String>();
        int from = start;
        for (int tab = text.indexOf('\t', from, end); tab >= 0; tab = text.indexOf('\t', from, end)) {
            cells.add(text.substring(from, tab));
            from = tab + 1;
        }
        cells.add(text.substring(from, end));
        return cells;
    }

    private void add(List<String> cells) {
        if (cells.get(0).equals(CATEGORY)) {
            categories.add(new Category(cells.get(1), cells.get(2), cells.get(3)));
            return;
        }
        var summary = new TypeSummary(
                TypeKey.of(cells.get(1)),
                cells.get(2),
                cells.subList(FIXED, cells.size()),
                cells.get(3),
                cells.get(4),
                Scope.valueOf(cells.get(5)),
                roles(cells.get(6)),
                !cells.get(7).equals(NONE),
                Standing.valueOf(cells.get(0)));
        var origin = cells.get(8);
        entries.put(summary.key(), new Entry(summary, origin.equals(NONE) ? "" : origin));
    }

    private static Set<Role> roles(String cell) {
        var roles = new HashSet<Role>();
        if (!cell.equals(NONE)) {
            for (var role : cell.split(",")) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }
}
