package io.architrave.exchange.findings;

import io.architrave.model.RecoveryClass;
import io.architrave.review.Finding;
import io.architrave.review.Severity;
import io.architrave.review.Verdict;
import io.architrave.review.availability.Journey;
import io.architrave.review.recovery.Gap;
import io.architrave.review.recovery.Recovery;
import io.architrave.review.recovery.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// For a terminal: the failures with their reason and remedy, then what was accepted and what was not assessed.
final class ReviewText {

    private static final int LABEL = 9;

    private ReviewText() {}

    static String write(Reviewed review) {
        var page = new StringBuilder(review.file()).append(": ").append(summary(review)).append('\n');
        review.result().failures().forEach(finding -> failure(page, review, finding));
        accepted(page, review);
        notAssessed(page, review);
        scores(page, review);
        review.result().availability().worst()
                .ifPresent(journey -> page.append('\n').append(availability(journey)).append('\n'));
        recovery(review.result().recovery()).ifPresent(line -> page.append('\n').append(line).append('\n'));
        return page.toString();
    }

    static String summary(Reviewed review) {
        var result = review.result();
        return counted(result.count(Severity.ERROR), "error") + ", "
                + counted(result.count(Severity.WARNING), "warning")
                + ", " + counted(result.count(Severity.INFO), "hint") + "; "
                + review.all(Verdict.ACKNOWLEDGED).size() + " accepted, "
                + review.all(Verdict.NOT_ASSESSED).size() + " not assessed";
    }

    static String availability(Journey journey) {
        var weakest = journey.weakest()
                .map(part -> part.name() + " " + part.low().inWords())
                .collect(Collectors.joining(", "));
        return "Availability up to " + journey.inWords() + " by AWS's commitments (" + journey.name() + ", "
                + journey.low().downtimeInWords() + " without)" + (weakest.isEmpty() ? "" : "; least: " + weakest)
                + (journey.isConfirmed() ? "" : "; not every figure was read on AWS's own pages") + ".";
    }

    /// Empty where there is no other region.
    static Optional<String> recovery(Recovery recovery) {
        return recovery.best().map(site -> "When " + recovery.home().orElse("the first region") + " is lost: "
                + site.inWords() + "." + site.next().map(next -> missing(site, next)).orElse(""));
    }

    private static String missing(Site site, RecoveryClass next) {
        return " Missing for " + next.label().toLowerCase(Locale.ROOT) + ": "
                + site.missing().stream().map(Gap::sentence).collect(Collectors.joining(" "));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static void failure(StringBuilder page, Reviewed review, Finding finding) {
        var rule = finding.rule();
        page.append('\n').append(padded(finding.severity().key())).append(review.about(finding)).append(": ")
                .append(finding.message()).append('\n');
        line(page, rule.why());
        line(page, rule.remedy() + finding.fix().map(fix -> " (the window can: " + fix.label() + ")").orElse(""));
        line(page, rule.id() + (rule.practices().isEmpty() ? "" : ", " + String.join(", ", rule.practices())) + "  "
                + rule.link());
    }

    private static void line(StringBuilder page, String text) {
        page.append(" ".repeat(LABEL)).append(text).append('\n');
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(1, LABEL - label.length()));
    }

    private static void accepted(StringBuilder page, Reviewed review) {
        var accepted = review.all(Verdict.ACKNOWLEDGED);
        if (!accepted.isEmpty()) {
            page.append("\nAccepted\n");
            accepted.forEach(finding -> page.append("  ").append(finding.rule().id()).append(", ")
                    .append(review.about(finding)).append(": ").append(finding.acceptance().orElse("")).append('\n'));
        }
    }

    /// A rule a line, since one missing setting can concern many elements.
    private static void notAssessed(StringBuilder page, Reviewed review) {
        var byRule = review.all(Verdict.NOT_ASSESSED).stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), TreeMap::new, Collectors.toList()));
        if (!byRule.isEmpty()) {
            page.append("\nNot assessed, for want of a setting\n");
            byRule.forEach((rule, findings) -> page.append("  ").append(rule).append(": ")
                    .append(abouts(review, findings)).append('\n'));
        }
    }

    private static String abouts(Reviewed review, List<Finding> findings) {
        return findings.stream().map(review::about).distinct().collect(Collectors.joining(", "));
    }

    private static void scores(StringBuilder page, Reviewed review) {
        page.append('\n');
        review.result().scores().forEach((pillar, score) -> {
            if (score.total() > 0) {
                page.append("%-24s %4s  %d of %d passed%s\n".formatted(
                        pillar.title(),
                        score.percent().map(percent -> percent + " %").orElse("-"),
                        score.passed(),
                        score.assessed(),
                        score.notAssessed() == 0 ? "" : ", " + score.notAssessed() + " not assessed"));
            }
        });
    }
}
