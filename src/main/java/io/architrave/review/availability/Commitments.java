package io.architrave.review.availability;

import io.architrave.catalog.Facts.ServiceLevel;
import io.architrave.catalog.ServiceType;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import io.architrave.topology.Zones;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the commitment of each service for the zones that it is drawn in.
final class Commitments {

    private final Topology topology;
    private final Map<Integer, Optional<Commitment>> found = new HashMap<>();

    Commitments(Topology topology) {
        this.topology = topology;
    }

    /// Empty where no figure is known, or none for the one zone that it stands in.
    Optional<Commitment> of(ServiceClass service) {
        return found.computeIfAbsent(service.number(), _ -> topology.catalog()
                .typeOf(service.first())
                .map(ServiceType::facts)
                .flatMap(facts -> facts.serviceLevel())
                .flatMap(level -> of(service, level)));
    }

    private Optional<Commitment> of(ServiceClass service, ServiceLevel level) {
        var single = level.single().map(Availability::ofPercent);
        var multi = level.multi().map(Availability::ofPercent);
        if (single.isEmpty() || multi.isEmpty()) {
            // AWS publishes one figure, for the one way that it runs the service in.
            return single.or(() -> multi).map(figure -> Commitment.of(service, figure, level));
        }
        if (isOpen(service)) {
            return Optional.of(
                    new Commitment(service, single.get(), multi.get(), Optional.empty(), level));
        }
        boolean spread = service.zones() instanceof Zones.Everywhere || service.redundant();
        return Optional.of(spread
                ? Commitment.of(service, multi.get(), level)
                : new Commitment(service, single.get(), single.get(), multi, level));
    }

    /// No zone is drawn around it, or whether it uses those that are is a setting that is unset.
    private boolean isOpen(ServiceClass service) {
        return service.zones().isUnknown()
                || service.redundant()
                        && service.members().stream()
                                .allMatch(member -> topology.places().zonesAreOpen(member.id()));
    }
}
