package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.architrave.testing.Golden;
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
        assertThat(Exporters.all()).extracting(Exporter::format).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("io.architrave.exchange.Exporters#all")
    void writesTheThreeTierTemplateAsAccepted(Exporter exporter) {
        var job = ExportJob.of("three-tier-web", Samples.template("three-tier-web"));

        assertThat(exporter.export(job)).isInstanceOfSatisfying(ExportResult.Exported.class, exported -> {
            for (var file : exported.files()) {
                assertThat(file.name()).endsWith("." + exporter.fileExtension());
                Golden.assertMatches("export/" + exporter.format() + "/" + file.name(), file.content());
            }
        });
    }
}
