package io.architrave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command in a process of its own, without the JavaFX jars on the class path.
class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void worksWithoutJavaFxAndWithoutADisplay() throws Exception {
        var document = folder.resolve("shop.json").toString();

        assertThat(run("new", "A1", "-o", document)).isEmpty();
        assertThat(run("cost", document)).contains("a month");
        assertThat(run("export", document, "--to", "mermaid")).contains("flowchart");
    }

    @Test
    void endsWithTheStatusOfTheCommand() throws Exception {
        assertThat(process("templates", "--no-such-option").waitFor()).isEqualTo(2);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var process = process(arguments);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(error).isZero();
        return out;
    }

    private static Process process(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", classPathWithoutJavaFx(), "io.architrave.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        return builder.start();
    }

    private static String classPathWithoutJavaFx() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("javafx") && !entry.contains("controlsfx")
                        && !entry.contains("atlantafx"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
