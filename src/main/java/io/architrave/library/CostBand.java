package io.architrave.library;

import java.math.BigDecimal;

/// How much a design costs a month, roughly: for choosing among several.
public enum CostBand {
    UNDER_10("Under $10", 0, 10),
    UNDER_100("$10 to $100", 10, 100),
    UNDER_1000("$100 to $1,000", 100, 1_000),
    ABOVE("Above $1,000", 1_000, Long.MAX_VALUE);

    private final String label;
    private final BigDecimal from;
    private final BigDecimal below;

    CostBand(String label, long from, long below) {
        this.label = label;
        this.from = BigDecimal.valueOf(from);
        this.below = BigDecimal.valueOf(below);
    }

    /// @param monthly in USD, 0 or more
    public static CostBand of(BigDecimal monthly) {
        for (var band : values()) {
            if (monthly.compareTo(band.from) >= 0 && monthly.compareTo(band.below) < 0) {
                return band;
            }
        }
        return monthly.signum() < 0 ? UNDER_10 : ABOVE;
    }

    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
