package io.architrave.cloudformation;

import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.model.Diagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The designs that ship: each template in each combination of its choices, or where these are many each of its choices
 * by itself.
 */
public final class Designs {

    private static final int MANY = 16;

    private Designs() {}

    /** @param name the template's id, and the choices that are not the default */
    public record Design(String name, Diagram diagram) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Design> all() {
        List<Design> designs = new ArrayList<>();
        for (Template template : Templates.all()) {
            for (Map<String, String> choices : choices(template)) {
                if (Templates.instantiate(template, choices,
                        UnaryOperator.identity()) instanceof Templates.Making.Made(var diagram)) {
                    designs.add(new Design(name(template, choices), diagram));
                }
            }
        }
        return designs;
    }

    private static String name(Template template, Map<String, String> choices) {
        StringBuilder name = new StringBuilder(template.id());
        choices.forEach((key, choice) -> {
            if (template.parameter(key).filter(parameter -> !parameter.initial().equals(choice)).isPresent()) {
                name.append('-').append(key).append('-').append(choice);
            }
        });
        return name.toString();
    }

    private static List<Map<String, String>> choices(Template template) {
        List<Map<String, String>> all = combinations(template.parameters());
        return all.size() < MANY ? all
                : all.stream().filter(choices -> template.parameters().stream()
                        .filter(parameter -> !parameter.initial().equals(choices.get(parameter.key())))
                        .count() < 2).toList();
    }

    private static List<Map<String, String>> combinations(List<Template.Parameter> parameters) {
        if (parameters.isEmpty()) {
            return List.of(Map.of());
        }
        Template.Parameter first = parameters.getFirst();
        return combinations(parameters.subList(1, parameters.size())).stream()
                .flatMap(rest -> first.choices().stream().map(choice -> {
                    Map<String, String> choices = new TreeMap<>(rest);
                    choices.put(first.key(), choice.key());
                    return choices;
                })).map(choices -> (Map<String, String>) choices).toList();
    }
}
