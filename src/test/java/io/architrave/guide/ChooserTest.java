package io.architrave.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.Template;
import io.architrave.document.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChooserTest {

    private static final Chooser CHOOSER = Chooser.bundled();
    private static final List<String> TEMPLATES = Templates.all().stream().map(Template::id).toList();

    @Test
    void namesASourceWithADateForEachLine() {
        assertThat(CHOOSER.sources().values()).allSatisfy(source -> {
            assertThat(source.title()).isNotBlank();
            assertThat(source.date()).matches("\\d{4}-\\d{2}-\\d{2}");
        });
        assertThat(Stream.of(CHOOSER.questions().stream().map(Question::source),
                CHOOSER.lines().stream().map(Line::source), CHOOSER.mistakes().stream().map(Mistake::source))
                .flatMap(stream -> stream)).isNotEmpty().isSubsetOf(CHOOSER.sources().keySet());
    }

    @Test
    void speaksOfTemplatesThatThereAreAndOfAnswersThatCanBeGiven() {
        assertThat(CHOOSER.lines()).hasSizeGreaterThan(150).allSatisfy(line -> {
            assertThat(TEMPLATES).as(line.because()).containsAll(line.patterns());
            assertThat(line.values()).as(line.because()).isNotEmpty()
                    .allSatisfy(value -> assertThat(CHOOSER.question(line.need())
                            .flatMap(question -> question.choice(value))).isPresent());
            assertThat(line.weight()).isBetween(-10, 10).isNotZero();
            assertThat(line.because()).endsWith(".");
        });
        assertThat(CHOOSER.mistakes()).allSatisfy(mistake -> assertThat(mistake.when()).isNotEmpty()
                .allSatisfy((need, values) -> assertThat(values).allSatisfy(value -> assertThat(
                        CHOOSER.question(need).flatMap(question -> question.choice(value))).isPresent())));
    }

    @Test
    void letsEachAnswerSpeakForOrAgainstSomething() {
        var silent = CHOOSER.questions().stream().filter(question -> !question.key().equals("compliance"))
                .flatMap(question -> question.choices().stream()
                        .filter(choice -> CHOOSER.lines().stream().noneMatch(line -> line.need().equals(question.key())
                                && line.values().contains(choice.value())))
                        .map(choice -> question.key() + "=" + choice.value()));

        assertThat(silent).isEmpty();
    }

    static Stream<String> firstChoices() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/guide/first-choice.tsv")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("firstChoices")
    void comesFirstWithTheAnswersThatDescribeIt(String line) {
        var cells = line.split("\t");
        var advice = CHOOSER.advise(answers(cells[1]), TEMPLATES);

        assertThat(advice.ranked().getFirst().template()).isEqualTo(cells[0]);
        assertThat(advice.ranked().getFirst().merits()).isNotEmpty();
        assertThat(advice.ranked().get(1).score()).isLessThan(advice.ranked().getFirst().score());
    }

    @Test
    void knowsAnswersForEachTemplate() throws IOException {
        assertThat(firstChoices().map(line -> line.split("\t")[0])).containsExactlyInAnyOrderElementsOf(TEMPLATES);
    }

    @Test
    void saysWhyTheNextBestIsNotTheFirst() {
        var advice = CHOOSER.advise(Map.of("what", "web", "traffic", "steady"), TEMPLATES);

        assertThat(advice.whyNot(advice.ranked().getFirst())).isEmpty();
        assertThat(advice.whyNot(advice.ranked().get(1))).hasValueSatisfying(
                why -> assertThat(why).contains("Steady load keeps its servers busy."));
        var spiky = CHOOSER.advise(Map.of("what", "web", "traffic", "spiky"), TEMPLATES);
        var three = spiky.ranked().stream().filter(one -> one.template().equals("three-tier-web")).findFirst();
        assertThat(spiky.whyNot(three.orElseThrow())).contains(
                "Load in bursts pays for servers that wait; functions do not.");
    }

    @Test
    void followsTheDecisionGuideOfTheArticle() {
        assertThat(first("what=web traffic=steady")).isEqualTo("three-tier-web");
        assertThat(first("what=events processing=fanout")).isEqualTo("event-driven-processing");
        assertThat(first("what=services processing=request")).isEqualTo("rest-microservices");
        assertThat(first("what=site budget=least")).isEqualTo("static-site-cdn");
        assertThat(first("what=stream state=search")).isEqualTo("realtime-search");
        assertThat(first("what=recovery recovery=hours")).isEqualTo("dr-pilot-light");
        assertThat(first("what=recovery recovery=minutes")).isEqualTo("dr-warm-standby");
    }

    @Test
    void showsTheMistakeThatAnswersRunInto() {
        assertThat(CHOOSER.advise(answers("what=services team=small"), TEMPLATES).mistakes()).singleElement()
                .satisfies(mistake -> assertThat(mistake.say()).contains("one well-cut program"));
        assertThat(CHOOSER.advise(answers("what=services team=large"), TEMPLATES).mistakes()).isEmpty();
    }

    @Test
    void proposesTheNearestAnswer() {
        assertThat(CHOOSER.objection("traffic", "spikey")).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("did you mean spiky?").contains("steady, spiky, constant, rare"));
        assertThat(CHOOSER.objection("traffic", "spiky")).isEmpty();
        assertThat(CHOOSER.objection("service", "anything")).isEmpty();
    }

    private static String first(String answers) {
        return CHOOSER.advise(answers(answers), TEMPLATES).ranked().getFirst().template();
    }

    private static Map<String, String> answers(String words) {
        return Arrays.stream(words.split(" ")).map(word -> word.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
