package io.architrave.exchange.estimate;

import io.architrave.cost.Estimate;
import java.util.Arrays;
import java.util.Optional;

/// The forms in which an estimate is written.
public enum EstimateFormat {
    TEXT,
    JSON,
    CSV,
    MARKDOWN;

    /// @param name as the command line has it, for example `json`
    public static Optional<EstimateFormat> find(String name) {
        return Arrays.stream(values()).filter(format -> format.key().equals(name)).findFirst();
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// @param file what the reader calls the document: its file name or title
    public String write(String file, Estimate estimate) {
        return switch (this) {
            case TEXT -> new EstimateText(estimate).write(file);
            case JSON -> EstimateJson.write(file, estimate);
            case CSV -> EstimateCsv.write(estimate);
            case MARKDOWN -> EstimateMarkdown.write(file, estimate);
        };
    }
}
