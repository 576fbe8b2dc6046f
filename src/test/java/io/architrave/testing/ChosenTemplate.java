package io.architrave.testing;

import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.model.Diagram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A template with some of its choices taken; the others are at their defaults.
public record ChosenTemplate(Template template, Map<String, String> choices) {

    public ChosenTemplate {
        choices = new TreeMap<>(choices);
    }

    @Override
    public String toString() {
        return template.id() + (choices.isEmpty() ? "" : " " + choices);
    }

    /// Each template as it opens.
    public static Stream<ChosenTemplate> asTheyOpen() {
        return Templates.all().stream().map(template -> new ChosenTemplate(template, Map.of()));
    }

    /// With each other choice by itself.
    public Stream<ChosenTemplate> others() {
        return template.parameters().stream().flatMap(parameter -> others(parameter, _ -> true));
    }

    private Stream<ChosenTemplate> others(Template.Parameter parameter, Predicate<Template.Choice> wanted) {
        return parameter.choices().stream()
                .filter(choice -> !choice.key().equals(parameter.initial()))
                .filter(wanted)
                .map(choice -> new ChosenTemplate(template, Map.of(parameter.key(), choice.key())));
    }

    /// With each two other choices of different parameters.
    public Stream<ChosenTemplate> pairs() {
        return pairs(template.parameters().stream().map(parameter -> others(parameter, _ -> true).toList()).toList());
    }

    private static Stream<ChosenTemplate> pairs(List<List<ChosenTemplate>> byParameter) {
        return IntStream.range(0, byParameter.size()).boxed()
                .flatMap(one -> byParameter.get(one).stream()
                        .flatMap(first -> IntStream.range(one + 1, byParameter.size()).boxed()
                                .flatMap(other -> byParameter.get(other).stream())
                                .map(first::and)));
    }

    private ChosenTemplate and(ChosenTemplate other) {
        var both = new TreeMap<>(choices);
        both.putAll(other.choices);
        return new ChosenTemplate(template, both);
    }

    /// With each other choice that draws something else than the default does: most only set properties.
    public Stream<ChosenTemplate> otherDrawings() {
        return template.parameters().stream().flatMap(parameter -> others(parameter, draws(parameter)));
    }

    /// With each two such choices; of a parameter that offers the same drawing in many words, such as regions, the last.
    public Stream<ChosenTemplate> pairsOfDrawings() {
        return pairs(template.parameters().stream()
                .map(parameter -> others(parameter, draws(parameter)).reduce((_, last) -> last).stream().toList())
                .toList());
    }

    private static Predicate<Template.Choice> draws(Template.Parameter parameter) {
        var shown = parameter.choice(parameter.initial()).orElseThrow().without();
        return choice -> !choice.without().equals(shown) || !choice.layout().isEmpty();
    }

    /// @param tidy lays out what has no place
    public Diagram made(UnaryOperator<Diagram> tidy) {
        return switch (Templates.instantiate(template, choices, tidy)) {
            case Templates.Making.Made(var diagram) -> diagram;
            case Templates.Making.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }
}
