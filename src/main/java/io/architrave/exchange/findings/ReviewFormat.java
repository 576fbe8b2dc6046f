package io.architrave.exchange.findings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The forms in which findings are written.
public enum ReviewFormat {
    TEXT,
    JSON,
    /// For code scanning, by the OASIS standard SARIF 2.1.0.
    SARIF,
    /// For build servers, as JUnit reports tests.
    JUNIT,
    MARKDOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param asked how many documents the caller named: one answer stands alone in JSON, several in an array
    public String write(List<Reviewed> reviews, int asked) {
        return switch (this) {
            case TEXT -> reviews.stream().map(ReviewText::write).collect(Collectors.joining("\n"));
            case JSON -> ReviewJson.write(reviews, asked);
            case SARIF -> ReviewSarif.write(reviews);
            case JUNIT -> ReviewJunit.write(reviews);
            case MARKDOWN -> reviews.stream().map(ReviewMarkdown::write).collect(Collectors.joining("\n"));
        };
    }
}
