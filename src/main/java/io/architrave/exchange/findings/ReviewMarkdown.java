package io.architrave.exchange.findings;

import io.architrave.review.Finding;
import io.architrave.review.Verdict;

/// For a pull request or a wiki.
final class ReviewMarkdown {

    private ReviewMarkdown() {}

    static String write(Reviewed review) {
        var page = new StringBuilder("## ").append(plain(review.file())).append("\n\n")
                .append(ReviewText.summary(review)).append(".\n");
        var failures = review.result().failures();
        if (!failures.isEmpty()) {
            page.append("\n| Severity | Element | Finding | Remedy | Practice |\n| --- | --- | --- | --- | --- |\n");
            failures.forEach(finding -> page.append(row(review, finding)));
        }
        var accepted = review.all(Verdict.ACKNOWLEDGED);
        if (!accepted.isEmpty()) {
            page.append("\nAccepted:\n\n");
            accepted.forEach(finding -> page.append("- ").append(finding.rule().id()).append(", ")
                    .append(plain(review.about(finding))).append(": ")
                    .append(plain(finding.acceptance().orElse(""))).append('\n'));
        }
        review.result().availability().worst()
                .ifPresent(journey -> page.append('\n').append(plain(ReviewText.availability(journey))).append('\n'));
        ReviewText.recovery(review.result().recovery())
                .ifPresent(line -> page.append('\n').append(plain(line)).append('\n'));
        return page.toString();
    }

    private static String row(Reviewed review, Finding finding) {
        var rule = finding.rule();
        var practice = rule.practices().isEmpty() ? rule.id() : rule.practices().getFirst();
        return "| %s | %s | %s | %s | [%s](%s) |\n".formatted(
                finding.severity().key(),
                plain(review.about(finding)),
                plain(finding.message()),
                plain(rule.remedy()),
                practice,
                rule.link());
    }

    /// Users' words without a meaning in Markdown or HTML.
    private static String plain(String text) {
        return text.replaceAll("\\R", " ").replaceAll("([\\\\|*_`\\[\\]])", "\\\\$1").replace("<", "&lt;");
    }
}
