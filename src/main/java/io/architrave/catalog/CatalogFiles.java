package io.architrave.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The build's side of the catalogue: walks the service files, reports every problem of each, and writes the index.
public final class CatalogFiles {

    static final String INDEX = "index.json";
    private static final List<String> SUMMARY =
            List.of("type", "name", "aliases", "category", "icon", "scope", "roles");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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
        Files.writeString(folder.resolve(INDEX), JSON.writeValueAsString(index));
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
        entry.put("path", folder.relativize(file).toString().replace('\\', '/'));
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

    /// Every problem of every file in the folder.
    public static List<CatalogProblem> problems(Path folder) throws IOException {
        var problems = new ArrayList<CatalogProblem>();
        for (var file : serviceFiles(folder)) {
            var name = folder.relativize(file).toString();
            try {
                var cursor = new FileCursor(name, "", JSON.readTree(file.toFile()), problems::add);
                var type = new ServiceTypeReader(cursor, key -> options(folder, key, problems)).read();
                if (!file.getFileName().toString().equals(type.key() + ".json")) {
                    cursor.report("type", "is \"" + type.key() + "\", but the file is called " + file.getFileName());
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                problems.add(new CatalogProblem(
                        name, "line " + broken.getLocation().getLineNr(), "is not JSON: " + broken.getOriginalMessage()));
            }
        }
        return problems;
    }

    private static java.util.Optional<OptionList> options(Path folder, String key, List<CatalogProblem> problems) {
        var file = folder.resolve("options").resolve(key + ".json");
        if (!Files.exists(file)) {
            return java.util.Optional.empty();
        }
        try {
            var cursor = new FileCursor("options/" + key + ".json", "", JSON.readTree(file.toFile()), problems::add);
            return java.util.Optional.of(OptionList.read(key, cursor));
        } catch (IOException broken) {
            problems.add(new CatalogProblem("options/" + key + ".json", "", "cannot be read: " + broken.getMessage()));
            return java.util.Optional.empty();
        }
    }
}
