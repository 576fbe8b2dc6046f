package io.architrave.guide;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.document.Nearest;
import io.architrave.guide.Advice.Ranked;
import io.architrave.guide.Advice.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Ranks templates by answers. What each answer speaks for is data, `chooser.json`, each line of it with its source.
///
/// @param sources by id
/// @param questions in the order in which they are asked
public record Chooser(Map<String, Source> sources, List<Question> questions, List<Line> lines,
        List<Mistake> mistakes) {

    private static final class Bundled {
        static final Chooser CHOOSER = read();
    }

    public Chooser {
        sources = Map.copyOf(sources);
        questions = List.copyOf(questions);
        lines = List.copyOf(lines);
        mistakes = List.copyOf(mistakes);
    }

    /// The questions that come with the program. Read once, when first asked for.
    public static Chooser bundled() {
        return Bundled.CHOOSER;
    }

    private static Chooser read() {
        var json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        try (var in = Objects.requireNonNull(Chooser.class.getResourceAsStream("chooser.json"))) {
            return json.readValue(in, Chooser.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /// What is wrong with an answer: one clear sentence, with what is near and what may be answered. Empty for a good
    /// one, and for a key that is none of the questions.
    public Optional<String> objection(String key, String value) {
        var asked = question(key);
        if (asked.isEmpty() || asked.get().choice(value).isPresent()) {
            return Optional.empty();
        }
        var values = asked.get().choices().stream().map(Question.Choice::value).toList();
        return Optional.of("\"" + value + "\" is no answer to \"" + asked.get().ask() + "\""
                + Nearest.to(value, values).map(near -> "; did you mean " + near + "?").orElse("")
                + "; " + key + " is one of " + String.join(", ", values));
    }

    /// @param answers values by question; what is not answered speaks for nothing
    /// @param templates ids, in the order that decides between equals
    public Advice advise(Map<String, String> answers, List<String> templates) {
        Map<String, List<Reason>> reasons = new TreeMap<>();
        for (var line : lines) {
            var answer = Optional.ofNullable(answers.get(line.need())).filter(line.values()::contains);
            answer.ifPresent(value -> {
                var label = question(line.need()).flatMap(question -> question.choice(value))
                        .map(Question.Choice::label).orElse(value);
                var reason = new Reason(line.need(), label, line.weight(), line.because(), line.source());
                line.patterns().forEach(pattern -> reasons.computeIfAbsent(pattern, _ -> new ArrayList<>())
                        .add(reason));
            });
        }
        var ranked = templates.stream()
                .map(template -> {
                    var own = reasons.getOrDefault(template, List.of());
                    return new Ranked(template, own.stream().mapToInt(Reason::weight).sum(), own);
                })
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .toList();
        return new Advice(ranked, mistakes.stream().filter(mistake -> mistake.isIn(answers)).toList());
    }
}
