package io.architrave.review;

import io.architrave.model.ElementId;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.recovery.Recovery;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All verdicts on one snapshot, the heaviest failures first, the availability that its services commit to, and what is
/// left of it when a region is lost.
public record ReviewResult(List<Finding> findings, AvailabilityEstimate availability, Recovery recovery) {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::verdict, Comparator.comparing(ReviewResult::rank))
                    .thenComparing(Finding::severity)
                    .thenComparing(finding -> finding.rule().pillar())
                    .thenComparing(finding -> finding.rule().id())
                    .thenComparing(Finding::subject);

    public ReviewResult {
        findings = findings.stream().sorted(ORDER).toList();
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> 0;
            case ACKNOWLEDGED -> 1;
            case NOT_ASSESSED -> 2;
            case PASS -> 3;
            case NOT_APPLICABLE -> 4;
        };
    }

    public Stream<Finding> of(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict);
    }

    public List<Finding> failures() {
        return of(Verdict.FAIL).toList();
    }

    /// Failures in which the element takes part.
    public Stream<Finding> about(ElementId element) {
        return of(Verdict.FAIL).filter(finding -> finding.elements().contains(element));
    }

    public long count(Severity severity) {
        return of(Verdict.FAIL).filter(finding -> finding.severity() == severity).count();
    }

    /// The verdict of a rule on a subject; not applicable where it says nothing of it.
    public Verdict verdict(String rule, String subject) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(rule) && finding.subject().equals(subject))
                .map(Finding::verdict)
                .findFirst()
                .orElse(Verdict.NOT_APPLICABLE);
    }

    /// Every pillar, those without a verdict included.
    public Map<Pillar, Score> scores() {
        var byPillar = findings.stream().collect(Collectors.groupingBy(finding -> finding.rule().pillar()));
        var scores = new EnumMap<Pillar, Score>(Pillar.class);
        for (var pillar : Pillar.values()) {
            scores.put(pillar, Score.of(byPillar.getOrDefault(pillar, List.of())));
        }
        return scores;
    }

    /// Coverage of the whole review.
    public Score total() {
        return Score.of(findings);
    }
}
