package io.architrave.review.availability;

import io.architrave.catalog.Facts.ServiceLevel;
import io.architrave.model.ElementId;
import io.architrave.topology.ServiceClass;
import java.util.Optional;

/// What AWS commits to for a service as it is drawn. The figures of several instances in one region are never raised by
/// the formula for redundant parts: zone, load balancer and software are causes that they share, and AWS publishes what
/// it commits to for the region.
///
/// @param low the lowest that the drawing allows
/// @param high the highest; another than the lowest where it is open in how many zones the service runs
/// @param spread in two zones and more, where it runs in one only and AWS commits to more there
public record Commitment(
        ServiceClass service,
        Availability low,
        Availability high,
        Optional<Availability> spread,
        ServiceLevel level) {

    public ElementId id() {
        return service.id();
    }

    public String name() {
        return service.name();
    }

    static Commitment of(ServiceClass service, Availability figure, ServiceLevel level) {
        return new Commitment(service, figure, figure, Optional.empty(), level);
    }
}
