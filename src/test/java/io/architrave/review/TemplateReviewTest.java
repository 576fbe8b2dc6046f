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

    record Chosen(Template template, Map<String, String> choices) {
        @Override
        public String toString() {
            return template.id() + " " + choices;
        }
    }

    /// Each template as it opens, and with each other choice by itself.
    static Stream<Chosen> templates() {
        return Templates.all().stream().flatMap(template -> Stream.concat(
                Stream.of(new Chosen(template, Map.of())),
                template.parameters().stream().flatMap(parameter -> parameter.choices().stream()
                        .filter(choice -> !choice.key().equals(parameter.initial()))
                        .map(choice -> new Chosen(template, Map.of(parameter.key(), choice.key()))))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoErrorsAndNoWarningsThatItDoesNotAcceptWithAReason(Chosen chosen) {
        var made = Templates.instantiate(chosen.template(), chosen.choices(), diagram -> diagram);

        assertThat(made).isInstanceOf(Templates.Making.Made.class);
        var diagram = ((Templates.Making.Made) made).diagram();
        var result = Review.of(diagram, Catalog.bundled());
        assertThat(result.failures())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .extracting(finding -> finding.rule().id() + " " + finding.message())
                .isEmpty();
    }
}
