package io.architrave.review;

import java.util.List;
import java.util.Locale;

/// The six pillars of the Well-Architected Framework, and what comes before them.
public enum Pillar {
    /// No pillar: whether the drawing can be what it says.
    INTEGRITY("DGM", "Diagram integrity"),
    RELIABILITY("REL", "Reliability"),
    SECURITY("SEC", "Security"),
    PERFORMANCE("PERF", "Performance efficiency"),
    COST("COST", "Cost optimization"),
    OPERATIONS("OPS", "Operational excellence"),
    SUSTAINABILITY("SUS", "Sustainability");

    private final String prefix;
    private final String title;

    Pillar(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pillar that a rule's id begins with.
    ///
    /// @throws IllegalArgumentException where it begins with none
    static boolean isOfRule(String id) {
        return List.of(values()).stream().anyMatch(pillar -> id.startsWith(pillar.prefix + "-"));
    }

    static Pillar ofRule(String id) {
        for (var pillar : values()) {
            if (id.startsWith(pillar.prefix + "-")) {
                return pillar;
            }
        }
        throw new IllegalArgumentException("\"" + id + "\" begins with no pillar");
    }
}
