package io.architrave.review.availability;

import io.architrave.model.ElementId;
import io.architrave.topology.ServiceClass;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a client asks for, or what follows from an event, and what has to work for it.
///
/// @param client who asks, or where events and data come from
/// @param service the first behind all proxies, which answers
/// @param reachesData whether a data store is among what it needs
/// @param low the product of the commitments; the lower one where a setting is open
/// @param high the same where it is not; else by what the setting may be
/// @param parts what is needed in the region that answers first, the smallest commitment first
/// @param uncounted needed too, but nothing is known of a commitment: the product says nothing of them
/// @param gains what a second zone would bring, the largest first
/// @param regions that answer at once when another one does not, the first included; one for all others
/// @param standby the region that could take over, and by how much it raises the figure
public record Journey(
        Kind kind,
        ServiceClass client,
        ServiceClass service,
        boolean reachesData,
        Availability low,
        Availability high,
        List<Commitment> parts,
        List<Uncounted> uncounted,
        List<Gain> gains,
        List<String> regions,
        Optional<Standby> standby) {

    /// The weakest by AWS's advice to look at the largest figures first.
    private static final int WEAKEST = 3;

    public Journey {
        parts = parts.stream()
                .sorted(Comparator.comparing(Commitment::low).thenComparing(part -> part.service().number()))
                .toList();
        uncounted = List.copyOf(uncounted);
        gains = gains.stream().sorted(Comparator.comparing(Gain::then).reversed()).toList();
        regions = List.copyOf(regions);
    }

    public enum Kind {
        /// Somebody waits for the answer.
        REQUEST,
        /// Events or data pass through, and nobody waits.
        DELIVERY
    }

    /// What is needed without a figure.
    public record Uncounted(ElementId id, String name) {}

    /// @param then the availability of the journey when the service runs in two zones
    public record Gain(ServiceClass service, Availability then) {}

    /// @param counted whether the profile says how long recovery and an outage take, so that it raises the figure
    public record Standby(String region, boolean counted) {}

    /// For example `Users to Orders`.
    public String name() {
        return switch (kind) {
            case REQUEST -> client.name() + " to " + service.name();
            case DELIVERY -> client.name() + " and all that follows";
        };
    }

    /// Those that lack most, three at the most, and none that never fails by its commitment.
    public Stream<Commitment> weakest() {
        return parts.stream().filter(part -> part.low().lack().compareTo(BigDecimal.ZERO) > 0).limit(WEAKEST);
    }

    /// Whether all figures were read in AWS's own words.
    public boolean isConfirmed() {
        return parts.stream().allMatch(part -> part.level().confirmed());
    }

    public boolean isOpen() {
        return low.isBelow(high);
    }

    /// `99.82 %`, or `98.31 to 99.82 %`.
    public String inWords() {
        return isOpen() ? low.percent().toPlainString() + " to " + high.inWords() : low.inWords();
    }
}
