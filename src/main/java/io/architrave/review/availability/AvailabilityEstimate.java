package io.architrave.review.availability;

import io.architrave.model.Properties;
import io.architrave.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What AWS's commitments allow to expect of the requests that are drawn. No forecast: a service is often more available
/// than its commitment, which is a promise of service credits, and the workload's own software, its deployments and its
/// load are in no figure. AWS itself calls the product a rough order of magnitude
/// (https://docs.aws.amazon.com/whitepapers/latest/availability-and-beyond-improving-resilience/availability-and-beyond-improving-resilience.html).
///
/// @param journeys by client and service
public record AvailabilityEstimate(List<Journey> journeys) {

    /// The key in the profile of the availability that is wanted, in per cent.
    public static final String TARGET = "targetAvailability";

    private static final Comparator<Journey> WORST_FIRST =
            Comparator.comparing(Journey::low).thenComparing(journey -> journey.service().id());

    public static final AvailabilityEstimate NONE = new AvailabilityEstimate(List.of());

    public AvailabilityEstimate {
        journeys = journeys.stream().sorted(WORST_FIRST).toList();
    }

    /// Some milliseconds for a thousand elements. Empty where no client sends a request to a service with a known
    /// commitment, as in what is driven by events or by a clock alone.
    public static AvailabilityEstimate of(Topology topology) {
        return new AvailabilityEstimate(new Journeys(topology).all());
    }

    /// The journeys that the workload is judged by: those that reach data, or all where none does.
    public List<Journey> judged() {
        var withData = journeys.stream().filter(Journey::reachesData).toList();
        return withData.isEmpty() ? journeys : withData;
    }

    /// The worst of the journeys that the workload is judged by.
    public Optional<Journey> worst() {
        return judged().stream().findFirst();
    }

    /// A sentence on what the figure is, to stand beside it wherever it is shown.
    public static final String CAVEAT =
            "From what AWS commits to for each service that a request needs. It is no forecast: your own software, its "
                    + "deployments and its load are in no commitment, and services are often available for longer.";

    /// What the profile asks for; empty where it asks nothing, or nothing between 0 and 100.
    public static Optional<Availability> target(Properties profile) {
        return profile.get(TARGET).flatMap(value -> Percent.read(value.inWords())).map(Availability::ofPercent);
    }
}
