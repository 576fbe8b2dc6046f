package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that explains how to add a service is followed word by word, so that it cannot go stale.
class AddAServiceManualTest {

    private static final Path MANUAL = Path.of("src", "docs", "manual", "add-a-service.md");
    private static final Path BUILT = Path.of("target", "classes", "io", "architrave", "catalog");
    private static final String FENCE = "```json\n";

    @TempDir
    Path root;

    private Path folder;
    private String manual = "";
    private String example = "";

    @BeforeEach
    void copyTheCatalogue() throws IOException {
        folder = root.resolve("catalog");
        try (var files = Files.walk(BUILT)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(BUILT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.delete(folder.resolve(CatalogFiles.INDEX));
        manual = Files.readString(MANUAL);
        int start = manual.indexOf(FENCE) + FENCE.length();
        example = manual.substring(start, manual.indexOf("```", start));
    }

    private void add(String text) throws IOException {
        Files.writeString(folder.resolve("integration/api-destination.json"), text);
    }

    @Test
    void theExampleIsAcceptedAsItStands() throws IOException {
        add(example);
        assertThat(CatalogFiles.problems(folder)).isEmpty();
    }

    @Test
    void theSlipReadsAsThePageSays() throws IOException {
        add(example.replace("\"to\": [\"third-party\"]", "\"to\": [\"third-part\"]"));
        assertThat(CatalogFiles.problems(folder))
                .singleElement()
                .satisfies(problem -> assertThat(manual).contains("    " + problem));
    }

    @Test
    void everySharedKeyThatThePageNamesIsInUse() {
        var catalog = Catalog.bundled();
        var keys = catalog.summaries().stream()
                .flatMap(summary -> catalog.find(summary.key()).orElseThrow().properties().stream())
                .map(PropertySpec::key)
                .toList();
        assertThat(keys)
                .contains("encrypted", "multiAz", "minCapacity", "backupRetentionDays", "tracing", "service")
                .contains("securityGroups");
        assertThat(manual).contains(Keys.all(PropertySpec.Kind.class));
    }
}
