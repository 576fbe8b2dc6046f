package io.architrave.review;

import java.util.Locale;

/// How much a finding weighs, the heaviest first.
public enum Severity {
    /// Breaks deployment, exposes data, or loses data or the whole service.
    ERROR(10),
    /// Contradicts a stated practice for production.
    WARNING(4),
    /// A trade-off or a hint.
    INFO(1);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    /// In a pillar's score; a proposal of this project, as AWS publishes no weights.
    public int weight() {
        return weight;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// One step lighter; a hint stays one.
    public Severity lowered() {
        return this == ERROR ? WARNING : INFO;
    }

    public Severity atLeast(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
