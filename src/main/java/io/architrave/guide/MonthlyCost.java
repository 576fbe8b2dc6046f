package io.architrave.guide;

import io.architrave.cost.Estimator;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What a template costs a month, over all of its choices. In USD, to the cent.
///
/// @param usual with the choices that it comes with
public record MonthlyCost(BigDecimal least, BigDecimal most, BigDecimal usual) {

    /// Beyond so many combinations each parameter is turned by itself.
    private static final int MOST_COMBINATIONS = 64;

    /// Takes a while for what has many choices: not for the window's thread.
    public static MonthlyCost of(Template template, Estimator estimator) {
        var usual = monthly(template, Map.of(), estimator);
        var least = usual;
        var most = usual;
        for (var choices : combinations(template)) {
            var cost = monthly(template, choices, estimator);
            least = least.min(cost);
            most = most.max(cost);
        }
        return new MonthlyCost(least, most, usual);
    }

    /// Whether its choices make a difference.
    public boolean isRange() {
        return least.compareTo(most) != 0;
    }

    private static BigDecimal monthly(Template template, Map<String, String> choices, Estimator estimator) {
        return switch (Templates.instantiate(template, choices, UnaryOperator.identity())) {
            case Templates.Making.Made(var diagram) -> estimator.estimate(diagram, Estimator.Options.NONE)
                    .shownMonthly();
            case Templates.Making.Refused(var sentence) -> throw new IllegalStateException(sentence);
        };
    }

    private static List<Map<String, String>> combinations(Template template) {
        long count = template.parameters().stream().mapToLong(parameter -> parameter.choices().size())
                .reduce(1, (a, b) -> Math.min(a * Math.max(1, b), Integer.MAX_VALUE));
        return count > MOST_COMBINATIONS ? eachAlone(template) : all(template);
    }

    private static List<Map<String, String>> eachAlone(Template template) {
        return template.parameters().stream()
                .flatMap(parameter -> parameter.choices().stream()
                        .map(choice -> Map.of(parameter.key(), choice.key())))
                .toList();
    }

    private static List<Map<String, String>> all(Template template) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (var parameter : template.parameters()) {
            var longer = new ArrayList<Map<String, String>>();
            for (var shorter : combinations) {
                for (var choice : parameter.choices()) {
                    var one = new HashMap<>(shorter);
                    one.put(parameter.key(), choice.key());
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
