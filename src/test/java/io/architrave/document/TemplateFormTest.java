package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Unrecognised;
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

    /// What the program does not know it keeps and never reads: in a template that is a slip.
    @ParameterizedTest
    @MethodSource("templates")
    void holdsNothingThatTheProgramDoesNotRead(Path file) throws IOException {
        assertThat(DocumentReader.read(file.toString(), Files.readString(file)))
                .isInstanceOfSatisfying(Reading.Opened.class, opened -> {
                    assertThat(opened.diagram().extras().members()).containsOnlyKeys("template");
                    assertThat(opened.diagram().elements().values())
                            .allSatisfy(element -> assertThat(extras(element).members()).isEmpty());
                });
    }

    private static Extras extras(Element element) {
        return switch (element) {
            case Node node -> node.extras();
            case Group group -> group.extras();
            case Edge edge -> edge.extras();
            case Note note -> note.extras();
            case Unrecognised unrecognised -> throw new AssertionError("not recognised: " + unrecognised.id());
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
