import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Debian package unpacked, to which the desktop's files are added where the system looks for them.
///
/// jpackage would have scripts of the package do that by `xdg-utils`, which fail on a machine without a desktop, the very
/// machine on which the command is wanted. Files that the package owns need no scripts, come and go with it, and are
/// taken up by the triggers of the menus, the file types and the icons.
record DebianTree(Path root) {

    static DebianTree unpacked(Path deb, Path into) throws IOException, InterruptedException {
        run("dpkg-deb", "--raw-extract", deb.toString(), into.toString());
        return new DebianTree(into);
    }

    DebianTree with(Path file, String at) throws IOException {
        var target = root.resolve(at);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        return this;
    }

    DebianTree linking(String from, Path to) throws IOException {
        Files.createSymbolicLink(Files.createDirectories(root.resolve(from).getParent())
                .resolve(Path.of(from).getFileName()), to);
        return this;
    }

    DebianTree withoutScripts() throws IOException {
        for (var script : List.of("preinst", "postinst", "prerm", "postrm")) {
            Files.deleteIfExists(root.resolve("DEBIAN").resolve(script));
        }
        return this;
    }

    void pack(Path deb) throws IOException, InterruptedException {
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        }
    }
}
