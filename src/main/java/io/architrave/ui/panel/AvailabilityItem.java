package io.architrave.ui.panel;

import io.architrave.model.RecoveryClass;
import io.architrave.review.availability.Journey;
import io.architrave.review.recovery.Recovery;

/// A line of the panel: what is asked of the workload, or what it is when a region is lost.
public sealed interface AvailabilityItem {

    record OfJourney(Journey journey) implements AvailabilityItem {
        @Override
        public String name() {
            return journey.name();
        }

        @Override
        public String figure() {
            return journey.inWords();
        }

        @Override
        public boolean isSameAs(AvailabilityItem earlier) {
            return earlier instanceof OfJourney(var before)
                    && before.client().id().equals(journey.client().id())
                    && before.service().id().equals(journey.service().id());
        }
    }

    /// @param home the region that is lost
    record OfRegion(String home, Recovery recovery) implements AvailabilityItem {
        @Override
        public String name() {
            return "Loss of " + home;
        }

        @Override
        public String figure() {
            return recovery.best().flatMap(site -> site.strategy()).map(RecoveryClass::label)
                    .orElse("nothing takes over");
        }

        @Override
        public boolean isSameAs(AvailabilityItem earlier) {
            return earlier instanceof OfRegion;
        }
    }

    String name();

    /// Short, for the end of the line.
    String figure();

    /// Whether it speaks of what an item before an edit spoke of.
    boolean isSameAs(AvailabilityItem earlier);
}
