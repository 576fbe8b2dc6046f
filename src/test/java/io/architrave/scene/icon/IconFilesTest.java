package io.architrave.scene.icon;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.GroupFrame;
import io.architrave.catalog.ServiceType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The drawings that the build gathers; see `icons/README.md`.
class IconFilesTest {

    private final IconStore icons = IconStore.shared();

    @Test
    void carriesTheWholeDeckOfAwsIcons() throws IOException {
        assertThat(awsIndex()).hasSizeGreaterThanOrEqualTo(880);
    }

    @Test
    void drawsEveryIconOfTheDeck() throws IOException {
        assertThat(awsIndex()).allSatisfy(line -> assertThat(icons.has("aws:" + line.split("\t")[0])).isTrue());
    }

    @Test
    void drawsEveryIconThatTheCatalogueNames() {
        assertThat(Catalog.bundled().summaries()).allSatisfy(
                type -> assertThat(iconsOf(Catalog.bundled().find(type.key()).orElseThrow())).allMatch(icons::has));
    }

    @Test
    void drawsTheProjectsOwn() throws IOException {
        try (var files = Files.list(Path.of("icons/own"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(file -> icons.has("own:" + file.replace(".svg", "")));
        }
    }

    @Test
    void leavesAwsDrawingsOutOfTheRepositorysOwnFolder() throws IOException {
        try (var files = Files.list(Path.of("icons/own"))) {
            assertThat(files).allSatisfy(
                    file -> assertThat(Files.readString(file)).doesNotContain("Icon-Architecture", "Icon-Resource"));
        }
    }

    private static Stream<String> iconsOf(ServiceType type) {
        var frames = type.frame().stream()
                .flatMap(frame -> Stream.concat(Stream.of(frame.style()), frame.byTier().values().stream()))
                .map(GroupFrame.Style::icon)
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(type.summary().icon()), frames);
    }

    private static List<String> awsIndex() throws IOException {
        try (var index = IconFilesTest.class.getResourceAsStream("/io/architrave/icons/aws/index.tsv")) {
            assertThat(index).as("the list that the build writes").isNotNull();
            return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
