package io.architrave.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Measures one part after another, each into a file of its own in `target/bench`, and writes the page of all that were
/// ever measured there.
public final class Report {

    private static final Path FOLDER = Path.of("target/bench");
    private static final Path PAGE = Path.of("src/docs/benchmarks.md");
    private static final Path APPLICATION = Path.of("target/architrave");
    private static final String[] PARTS = {"rooms", "frames", "opening", "palette", "gallery", "start", "page"};

    /// By how much the catalogue is larger than it is.
    private static final List<String> FACTORS = List.of("1", "2", "4", "8");
    private static final List<String> SIZES = List.of("100", "300", "1000", "3000", "5000", "10000");
    private static final List<String> WINDOW_OPTIONS = List.of("-XX:+UseSerialGC", "-Dglass.platform=Headlessplus",
            "-Dprism.order=sw", "-Djavafx.animation.fullspeed=true", "--enable-native-access=ALL-UNNAMED");

    private Report() {}

    /// @param parts of `rooms`, `frames`, `opening`, `palette`, `gallery`, `start` and `page`; all without any
    public static void main(String[] parts) {
        for (var part : parts.length == 0 ? PARTS : parts) {
            switch (part) {
                case "rooms" -> rooms();
                case "frames" -> window(FrameBenchmark.Start.class, "frames", SIZES);
                case "opening" -> window(OpeningBenchmark.Start.class, "opening", SIZES);
                case "palette" -> palette();
                case "gallery" -> window(GalleryBenchmark.Start.class, "gallery", SIZES);
                case "start" -> StartBenchmark.run(APPLICATION, FOLDER).write(FOLDER.resolve("start.json"));
                case "page" -> page();
                default -> throw new IllegalArgumentException(
                        part + " is not a part; there are " + String.join(", ", PARTS));
            }
        }
    }

    private static void rooms() {
        var options = new OptionsBuilder()
                .include("io.architrave.bench.*Benchmark")
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(6)
                .measurementTime(TimeValue.milliseconds(500))
                .build();
        var results = new Results();
        try {
            new Runner(options).run().forEach(result -> results.add(figure(result)));
        } catch (RunnerException broken) {
            throw new IllegalStateException(broken);
        }
        results.write(FOLDER.resolve("rooms.json"));
    }

    private static Results.Figure figure(RunResult result) {
        var score = result.getPrimaryResult();
        var name = result.getParams().getBenchmark();
        int method = name.lastIndexOf('.');
        var room = name.substring(name.lastIndexOf('.', method - 1) + 1, method).replace("Benchmark", "");
        return new Results.Figure(room, Integer.parseInt(result.getParams().getParam("size")),
                name.substring(method + 1), score.getScoreUnit(), score.getScore(), score.getScoreError(),
                (int) score.getSampleCount());
    }

    private static void palette() {
        window(PaletteBenchmark.Start.class, "palette", FACTORS);
        var file = FOLDER.resolve("palette.json");
        var results = new Results();
        Results.read(file).figures().forEach(results::add);
        IndexBenchmark.addTo(results, FOLDER);
        results.write(file);
    }

    /// A benchmark that needs a window, in a process of its own.
    private static void window(Class<?> benchmark, String part, List<String> sizes) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(WINDOW_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), benchmark.getName(),
                FOLDER.resolve(part + ".json").toString()));
        command.addAll(sizes);
        try {
            int status = new ProcessBuilder(command).inheritIO().directory(new File(".")).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("the " + part + " part ended with " + status);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void page() {
        try {
            Files.writeString(PAGE, new Page(FOLDER).text());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
