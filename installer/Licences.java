import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;

/// Lays out the licences of what the application ships: the project's own, and what each library's jar carries, one
/// folder a library.
final class Licences {

    private static final List<String> WORDS = List.of("license", "licence", "notice", "copyright", "about");

    private Licences() {}

    /// @param project the folder that holds the project's LICENSE and NOTICE
    /// @param folder where they go
    static void collect(Path project, List<Path> jars, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var own : List.of("LICENSE", "NOTICE")) {
            Files.write(folder.resolve(own), Files.readAllBytes(project.resolve(own)));
        }
        for (var jar : jars) {
            copy(jar, folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", "")));
        }
    }

    private static void copy(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(entry -> isLegal(entry.getName())).toList()) {
                Files.createDirectories(folder);
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                try (var in = zip.getInputStream(entry)) {
                    Files.write(folder.resolve(name), in.readAllBytes());
                }
            }
        }
    }

    /// A text at the top of a jar or in its META-INF whose name says so.
    private static boolean isLegal(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean top = lower.indexOf('/') < 0 || lower.matches("meta-inf/[^/]+");
        return top
                && !lower.endsWith(".class")
                && WORDS.stream().anyMatch(lower.substring(lower.lastIndexOf('/') + 1)::startsWith);
    }
}
