package io.architrave.guide;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Scope;
import io.architrave.catalog.TypeSummary;
import io.architrave.cost.Estimator;
import io.architrave.cost.LineItem;
import io.architrave.cost.Place;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Node;
import io.architrave.model.ObjectiveTime;
import io.architrave.model.RecoveryClass;
import io.architrave.topology.Topology;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One way to go on when a region fails, as its template draws it.
///
/// @param point how much may be lost, of the template's profile, in words; empty where the profile does not say
/// @param time how soon it goes on, likewise
/// @param recovery what it amounts to, with what the framework says of both
/// @param source of that, by its id
/// @param monthly USD, to the cent
/// @param second what of that is priced elsewhere than in the first region
/// @param running by place, the first region first: how much of each service there is, by the service's name
/// @param step what is missing to reach the next strategy; empty for the last
public record Strategy(
        Template template,
        Optional<String> point,
        Optional<String> time,
        RecoveryClass recovery,
        String source,
        BigDecimal monthly,
        BigDecimal second,
        Map<String, Map<String, Running>> running,
        Optional<Comparison.Step> step) {

    /// Where what AWS runs all over the world stands.
    public static final String EVERYWHERE = "everywhere";

    /// How much of a service there is.
    ///
    /// @param elements of the diagram
    /// @param copies that run of it; empty where the service has no such setting
    public record Running(int elements, Optional<Integer> copies) {

        private Running and(Running other) {
            var sum = Stream.of(copies, other.copies).flatMap(Optional::stream).reduce(Integer::sum);
            return new Running(elements + other.elements, sum);
        }

        /// Whether it is there and does nothing.
        public boolean isIdle() {
            return copies.filter(number -> number == 0).isPresent();
        }

        /// For a cell of a table.
        public String words() {
            return copies.map(number -> switch (number) {
                case 0 -> "none running";
                case 1 -> "1 copy";
                default -> number + " copies";
            }).orElseGet(() -> elements == 1 ? "yes" : String.valueOf(elements));
        }
    }

    public Strategy {
        running = Collections.unmodifiableMap(new LinkedHashMap<>(running));
    }

    static Strategy of(Template template, String source, Optional<Comparison.Step> step, Catalog catalog,
            Estimator estimator) {
        var diagram = switch (Templates.instantiate(template, Map.of(), UnaryOperator.identity())) {
            case Templates.Making.Made(var made) -> made;
            case Templates.Making.Refused(var sentence) -> throw new IllegalStateException(sentence);
        };
        var estimate = estimator.estimate(diagram, Estimator.Options.NONE);
        var first = diagram.settings().region();
        var second = estimate.items().stream()
                .filter(item -> item.place() instanceof Place.Region(var code) && !code.equals(first))
                .map(LineItem::monthly)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
        return new Strategy(template, inWords(diagram, "targetRpo"), inWords(diagram, "targetRto"),
                template.recovery().orElseThrow(), source,
                estimate.shownMonthly(), second, running(diagram, catalog), step);
    }

    /// The title without what all of them begin with.
    public String name() {
        var name = template.title().substring(template.title().indexOf(':') + 1).strip();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// What runs in a place.
    public Map<String, Running> running(String place) {
        return Optional.ofNullable(running.get(place)).orElse(Map.of());
    }

    /// What the next strategy has beyond this one, one short line each, the first region first.
    public List<String> missingFor(Strategy next) {
        var lines = new ArrayList<String>();
        next.running.forEach((place, services) -> services
                .forEach((service, there) -> missing(running(place).get(service), there)
                        .ifPresent(much -> lines.add(service + in(place) + much))));
        return lines;
    }

    /// What this strategy has and the next one's template does not draw, each service with its places.
    public List<String> notIn(Strategy next) {
        Map<String, List<String>> places = new TreeMap<>();
        running.forEach((place, services) -> services.keySet().stream()
                .filter(service -> !next.running(place).containsKey(service))
                .forEach(service -> places.computeIfAbsent(service, _ -> new ArrayList<>()).add(place)));
        return places.entrySet().stream()
                .map(gone -> gone.getKey() + in(String.join(" and ", gone.getValue())))
                .toList();
    }

    private static String in(String place) {
        return place.equals(EVERYWHERE) ? "" : " in " + place;
    }

    private static Optional<String> missing(
            @Nullable Running here, Running there) {
        if (here == null) {
            return Optional.of(there.isIdle() ? ", none running" : there.copies().isPresent() ? ", " + there.words()
                    : there.elements() > 1 ? ", " + there.elements() : "");
        }
        int copies = there.copies().orElse(0) - here.copies().orElse(0);
        int elements = there.elements() - here.elements();
        return copies > 0 ? Optional.of(", " + there.words() + " instead of " + (here.isIdle() ? "none"
                : here.copies().orElse(0).toString()))
                : elements > 0 ? Optional.of(", " + elements + " more") : Optional.empty();
    }

    private static Optional<String> inWords(Diagram diagram, String fact) {
        return diagram.profile().text(fact)
                .map(text -> ObjectiveTime.read(text).map(ObjectiveTime::inSpeech).orElse(text));
    }

    private static Map<String, Map<String, Running>> running(Diagram diagram, Catalog catalog) {
        var topology = Topology.of(DiagramIndex.of(diagram), catalog);
        Map<String, Map<String, Running>> places = new LinkedHashMap<>();
        places.put(diagram.settings().region(), new TreeMap<>());
        diagram.nodes().filter(node -> isOnAws(node, catalog)).forEach(node -> places
                .computeIfAbsent(topology.region(node.id()).orElse(EVERYWHERE), _ -> new TreeMap<>())
                .merge(catalog.presentName(node.type()), running(node), Running::and));
        return places;
    }

    private static boolean isOnAws(Node node, Catalog catalog) {
        return catalog.summary(node.type()).map(TypeSummary::scope)
                .filter(scope -> scope != Scope.OUTSIDE && scope != Scope.ON_PREMISES).isPresent();
    }

    private static Running running(Node node) {
        return new Running(1, node.properties().number("desiredCapacity").map(BigDecimal::intValue));
    }
}
