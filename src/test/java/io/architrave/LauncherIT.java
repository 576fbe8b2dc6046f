package io.architrave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The application as `mvn package` leaves it, started as a user starts it, with nothing in its environment.
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {

    private final Path application = Path.of(System.getProperty("application", "target/architrave")).toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, String out, String err) {}

    @Test
    void needsNoOtherJava() throws Exception {
        var ended = start(launcher(), "--version");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).matches("architrave \\d+\\.\\d+\\.\\d+\\S*\\s*");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void startsThroughALinkInAFolderWithBlanks() throws Exception {
        var link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("my tools")).resolve("archi"),
                launcher());

        assertThat(start(link, "--version").status()).isZero();
    }

    @Test
    void saysWithoutADisplayWhatItCanDoAllTheSame() throws Exception {
        var ended = start(launcher());

        assertThat(ended.status()).isEqualTo(Main.NO_DISPLAY);
        assertThat(ended.err().lines()).singleElement().asString().contains("no display", "architrave tour DIR");
    }

    @Test
    void refusesAWrongCommandInOneLineWithoutAStackTrace() throws Exception {
        var ended = start(launcher(), "no-such-command");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).doesNotContain("\tat ").contains("no-such-command");
    }

    @Test
    void leavesJavaFxAloneInACommand() throws Exception {
        var ended = startWith("-verbose:class", launcher(), "catalog");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("io.architrave.cli.").doesNotContain(" javafx.", " com.sun.javafx.");
    }

    private Path launcher() {
        return application.resolve("bin/architrave");
    }

    private Ended start(Path launcher, String... arguments) throws IOException, InterruptedException {
        return startWith("", launcher, arguments);
    }

    private Ended startWith(String options, Path launcher, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("ARCHITRAVE_OPTS", options);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends by itself").isTrue();
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
