package io.architrave.review.availability;

import io.architrave.catalog.Role;
import io.architrave.model.ObjectiveTime;
import io.architrave.model.Properties;
import io.architrave.review.availability.Journey.Gain;
import io.architrave.review.availability.Journey.Standby;
import io.architrave.review.availability.Journey.Uncounted;
import io.architrave.topology.Copies;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the journeys and reckons each: the product over what a request needs, each service once. A way through another
/// region counts as redundant only where it is: its own data, which takes writes there, and a router that leaves out
/// what does not answer.
final class Journeys {

    /// More spares than three bring nothing that could be told from the errors of the method.
    private static final int WAYS = 4;

    private final Topology topology;
    private final Requests requests;
    private final Commitments commitments;
    private final Copies copies;

    Journeys(Topology topology) {
        this.topology = topology;
        this.requests = new Requests(topology);
        this.commitments = new Commitments(topology);
        this.copies = topology.copies();
    }

    List<Journey> all() {
        var asked = topology.calls().clients().flatMap(client -> of(requests.of(client)).stream()).toList();
        return asked.isEmpty() ? of(new Deliveries(topology).all()) : asked;
    }

    private List<Journey> of(List<Way> all) {
        Map<Set<Integer>, List<Way>> byData = new LinkedHashMap<>();
        all.forEach(way -> byData.computeIfAbsent(data(way), _ -> new ArrayList<>()).add(way));
        var journeys = new ArrayList<Journey>();
        byData.values().forEach(ways -> {
            var home = home(ways);
            ways.stream()
                    .filter(way -> way.region().equals(home) || !isAlternative(way, ways, home))
                    .filter(way -> !way.standby())
                    .map(way -> journey(way, alternatives(way, ways)))
                    .filter(journey -> !journey.parts().isEmpty())
                    .forEach(journeys::add);
        });
        return journeys;
    }

    /// Two ways to the same data are two ways to do the same.
    private Set<Integer> data(Way way) {
        var data = new HashSet<Integer>();
        services(way.needed()).filter(this::isStore).forEach(store -> data.add(copies.data(store)));
        return data;
    }

    private boolean isStore(ServiceClass service) {
        return topology.hasRole(service.first(), Role.DATA_STORE);
    }

    private Stream<ServiceClass> services(BitSet numbers) {
        return numbers.stream().mapToObj(topology.calls()::get);
    }

    /// The region that answers first: not a standby, one with data that takes writes, the document's own.
    private Optional<String> home(List<Way> ways) {
        var own = topology.diagram().settings().region();
        return ways.stream()
                .filter(way -> way.region().isPresent())
                .min(Comparator.comparing(Way::standby)
                        .thenComparing(way -> !takesWrites(way))
                        .thenComparing(way -> !way.region().get().equals(own))
                        .thenComparing(way -> way.served().number()))
                .flatMap(Way::region);
    }

    private boolean takesWrites(Way way) {
        return services(way.needed()).filter(this::isStore).allMatch(copies::takesWrites);
    }

    private static boolean isAlternative(Way way, List<Way> ways, Optional<String> home) {
        return ways.stream().anyMatch(other -> other.region().equals(home) && way.sharesRouter(other));
    }

    /// By region the worst way that a router could lead to instead.
    private List<Way> alternatives(Way way, List<Way> ways) {
        var worst = new TreeMap<String, Way>();
        for (var other : ways) {
            var region = other.region().filter(name -> !way.region().equals(Optional.of(name)));
            if (region.isPresent() && way.sharesRouter(other)) {
                worst.merge(region.get(), other, (one, two) -> product(two.needed(), Commitment::low)
                        .isBelow(product(one.needed(), Commitment::low)) ? two : one);
            }
        }
        return List.copyOf(worst.values());
    }

    private Journey journey(Way way, List<Way> others) {
        var atOnce = others.stream()
                .filter(other -> takesWrites(way) && takesWrites(other) && way.failsOverTo(other))
                .limit(WAYS - 1L)
                .toList();
        var standby = others.stream().filter(other -> !atOnce.contains(other)).findFirst();
        var together = new ArrayList<BitSet>();
        together.add(atOnce.isEmpty() ? way.needed() : way.neededWithRouters());
        atOnce.forEach(other -> together.add(other.neededWithRouters()));
        var recovered = standby.isEmpty() ? Optional.<BigDecimal>empty()
                : recovered(topology.diagram().profile());
        Function<Function<Commitment, Availability>, Availability> reckon =
                figure -> raised(any(together, figure), recovered);
        var parts = services(together.getFirst()).flatMap(service -> commitments.of(service).stream()).toList();
        return new Journey(
                way.kind(),
                way.client(),
                way.served(),
                services(way.needed()).anyMatch(this::isStore),
                reckon.apply(Commitment::low),
                reckon.apply(Commitment::high),
                parts,
                services(together.getFirst())
                        .filter(service -> commitments.of(service).isEmpty())
                        .map(service -> new Uncounted(service.id(), service.name()))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.spread().stream().map(more -> new Gain(part.service(), reckon.apply(
                                other -> other.equals(part) ? more : other.low()))))
                        .toList(),
                Stream.concat(Stream.of(way), atOnce.stream())
                        .flatMap(one -> one.region().stream()).toList(),
                standby.flatMap(Way::region).map(region -> new Standby(region, recovered.isPresent())));
    }

    private Availability product(BitSet needed, Function<Commitment, Availability> figure) {
        return services(needed)
                .flatMap(service -> commitments.of(service).stream())
                .map(figure)
                .reduce(Availability.ALWAYS, Availability::and);
    }

    /// That one way or another answers. By inclusion and exclusion, so that what several ways need is counted once.
    private Availability any(List<BitSet> ways, Function<Commitment, Availability> figure) {
        var sum = BigDecimal.ZERO;
        for (int chosen = 1; chosen < 1 << ways.size(); chosen++) {
            var needed = new BitSet();
            int subset = chosen;
            IntStream.range(0, ways.size())
                    .filter(at -> (subset & 1 << at) != 0)
                    .forEach(at -> needed.or(ways.get(at)));
            var product = product(needed, figure).share();
            sum = Integer.bitCount(chosen) % 2 == 1 ? sum.add(product) : sum.subtract(product);
        }
        return new Availability(sum.min(BigDecimal.ONE).max(BigDecimal.ZERO));
    }

    private static Availability raised(Availability alone, Optional<BigDecimal> recovered) {
        return recovered
                .map(share -> new Availability(
                        alone.share().add(alone.lack().multiply(share, MathContext.DECIMAL128)).min(BigDecimal.ONE)))
                .orElse(alone);
    }

    /// The share of a region's outage that a standby saves: all but the time to recovery.
    private static Optional<BigDecimal> recovered(Properties profile) {
        return time(profile, "targetRto").flatMap(recovery -> time(profile, "regionMttr")
                .filter(outage -> outage.compareTo(recovery) > 0)
                .map(outage -> BigDecimal.ONE.subtract(BigDecimal.valueOf(recovery.toSeconds())
                        .divide(BigDecimal.valueOf(outage.toSeconds()), MathContext.DECIMAL128))));
    }

    private static Optional<Duration> time(Properties profile, String key) {
        return ObjectiveTime.of(profile, key).map(ObjectiveTime::duration);
    }
}
