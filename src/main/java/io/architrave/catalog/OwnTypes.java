package io.architrave.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of a user's own folder: files of the form in which the program's own are written, read while it runs. A
/// file that is not right is reported and left out, with those that cannot do without it; the rest counts.
///
/// @param types sound ones, in the order of their files
/// @param categories that the folder adds
/// @param problems of every file, with their lines
public record OwnTypes(List<ServiceType> types, List<Category> categories, List<CatalogProblem> problems) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// Before the name of a drawing in the folder's `icons`.
    public static final String ICON = "library:";

    private static final String BUNDLED_ICONS = "/io/architrave/icons/";
    private static final String CATEGORIES = "categories.json";

    public OwnTypes {
        types = List.copyOf(types);
        categories = List.copyOf(categories);
        problems = List.copyOf(problems);
    }

    /// @param folder with `types`, and perhaps `options`, `icons` and `categories.json`
    /// @param bundled what the files may name beside each other
    public static OwnTypes read(Path folder, Catalog bundled) {
        try {
            return new Reader(folder, bundled).read();
        } catch (IOException unreadable) {
            var sentence = "cannot be read (" + unreadable.getMessage() + "); none of its types are there";
            return new OwnTypes(
                    List.of(), List.of(), List.of(new CatalogProblem(folder.toString(), "", sentence)));
        }
    }

    private static final class Reader {
        private final Path folder;
        private final Catalog bundled;
        private final List<CatalogProblem> problems = new ArrayList<>();

        Reader(Path folder, Catalog bundled) {
            this.folder = folder;
            this.bundled = bundled;
        }

        OwnTypes read() throws IOException {
            var categories = categories();
            var files = new ArrayList<CrossReferences.Read>();
            for (var file : typeFiles()) {
                CatalogFiles.read(folder, file, this::options, problems).ifPresent(files::add);
            }
            var sound = sound(files, categories);
            return new OwnTypes(
                    sound.stream().map(CrossReferences.Read::type).toList(),
                    categories,
                    CatalogFiles.located(folder, problems));
        }

        private List<Path> typeFiles() throws IOException {
            var types = folder.resolve("types");
            if (!Files.isDirectory(types)) {
                return List.of();
            }
            try (var paths = Files.walk(types)) {
                return paths.filter(path -> path.toString().endsWith(".json")).sorted().toList();
            }
        }

        /// A list of the folder goes before one of the program that is called alike.
        private Optional<OptionList> options(String key) {
            return CatalogFiles.options(folder, key, problems).or(() -> bundled.findOptions(key));
        }

        /// What is left out may be named by what is left: asks anew until nothing more falls.
        private List<CrossReferences.Read> sound(List<CrossReferences.Read> files, List<Category> categories) {
            var keys = Stream.concat(bundled.categories().stream(), categories.stream())
                    .map(Category::key)
                    .collect(Collectors.toSet());
            var left = files;
            int reported;
            do {
                reported = problems.size();
                var bad = badFiles();
                left = left.stream().filter(file -> !bad.contains(file.cursor().file())).toList();
                new CrossReferences(left, bundled.summaries(), keys, this::hasIcon, new Deck(List.of())).check();
            } while (problems.size() > reported);
            return left;
        }

        private Set<String> badFiles() {
            return problems.stream().map(CatalogProblem::file).collect(Collectors.toCollection(HashSet::new));
        }

        private boolean hasIcon(String name) {
            return name.startsWith(ICON)
                    ? Files.exists(folder.resolve("icons").resolve(name.substring(ICON.length()) + ".svg"))
                    : Catalog.class.getResource(BUNDLED_ICONS + name.replace(':', '/') + ".svg") != null;
        }

        private List<Category> categories() throws IOException {
            var file = folder.resolve(CATEGORIES);
            if (!Files.exists(file)) {
                return List.of();
            }
            var found = new ArrayList<Category>();
            try {
                int at = 0;
                for (var node : JSON.readTree(file.toFile())) {
                    var cursor = new FileCursor(CATEGORIES, "[" + at++ + "]", node, problems::add);
                    cursor.knowsOnly("key", "label", "colour");
                    found.add(new Category(cursor.text("key"), cursor.text("label"), cursor.text("colour")));
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
                problems.add(CatalogFiles.notJson(CATEGORIES, broken));
            }
            return found;
        }
    }
}
