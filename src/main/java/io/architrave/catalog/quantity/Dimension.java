package io.architrave.catalog.quantity;

/// What a unit measures. Two units of the same dimensions differ by a factor only, so the one can be converted into
/// the other. Things that are counted (requests, objects, instances) have no dimension: an instance times an hour is
/// billed as an hour.
///
/// A month is no dimension either: an estimate always spans one month, so that a GB held for the month is a
/// "GB-month".
public enum Dimension {
    DATA("B"), TIME("second"), VCPU("vCPU"), IOPS("IOPS"), MONEY("USD"), ACU("ACU"), DPU("DPU"), DSU("DSU"), KPU("KPU"),
    MCU("MCU"), NCU("NCU"), OCU("OCU"), RPU(
            "RPU"),
    TCU("TCU");

    private final String base;

    Dimension(String base) {
        this.base = base;
    }

    /// The name of the base unit, of scale 1.
    public String base() {
        return base;
    }
}
