package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of `templates/` are documents as the program itself would write them. `-Daccept=true` rewrites them so.
class TemplateFormTest {

    private static List<Path> templates() throws IOException {
        try (var files = Files.list(Path.of("templates"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void standsInTheFileAsTheProgramWritesIt(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(DocumentReader.read(file.toString(), text)).isInstanceOfSatisfying(Reading.Opened.class, opened -> {
            var written = DocumentWriter.text(opened.diagram());
            if (Boolean.getBoolean("accept")) {
                write(file, written);
            } else {
                assertThat(text).isEqualTo(written);
            }
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
