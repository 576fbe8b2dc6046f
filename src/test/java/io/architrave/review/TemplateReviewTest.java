package io.architrave.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateReviewTest {

    static Stream<Template> templates() {
        return Templates.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoErrors(Template template) {
        var made = Templates.instantiate(template, Map.of(), diagram -> diagram);

        assertThat(made).isInstanceOf(Templates.Making.Made.class);
        var diagram = ((Templates.Making.Made) made).diagram();
        var result = Review.of(diagram, Catalog.bundled());
        assertThat(result.failures())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.rule().id() + " " + finding.message())
                .isEmpty();
    }
}
