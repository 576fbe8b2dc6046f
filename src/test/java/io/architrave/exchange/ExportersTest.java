package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.architrave.testing.Golden;
import io.architrave.testing.GoldenPicture;
import io.architrave.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExportersTest {

    @Test
    void listsEveryExporterThatIsWritten() {
        var written = new ClassFileImporter()
                .importPackages("io.architrave.exchange").stream()
                .filter(type -> type.isAssignableTo(Exporter.class) && !type.isInterface())
                .map(JavaClass::getName)
                .toList();

        assertThat(Exporters.all())
                .extracting(exporter -> exporter.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void callsEachFormatByAnotherName() {
        assertThat(Exporters.all()).extracting(Exporter::format).doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("io.architrave.exchange.Exporters#all")
    void writesASmallDocumentAsAccepted(Exporter exporter) {
        var job = ExportJob.of("small", Samples.document(SMALL));

        assertThat(exporter.export(job)).isInstanceOfSatisfying(ExportResult.Exported.class, exported -> {
            assertThat(exported.files().getFirst().name()).endsWith("." + exporter.fileExtension());
            for (var file : exported.files()) {
                var golden = "export/" + exporter.format() + "/" + file.name();
                if (exporter.isText()) {
                    Golden.assertMatches(golden, file.content());
                } else {
                    GoldenPicture.assertMatches(golden, file.content());
                }
            }
        });
    }

    private static final String SMALL = """
            {"architrave": 1, "title": "Small", "elements": {
               "users": {"kind": "node", "type": "users", "name": "Users"},
               "region": {"kind": "group", "type": "region", "name": "Ireland", "properties": {"region": "eu-west-1"}},
               "hello": {"kind": "node", "type": "lambda-function", "parent": "region", "name": "Hello"},
               "e": {"kind": "edge", "relation": "call", "from": "users", "to": "hello"}},
             "layout": {
               "users": {"box": [0, 48, 96, 96]},
               "region": {"box": [160, 0, 192, 192]},
               "hello": {"box": [48, 48, 96, 96]}}}
            """;
}
