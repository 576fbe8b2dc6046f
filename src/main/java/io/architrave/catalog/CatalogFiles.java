package io.architrave.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// The build's side of the catalogue: walks the service files, reports every problem of each, and writes the index.
public final class CatalogFiles {

    static final String INDEX = CatalogIndex.FILE;
    private static final List<String> SUMMARY =
            List.of("type", "name", "aliases", "category", "icon", "scope", "roles");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private CatalogFiles() {}

    /// @param arguments the folder of the catalogue; its index is written into it
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var problems = problems(folder);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println(problem));
            System.exit(1);
        }
        var index = JSON.createObjectNode();
        index.set("categories", JSON.readTree(folder.resolve("categories.json").toFile()));
        var types = index.putArray("types");
        for (var file : serviceFiles(folder)) {
            types.add(summaryOf(folder, file));
        }
        new Sketches(index, IconFiles.names(folder.resolveSibling("icons"))).addAll(Deck.of(folder));
        writeIfChanged(folder.resolve(INDEX), CatalogIndex.text(index));
    }

    /// An index as before keeps its time, so that the build need not make anew what is made from it.
    private static void writeIfChanged(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static ObjectNode summaryOf(Path folder, Path file) throws IOException {
        var whole = JSON.readTree(file.toFile());
        var entry = JSON.createObjectNode();
        for (var member : SUMMARY) {
            if (whole.has(member)) {
                entry.set(member, whole.get(member));
            }
        }
        entry.put("group", whole.has("frame"));
        if (whole.has("standsFor")) {
            entry.set("standsFor", whole.get("standsFor"));
        }
        if (whole.path("facts").has("lifecycle")) {
            entry.put("retired", true);
        }
        entry.put("path", nameOf(folder, file));
        return entry;
    }

    /// Service files in the order of their categories' folders and names; `options` holds shared lists, not services.
    public static List<Path> serviceFiles(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> !folder.equals(path.getParent()))
                    .filter(path -> !folder.resolve("options").equals(path.getParent()))
                    .sorted()
                    .toList();
        }
    }

    /// Every problem of every file in the folder, in the order of the files, with the line where it is known. Icons are
    /// looked up in the folder `icons` beside it, where there is one.
    public static List<CatalogProblem> problems(Path folder) throws IOException {
        var problems = new ArrayList<CatalogProblem>();
        var files = new ArrayList<CrossReferences.Read>();
        for (var file : serviceFiles(folder)) {
            read(folder, file, problems).ifPresent(files::add);
        }
        var icons = IconFiles.names(folder.resolveSibling("icons"));
        new CrossReferences(
                files,
                List.of(),
                categories(folder),
                icon -> icons.isEmpty() || icons.contains(icon),
                Deck.of(folder)).check();
        return located(folder, problems);
    }

    private static Optional<CrossReferences.Read> read(Path folder, Path file, List<CatalogProblem> problems)
            throws IOException {
        return read(folder, file, key -> options(folder, key, problems), problems);
    }

    /// @param options finds a shared list of choices by its key
    static Optional<CrossReferences.Read> read(
            Path folder, Path file, Function<String, Optional<OptionList>> options, List<CatalogProblem> problems)
            throws IOException {
        var name = nameOf(folder, file);
        try {
            var cursor = new FileCursor(name, "", JSON.readTree(file.toFile()), problems::add);
            var type = new ServiceTypeReader(cursor, options).read();
            if (!file.getFileName().toString().equals(type.key() + ".json")) {
                cursor.report("type", "is \"" + type.key() + "\", but the file is called " + file.getFileName());
            }
            return Optional.of(new CrossReferences.Read(cursor, type));
        } catch (JsonProcessingException broken) {
            problems.add(notJson(name, broken));
            return Optional.empty();
        }
    }

    static CatalogProblem notJson(String name, JsonProcessingException broken) {
        int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
        return new CatalogProblem(name, "", "is not JSON: " + broken.getOriginalMessage(), OptionalInt.of(line));
    }

    private static String nameOf(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Set<String> categories(Path folder) throws IOException {
        var keys = new HashSet<String>();
        JSON.readTree(folder.resolve("categories.json").toFile())
                .forEach(category -> keys.add(category.path("key").asText()));
        return keys;
    }

    static List<CatalogProblem> located(Path folder, List<CatalogProblem> problems) throws IOException {
        var lines = new HashMap<String, LineNumbers>();
        var located = new ArrayList<CatalogProblem>();
        for (var problem : problems) {
            if (problem.line().isPresent()) {
                located.add(problem);
                continue;
            }
            if (!lines.containsKey(problem.file())) {
                lines.put(problem.file(), LineNumbers.of(Files.readString(folder.resolve(problem.file()))));
            }
            located.add(problem.at(lines.get(problem.file()).line(problem.path())));
        }
        return located;
    }

    static Optional<OptionList> options(Path folder, String key, List<CatalogProblem> problems) {
        var file = folder.resolve("options").resolve(key + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var cursor = new FileCursor("options/" + key + ".json", "", JSON.readTree(file.toFile()), problems::add);
            return Optional.of(OptionList.read(key, cursor));
        } catch (IOException broken) {
            problems.add(new CatalogProblem("options/" + key + ".json", "", "cannot be read: " + broken.getMessage()));
            return Optional.empty();
        }
    }
}
