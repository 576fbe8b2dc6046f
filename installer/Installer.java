import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/// Makes the installer of the system that it runs on, by `jpackage`, from what the build left in `target/architrave`:
/// a Debian package on Linux, a disk image on macOS, an MSI on Windows. Each brings the menu entry, the file association
/// and, on Linux and Windows, the command.
final class Installer {

    private static final String NAME = "architrave";
    private static final String DESCRIPTION = "Designs, reviews and prices AWS architectures";

    /// jpackage reads the needs of the libraries that are linked; these are opened by name.
    private static final String OPENED_BY_NAME = "libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libxxf86vm1, "
            + "libpangoft2-1.0-0, libfreetype6, fontconfig";

    private final Path project;
    private final Path application;
    private final Path work;
    private final String version;
    private final Desktop desktop;

    private enum Desktop {
        LINUX("deb", "png"), MAC("dmg", "icns"), WINDOWS("msi", "ico");

        final String installer;
        final String icon;

        Desktop(String installer, String icon) {
            this.installer = installer;
            this.icon = icon;
        }

        static Desktop ofThisMachine() {
            var system = System.getProperty("os.name");
            return system.startsWith("Windows") ? WINDOWS : system.startsWith("Mac") ? MAC : LINUX;
        }
    }

    private Installer(Path project, Path target, String version) {
        this.project = project;
        this.application = target.resolve("architrave");
        this.work = target.resolve("installer");
        this.desktop = Desktop.ofThisMachine();
        this.version = desktop == Desktop.MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    /// @param arguments the project's folder, the build's folder, the version
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Installer(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(work);
        var icon = new ProgramIcon(project.resolve("icons/own/architrave.svg")).write(work, desktop.icon);
        var image = image(icon);
        if (desktop == Desktop.LINUX) {
            useWhatTheBuildMade(image);
        }
        var made = installer(image, icon);
        if (desktop == Desktop.LINUX) {
            addTheDesktopsFiles(made, icon);
        }
        System.out.println("Made " + made);
    }

    private Path image(Path icon) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", NAME, "--app-version", version,
                "--vendor", "Architrave", "--description", DESCRIPTION,
                "--input", application.resolve("lib").toString(),
                "--runtime-image", application.resolve("runtime").toString(),
                "--main-jar", "architrave.jar", "--main-class", "io.architrave.Main",
                "--icon", icon.toString(), "--dest", work.resolve("image").toString(),
                "--app-content", application.resolve("legal").toString(),
                "--java-options", "-XX:+UseSerialGC",
                "--java-options", "--enable-native-access=javafx.graphics"));
        if (desktop == Desktop.WINDOWS) {
            // A program of the desktop has no console: the command is a second one that has.
            var command = Files.writeString(work.resolve("command.properties"), "win-console=true\nwin-menu=false\n");
            arguments.addAll(List.of("--add-launcher", NAME + "-command=" + command));
        }
        jpackage(arguments);
        return work.resolve("image").resolve(desktop == Desktop.MAC ? NAME + ".app" : NAME);
    }

    /// The build's launcher knows the two ways of starting, each with its own cache, where jpackage's knows one; and the
    /// caches hold for jars of the time that they were made with, which jpackage's copies have lost.
    private void useWhatTheBuildMade(Path image) throws IOException {
        copy(application.resolve("bin/architrave"), image.resolve("bin/architrave"));
        Files.deleteIfExists(image.resolve("lib/libapplauncher.so"));
        try (var jars = Files.list(application.resolve("lib"))) {
            for (var jar : jars.toList()) {
                copy(jar, image.resolve("lib/app").resolve(jar.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private Path installer(Path image, Path icon) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", desktop.installer, "--name", NAME, "--app-version", version,
                "--vendor", "Architrave", "--description", DESCRIPTION, "--app-image", image.toString(),
                "--license-file", project.resolve("LICENSE").toString(), "--dest", work.resolve("dist").toString()));
        arguments.addAll(switch (desktop) {
            case LINUX -> List.of("--linux-package-name", NAME, "--linux-deb-maintainer", "architrave@example.org",
                    "--linux-app-category", "graphics", "--linux-package-deps", OPENED_BY_NAME);
            case MAC -> List.of("--file-associations", association(icon).toString());
            case WINDOWS -> List.of("--file-associations", association(icon).toString(), "--win-menu",
                    "--win-menu-group", "Architrave", "--win-dir-chooser", "--win-per-user-install");
        });
        jpackage(arguments);
        try (var files = Files.list(work.resolve("dist"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private Path association(Path icon) throws IOException {
        return Files.writeString(work.resolve("file-association.properties"),
                Files.readString(project.resolve("installer/file-association.properties"))
                        + "icon=" + icon.toString().replace('\\', '/') + "\n");
    }

    private void addTheDesktopsFiles(Path deb, Path icon) throws IOException, InterruptedException {
        var files = project.resolve("installer/linux");
        var drawing = project.resolve("icons/own/architrave.svg");
        var icons = "usr/share/icons/hicolor/";
        DebianTree.unpacked(deb, work.resolve("deb"))
                .withoutScripts()
                .linking("usr/bin/architrave", Path.of("/opt/architrave/bin/architrave"))
                .with(files.resolve("architrave.desktop"), "usr/share/applications/architrave.desktop")
                .with(files.resolve("architrave-mime.xml"), "usr/share/mime/packages/architrave.xml")
                .with(icon, icons + "256x256/apps/architrave.png")
                .with(drawing, icons + "scalable/apps/architrave.svg")
                .with(drawing, icons + "scalable/mimetypes/application-vnd.architrave+json.svg")
                .pack(deb);
        delete(work.resolve("deb"));
    }

    private static void jpackage(List<String> arguments) {
        var out = new PrintWriter(System.out, true);
        int status = ToolProvider.findFirst("jpackage").orElseThrow(() -> new IllegalStateException(
                "The JDK in " + System.getProperty("java.home") + " has no jpackage."))
                .run(out, out, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jpackage ended with " + status);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
