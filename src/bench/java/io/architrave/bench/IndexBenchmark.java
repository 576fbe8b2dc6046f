package io.architrave.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.catalog.Catalog;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long a fresh process takes to know every type there is: by the index as it ships, by the same as JSON, and the
/// reading of its bytes alone. Each time a process of its own, without a cache of the start, on an index that stands
/// before the one that ships.
final class IndexBenchmark {

    static final String INDEX = "index.tsv";
    static final String JSON = "index.json";
    static final String WHAT = "index, cold";

    private static final int ROUNDS = 15;
    private static final List<Double> SHARES = List.of(0.25, 0.5, 1.0, 2.0);
    private static final Map<String, String> VARIANTS = variants();

    private final Path folder;
    private final List<String> categories = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private IndexBenchmark(Path folder) throws IOException {
        this.folder = folder;
        try (var in = Catalog.class.getResourceAsStream(INDEX)) {
            for (var line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
                (line.startsWith("category\t") ? categories : types).add(line);
            }
        }
    }

    private static Map<String, String> variants() {
        var variants = new LinkedHashMap<String, String>();
        variants.put("bytes", "floor: its bytes");
        variants.put("json", "the same as JSON");
        variants.put("catalogue", "catalogue");
        return variants;
    }

    /// Adds its figures to those that the part has already.
    ///
    /// @param folder for what is made on the way
    static void addTo(Results results, Path folder) {
        try {
            new IndexBenchmark(folder.toAbsolutePath()).run(results);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void run(Results results) throws IOException, InterruptedException {
        for (double share : SHARES) {
            int size = (int) Math.round(types.size() * share);
            var place = lay(size);
            var times = new LinkedHashMap<String, List<Double>>();
            for (int round = 0; round < ROUNDS; round++) {
                for (var how : VARIANTS.keySet()) {
                    times.computeIfAbsent(how, _ -> new ArrayList<>()).add(cold(place, how));
                }
            }
            times.forEach((how, values) -> results.add(new Results.Figure(WHAT, size, VARIANTS.get(how), "ms",
                    Results.median(values), Results.percentile(values, 95), values.size())));
        }
    }

    /// Both forms of an index of so many entries, where a class path finds them.
    private Path lay(int size) throws IOException {
        var root = folder.resolve("index-" + size);
        var place = Files.createDirectories(root.resolve("io/architrave/catalog"));
        var lines = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            var cells = types.get(i % types.size()).split("\t", -1);
            cells[1] += i < types.size() ? "" : "-" + i / types.size();
            lines.add(String.join("\t", cells));
        }
        Files.writeString(place.resolve(INDEX), String.join("\n", categories) + "\n" + String.join("\n", lines) + "\n");
        new ObjectMapper().writeValue(place.resolve(JSON).toFile(), lines.stream().map(IndexBenchmark::entry).toList());
        return root;
    }

    private static Map<String, Object> entry(String line) {
        var cells = List.of(line.split("\t", -1));
        var entry = new LinkedHashMap<String, Object>();
        entry.put("standing", cells.get(0));
        entry.put("type", cells.get(1));
        entry.put("name", cells.get(2));
        entry.put("category", cells.get(3));
        entry.put("icon", cells.get(4));
        entry.put("scope", cells.get(5));
        entry.put("roles", List.of(cells.get(6).split(",")));
        entry.put("group", cells.get(7).equals("group"));
        entry.put("path", cells.get(8));
        entry.put("aliases", cells.subList(9, cells.size()));
        return entry;
    }

    private static double cold(Path place, String how) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                place + File.pathSeparator + System.getProperty("java.class.path"), ColdIndex.class.getName(), how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reading of the index by " + how + " failed");
        }
        return Double.parseDouble(said.strip());
    }
}
