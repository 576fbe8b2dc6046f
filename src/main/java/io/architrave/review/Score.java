package io.architrave.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A pillar in numbers. The score is what passed of what was assessed, weighted by severity; what is accepted is not
/// counted as failed, and what is not assessed earns nothing and costs nothing.
///
/// @param passedWeight sum of the weights of what passed
/// @param failedWeight sum of the weights of what failed
public record Score(
        int passed, int failed, int notAssessed, int acknowledged, long passedWeight, long failedWeight) {

    static Score of(List<Finding> findings) {
        return new Score(
                count(findings, Verdict.PASS),
                count(findings, Verdict.FAIL),
                count(findings, Verdict.NOT_ASSESSED),
                count(findings, Verdict.ACKNOWLEDGED),
                weight(findings, Verdict.PASS),
                weight(findings, Verdict.FAIL));
    }

    private static int count(List<Finding> findings, Verdict verdict) {
        return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static long weight(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .mapToLong(finding -> finding.severity().weight())
                .sum();
    }

    /// Coverage, upper part: how many pairs of rule and subject have an answer.
    public int assessed() {
        return passed + failed + acknowledged;
    }

    /// Coverage, lower part: how many there are.
    public int total() {
        return assessed() + notAssessed;
    }

    /// 0 to 100, rounded down, so that 100 means that nothing fails; empty where nothing was assessed.
    public Optional<Integer> percent() {
        long all = passedWeight + failedWeight;
        return all == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100 * passedWeight)
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.FLOOR)
                        .intValue());
    }
}
