package io.architrave.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.testing.ChosenTemplate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateReviewTest {

    static Stream<ChosenTemplate> templates() {
        return ChosenTemplate.asTheyOpen();
    }

    /// Each template as it opens, and with each other choice by itself.
    static Stream<ChosenTemplate> choices() {
        return templates().flatMap(template -> Stream.concat(Stream.of(template), template.others()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aTemplateHasNoErrorsAndNoWarningsThatItDoesNotAcceptWithAReason(ChosenTemplate chosen) {
        assertThat(errorsAndWarnings(chosen)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void norHasItWithTwoChoicesTogether(ChosenTemplate template) {
        assertThat(template.pairs())
                .allSatisfy(pair -> assertThat(errorsAndWarnings(pair)).as(pair.toString()).isEmpty());
    }

    private static List<String> errorsAndWarnings(ChosenTemplate chosen) {
        return Review.of(chosen.made(diagram -> diagram), Catalog.bundled()).failures().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.rule().id() + " " + finding.message())
                .toList();
    }
}
