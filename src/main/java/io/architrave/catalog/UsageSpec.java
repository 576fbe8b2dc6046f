package io.architrave.catalog;

import io.architrave.catalog.quantity.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/// A volume that only the user can know; what an estimate multiplies where no setting says it.
///
/// @param unit per month unless it says otherwise
/// @param guess what is taken, and marked as a guess, while nobody states it; empty means that the cost depends on it
/// @param drawn where the volume can be read off the drawing when the element does not state it itself
public record UsageSpec(
        String key,
        String label,
        String unit,
        Optional<BigDecimal> guess,
        Optional<DrawnVolume> drawn,
        String help,
        String source) {

    /// What connections say about the volume of the element at their end. Connections that state nothing add nothing;
    /// if none states anything, the drawing does not answer.
    public enum DrawnVolume {
        /// Requests or messages that come in.
        INCOMING_REQUESTS,
        /// Gigabytes that come in with requests and messages.
        INCOMING_GB,
        /// Gigabytes that go back in answer to them.
        ANSWERED_GB,
        /// Both directions of what comes in.
        PROCESSED_GB,
        /// Both directions of what is routed through a NAT gateway or an endpoint.
        ROUTED_GB
    }

    public Unit measure() {
        return Unit.of(unit);
    }
}
