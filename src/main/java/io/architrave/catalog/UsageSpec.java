package io.architrave.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/// A volume that only the user can know; what an estimate multiplies where no setting says it.
///
/// @param unit per month unless it says otherwise
/// @param guess what is taken, and marked as a guess, while nobody states it; empty means that the cost depends on it
public record UsageSpec(
        String key, String label, String unit, Optional<BigDecimal> guess, String help, String source) {}
