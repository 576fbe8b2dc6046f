package io.architrave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Whole processes of the packaged application, in turn with the least that the same runtime can do: the window against
/// a bare one, an export against a greeting. The floors run with a cache of what they load, as the application does, and
/// without.
final class StartBenchmark {

    private static final int WINDOWS = 7;
    private static final int EXPORTS = 15;

    private final Path application;
    private final Path folder;
    private final Path jar;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    private StartBenchmark(Path application, Path folder) {
        this.application = application;
        this.folder = folder;
        this.jar = folder.resolve("floors.jar");
    }

    /// @param application the folder that `mvn package` made
    /// @param folder for what is made on the way
    static Results run(Path application, Path folder) {
        try {
            Files.createDirectories(folder);
            return new StartBenchmark(application.toAbsolutePath(), folder.toAbsolutePath()).run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Results run() throws IOException, InterruptedException {
        pack(List.of(BareWindow.class, Hello.class));
        train("window", java(windowFlags(), List.of(), BareWindow.class));
        train("hello", java(commandFlags(), List.of(), Hello.class));
        var document = folder.resolve("three-tier-web.architrave");
        Files.deleteIfExists(document);
        end(architrave("new", "three-tier-web", "-o", document.toString()));
        for (int round = 0; round < WINDOWS; round++) {
            windows(document);
        }
        for (int round = 0; round < EXPORTS; round++) {
            exports(document);
        }
        var results = new Results();
        times.forEach(
                (what, values) -> results.add(new Results.Figure(what.split(": ")[0], 0, what.split(": ")[1], "ms",
                        Results.median(values), Results.percentile(values, 95), values.size())));
        return results;
    }

    private void windows(Path document) throws IOException, InterruptedException {
        var bare = FirstFrame.of(java(windowFlags(), cached("window"), BareWindow.class));
        keep("first frame: bare window", bare.first());
        keep("first frame: bare window without a cache",
                FirstFrame.of(java(windowFlags(), List.of(), BareWindow.class)).first());
        var empty = FirstFrame.of(designer());
        keep("first frame: designer with its start page", empty.first());
        keep("first frame: designer, the last picture of the start page painted", empty.settled());
        keep("first frame: designer, a three-tier document painted",
                FirstFrame.of(designer(document.toString())).settled());
    }

    private void exports(Path document) throws IOException, InterruptedException {
        keep("export: hello world", end(java(commandFlags(), cached("hello"), Hello.class)));
        keep("export: hello world without a cache", end(java(commandFlags(), List.of(), Hello.class)));
        keep("export: architrave export --to cloudformation",
                end(architrave("export", document.toString(), "--to", "cloudformation")));
    }

    private void keep(String what, double milliseconds) {
        times.computeIfAbsent(what, _ -> new ArrayList<>()).add(milliseconds);
        System.out.printf("%-70s %8.1f ms%n", what, milliseconds);
    }

    private static List<String> windowFlags() {
        var flags = new ArrayList<>(FirstFrame.OPTIONS);
        flags.add("-XX:+UseSerialGC");
        flags.add("--enable-native-access=javafx.graphics");
        return flags;
    }

    private static List<String> commandFlags() {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    private List<String> cached(String floor) {
        return List.of("-XX:AOTCache=" + folder.resolve(floor + ".aot"));
    }

    private ProcessBuilder java(List<String> flags, List<String> more, Class<?> main) {
        var command = new ArrayList<String>();
        command.add(application.resolve("runtime/bin/java").toString());
        command.addAll(flags);
        command.addAll(more);
        command.addAll(List.of("-cp", jar.toString(), main.getName()));
        return new ProcessBuilder(command);
    }

    private ProcessBuilder architrave(String... arguments) {
        var command = new ArrayList<String>();
        command.add(application.resolve("bin/architrave").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private ProcessBuilder designer(String... arguments) {
        var designer = architrave(arguments);
        designer.environment().put("ARCHITRAVE_OPTS", String.join(" ", FirstFrame.OPTIONS));
        return designer;
    }

    private double end(ProcessBuilder command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = command.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("said.txt").toFile()).start().waitFor();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (status != 0) {
            throw new IllegalStateException(command.command() + " ended with " + status + ": "
                    + Files.readString(folder.resolve("said.txt")));
        }
        return milliseconds;
    }

    /// A jar, since a cache is only kept of classes in jars.
    private void pack(List<Class<?>> classes) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var one : classes) {
                var name = one.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = StartBenchmark.class.getResourceAsStream("/" + name)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private void train(String floor, ProcessBuilder program) throws IOException, InterruptedException {
        var cache = folder.resolve(floor + ".aot");
        Files.deleteIfExists(cache);
        program.command().add(1, "-XX:AOTCacheOutput=" + cache);
        program.command().add(1, "-Xlog:disable");
        var process = program.redirectErrorStream(true).redirectOutput(folder.resolve("training.txt").toFile()).start();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache for " + floor + ", see " + folder.resolve("training.txt"));
        }
    }
}
