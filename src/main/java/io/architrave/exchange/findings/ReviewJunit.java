package io.architrave.exchange.findings;

import io.architrave.review.Finding;
import io.architrave.review.Verdict;
import java.util.List;

/// JUnit's XML as build servers read it: a suite a document, a case a rule and subject.
final class ReviewJunit {

    private ReviewJunit() {}

    static String write(List<Reviewed> reviews) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"architrave\">\n");
        reviews.forEach(review -> suite(xml, review));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Reviewed review) {
        var findings = review.result().findings().stream()
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        int skipped = review.all(Verdict.NOT_ASSESSED).size() + review.all(Verdict.ACKNOWLEDGED).size();
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n".formatted(
                escaped(review.file()), findings.size(), review.result().failures().size(), skipped));
        findings.forEach(finding -> testCase(xml, review, finding));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, Reviewed review, Finding finding) {
        xml.append("    <testcase classname=\"%s\" name=\"%s\"".formatted(
                escaped(finding.rule().id()), escaped(finding.rule().title() + ": " + review.about(finding))));
        xml.append(
                switch (finding.verdict()) {
                    case FAIL ->
                            ">\n      <failure type=\"%s\" message=\"%s\">%s</failure>\n    </testcase>\n".formatted(
                                    finding.severity().key(), escaped(finding.message()),
                                    escaped(finding.rule().remedy()));
                    case ACKNOWLEDGED -> skipped("accepted: " + finding.acceptance().orElse(""));
                    case NOT_ASSESSED -> skipped("not assessed: " + finding.message());
                    case PASS, NOT_APPLICABLE -> "/>\n";
                });
    }

    private static String skipped(String message) {
        return ">\n      <skipped message=\"%s\"/>\n    </testcase>\n".formatted(escaped(message));
    }

    /// Characters that XML 1.0 cannot hold at all become a blank.
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\R", "&#10;");
    }
}
