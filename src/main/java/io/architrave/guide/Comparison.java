package io.architrave.guide;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.catalog.Catalog;
import io.architrave.cost.Estimator;
import io.architrave.document.Nearest;
import io.architrave.document.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The strategies for the loss of a region side by side, the cheapest first. All but a few sentences of it is computed
/// from the templates; those are data, `recovery.json`.
///
/// @param services by place, the first region first: what runs there in any of them, by name
public record Comparison(List<Strategy> strategies, List<Place> services) {

    /// What `--compare` takes.
    public static final String RECOVERY = "recovery";

    /// @param name a region's code, or [Strategy#EVERYWHERE]
    /// @param services by name, in the order in which they are shown
    public record Place(String name, List<String> services) {
        public Place {
            services = List.copyOf(services);
        }
    }

    /// A strategy that is compared.
    ///
    /// @param source of what it loses and takes, by its id, as [Chooser#sources] has it
    record Compared(String template, String source) {}

    /// What is missing to reach the next strategy.
    ///
    /// @param from the template of the strategy that is left
    public record Step(String from, String say, String source) {}

    /// What is not computed: which templates, in which order, and sentences with their sources.
    record Words(List<Compared> strategies, List<Step> steps) {

        private static final class Bundled {
            static final Words WORDS = read();
        }

        Words {
            strategies = List.copyOf(strategies);
            steps = List.copyOf(steps);
        }

        static Words bundled() {
            return Bundled.WORDS;
        }

        private static Words read() {
            var json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
            try (var in = Objects.requireNonNull(Comparison.class.getResourceAsStream("recovery.json"))) {
                return json.readValue(in, Words.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Comparison {
        strategies = List.copyOf(strategies);
        services = List.copyOf(services);
    }

    /// What is wrong with a name of something to compare: one clear sentence. Empty for a good one.
    public static Optional<String> objection(String name) {
        return name.equals(RECOVERY) ? Optional.empty()
                : Optional.of("there is nothing to compare by the name \"" + name + "\""
                        + Nearest.to(name, List.of(RECOVERY)).map(near -> "; did you mean " + near + "?").orElse("")
                        + "; --compare takes " + RECOVERY);
    }

    /// Estimates each template: not for the window's thread.
    ///
    /// @param templates all there are; those that are not compared are passed over
    public static Comparison ofRecovery(List<Template> templates, Catalog catalog, Estimator estimator) {
        var words = Words.bundled();
        var strategies = words.strategies().stream()
                .flatMap(compared -> templates.stream()
                        .filter(template -> template.id().equals(compared.template()))
                        .map(template -> Strategy.of(
                                template, compared.source(), step(words, compared), catalog, estimator)))
                .toList();
        return new Comparison(strategies, places(strategies));
    }

    private static Optional<Step> step(Words words, Compared compared) {
        return words.steps().stream().filter(step -> step.from().equals(compared.template())).findFirst();
    }

    private static List<Place> places(List<Strategy> strategies) {
        Set<String> names = new LinkedHashSet<>();
        strategies.forEach(strategy -> names.addAll(strategy.running().keySet()));
        boolean everywhere = names.remove(Strategy.EVERYWHERE);
        var places = new LinkedHashSet<>(names);
        if (everywhere) {
            places.add(Strategy.EVERYWHERE);
        }
        return places.stream()
                .map(place -> new Place(place, strategies.stream()
                        .flatMap(strategy -> strategy.running(place).keySet().stream())
                        .distinct()
                        .sorted()
                        .toList()))
                .toList();
    }

    /// The strategy that comes after another one; empty for the last.
    public Optional<Strategy> after(Strategy strategy) {
        int next = strategies.indexOf(strategy) + 1;
        return next > 0 && next < strategies.size() ? Optional.of(strategies.get(next)) : Optional.empty();
    }
}
