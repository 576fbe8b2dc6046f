package io.architrave.ui.inspector;

import io.architrave.model.ObjectiveTime;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/// What the review asks of a workload as a whole.
final class ProfileFacts {

    private static final String RELIABILITY =
            "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html";
    private static final String RECOVERY =
            "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/plan-for-disaster-recovery-dr.html";
    private static final String DATA =
            "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/data-classification.html";

    static final List<Fact> ALL = List.of(
            new Fact("environment", "Environment", "Production is judged more strictly.", "", Notation.text(),
                    Optional.empty(),
                    List.of(entry("prod", "Production"), entry("staging", "Staging"), entry("dev", "Development"))),
            new Fact("traffic", "Traffic", "Whether the load comes evenly or in waves.", "", Notation.text(),
                    Optional.empty(),
                    List.of(entry("steady", "Steady"), entry("spiky", "Spiky"),
                            entry("unpredictable", "Unpredictable"))),
            new Fact("targetAvailability", "Availability wanted", "In per cent over a year, for example 99.9.",
                    RELIABILITY,
                    percent(), Optional.of("%"), List.of()),
            new Fact("targetRto", "Time to recover (RTO)", "How long it may be down after a disaster: 15m, 1h, 1d.",
                    RECOVERY,
                    duration(), Optional.empty(), List.of()),
            new Fact("regionMttr", "Outage of a region",
                    "How long an outage of a region may last that you plan for: 4h.",
                    RELIABILITY, duration(), Optional.empty(), List.of()),
            new Fact("targetRpo", "Data that may be lost (RPO)", "How old the recovered data may be: 5m, 1h.", RECOVERY,
                    duration(), Optional.empty(), List.of()),
            new Fact("dataClass", "Data", "The most sensitive data that it keeps.", DATA, Notation.text(),
                    Optional.empty(),
                    List.of(entry("none", "Nothing sensitive"), entry("internal", "Internal"), entry("pii", "Personal"),
                            entry("phi", "Health"), entry("pci", "Payment cards"))));

    /// @param choices value and label; empty for a fact that is written
    record Fact(
            String key,
            String label,
            String help,
            String source,
            Notation notation,
            Optional<String> unit,
            List<Entry<String, String>> choices) {}

    private ProfileFacts() {}

    private static Entry<String, String> entry(String value, String label) {
        return java.util.Map.entry(value, label);
    }

    private static final Notation PERCENT = new NumberNotation(
            false, Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal(100)), Optional.of("%"));

    /// Kept as text, so that 99.90 stays what the user wrote.
    private static Notation percent() {
        return text -> {
            var number = PERCENT.read(text);
            return number instanceof Notation.Value ? new Notation.Value(PropertyValue.of(text)) : number;
        };
    }

    /// Stored as ISO 8601, written as people say it.
    static Notation duration() {
        return new Notation() {
            @Override
            public Reading read(String text) {
                return ObjectiveTime.read(text)
                        .<Reading>map(time -> new Value(PropertyValue.of(time.written())))
                        .orElseGet(() -> new Wrong("Write a time such as 15m, 1h or 2d."));
            }

            @Override
            public String write(PropertyValue value) {
                return ObjectiveTime.read(value.inWords()).map(ObjectiveTime::inWords).orElseGet(value::inWords);
            }
        };
    }
}
