import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the runnable application in `target/architrave`: launchers, jars, a runtime of its own and a cache of what its
/// start loads. The build runs it at the end of `package`; each part is left alone where what it is made of is as before.
///
/// JavaFX is linked into the runtime as modules. Everything else stays on the class path, since some of the libraries are
/// no modules; the application's jar names them in its manifest.
final class ApplicationImage {

    private static final String APPLICATION = "architrave.jar";
    private static final List<String> MODULES = List.of("javafx.controls", "javafx.fxml",
            "jfx.incubator.richtext", "java.desktop", "java.sql",
            "java.logging", "java.naming", "java.management", "java.xml", "jdk.unsupported", "jdk.charsets",
            "jdk.zipfs");

    private final Path image;
    private final Path jar;
    private final Path launchers;
    private final List<Path> dependencies;

    private ApplicationImage(Path image, Path jar, Path launchers, List<Path> dependencies) {
        this.image = image;
        this.jar = jar;
        this.launchers = launchers;
        this.dependencies = dependencies;
    }

    /// @param arguments the folder to make, the application's jar, the folder of the launchers, the runtime class path
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var classPath = Stream.of(arguments[3].split(File.pathSeparator)).map(Path::of)
                .filter(path -> path.toString().endsWith(".jar")).toList();
        new ApplicationImage(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), classPath).make();
    }

    private void make() throws IOException, InterruptedException {
        Files.createDirectories(image);
        boolean linked = link();
        boolean copied = copyJars();
        copyLaunchers();
        if (copied || !Files.isDirectory(image.resolve("legal"))) {
            Licences.collect(launchers.resolve("../..").normalize(), dependencies, image.resolve("legal"));
        }
        if (linked || copied || !Files.exists(cache("command"))) {
            train();
        }
    }

    // ---- the runtime

    private boolean link() throws IOException {
        var runtime = image.resolve("runtime");
        var recipe = List.of("--module-path", modulePath(), "--add-modules", String.join(",", MODULES),
                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--compress", "zip-6");
        var stamp = image.resolveSibling("architrave-runtime.txt");
        var wanted = Runtime.version() + "\n" + String.join("\n", recipe);
        if (Files.isDirectory(runtime) && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return false;
        }
        delete(runtime);
        var arguments = new ArrayList<>(recipe);
        arguments.addAll(List.of("--output", runtime.toString()));
        var said = new StringWriter();
        var out = new PrintWriter(said);
        int status = ToolProvider.findFirst("jlink").orElseThrow(() -> new IllegalStateException(
                "The JDK in " + System.getProperty("java.home") + " has no jlink.")).run(out, out,
                        arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jlink could not make the runtime: " + said);
        }
        Files.writeString(stamp, wanted);
        return true;
    }

    private String modulePath() {
        return dependencies.stream().filter(ApplicationImage::isJavaFx).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isJavaFx(Path jar) {
        var name = jar.getFileName().toString();
        return name.startsWith("javafx-") || name.startsWith("jfx-incubator-");
    }

    // ---- jars and launchers

    private boolean copyJars() throws IOException {
        var library = Files.createDirectories(image.resolve("lib"));
        var wanted = dependencies.stream().filter(path -> !isJavaFx(path))
                .collect(Collectors.toMap(path -> path.getFileName().toString(), path -> path));
        wanted.put(APPLICATION, jar);
        boolean changed = deleteOthers(library, wanted);
        for (var file : wanted.entrySet()) {
            changed |= copyIfChanged(file.getValue(), library.resolve(file.getKey()));
        }
        return changed;
    }

    private static boolean deleteOthers(Path library, Map<String, Path> wanted) throws IOException {
        try (var files = Files.list(library)) {
            var left = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !wanted.containsKey(file.getFileName().toString())).toList();
            for (var file : left) {
                Files.delete(file);
            }
            return !left.isEmpty();
        }
    }

    /// Keeps the time of the file, which the cache of the start checks.
    private static boolean copyIfChanged(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.size(from) == Files.size(to)
                && Files.getLastModifiedTime(from).equals(Files.getLastModifiedTime(to))) {
            return false;
        }
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        return true;
    }

    private void copyLaunchers() throws IOException {
        var folder = Files.createDirectories(image.resolve("bin"));
        for (var name : List.of("architrave", "architrave.bat")) {
            var launcher = folder.resolve(name);
            Files.copy(launchers.resolve(name), launcher, StandardCopyOption.REPLACE_EXISTING);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    // ---- the cache of the start

    /// One cache for each way of starting, since they load different classes with different flags. A start without them
    /// is slower and otherwise the same, so that nothing here fails the build.
    private void train() throws IOException, InterruptedException {
        var practice = Files.createTempDirectory("architrave-practice");
        try {
            var command = train("command", practice, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                    List.of("tour", practice.toString()));
            var window = train("window", practice,
                    List.of("-XX:+UseSerialGC", "-Dglass.platform=Headless", "-Dprism.order=sw",
                            "--enable-native-access=javafx.graphics"),
                    List.of(document(practice).toString()));
            finish(window, "window", 6);
            finish(command, "command", 60);
        } finally {
            delete(practice);
        }
    }

    /// For the window to open, so that the cache has what a drawing, its review and its cost load and not the start page
    /// alone.
    private Path document(Path practice) throws IOException, InterruptedException {
        var document = practice.resolve("practice.architrave");
        new ProcessBuilder(image.resolve("runtime/bin/java").toString(), "-cp",
                image.resolve("lib").resolve(APPLICATION).toString(), "io.architrave.Main", "new", "three-tier-web",
                "-o", document.toString()).inheritIO().start().waitFor();
        return document;
    }

    /// In a home of its own: what is practised must neither read nor change the settings of whoever builds.
    private Process train(String kind, Path home, List<String> flags, List<String> arguments) throws IOException {
        Files.deleteIfExists(cache(kind));
        var command = new ArrayList<String>();
        command.add(image.resolve("runtime/bin/java").toString());
        command.addAll(flags);
        command.add("-Duser.home=" + home);
        command.add("-XX:AOTCacheOutput=" + cache(kind));
        command.addAll(List.of("-Xlog:disable", "-cp", image.resolve("lib").resolve(APPLICATION).toString()));
        command.add("io.architrave.Main");
        command.addAll(arguments);
        var practice = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(image.resolveSibling("architrave-" + kind + "-training.txt").toFile());
        practice.environment().put("XDG_CONFIG_HOME", home.toString());
        practice.environment().put("APPDATA", home.toString());
        practice.environment().remove("ARCHITRAVE_LIBRARY");
        return practice.start();
    }

    private Path cache(String kind) {
        return image.resolve("runtime/lib/architrave-" + kind + ".aot");
    }

    /// A window stays open until it is asked to go, at which the cache is written.
    private void finish(Process training, String kind, int seconds) throws InterruptedException {
        if (!training.waitFor(seconds, TimeUnit.SECONDS)) {
            training.destroy();
            training.waitFor(60, TimeUnit.SECONDS);
        }
        if (!Files.exists(cache(kind))) {
            System.err.println("The start of the " + kind + " could not be cached; it will be slower. See "
                    + image.resolveSibling("architrave-" + kind + "-training.txt"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
