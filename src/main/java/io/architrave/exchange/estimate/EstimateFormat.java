package io.architrave.exchange.estimate;

import io.architrave.cost.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param file what the reader calls the document: its file name or title
    public String write(String file, Estimate estimate) {
        return write(List.of(new PricedDocument(file, estimate)));
    }

    /// Several documents as one text: a spreadsheet gets one table. JSON is an object for one and an array for more.
    public String write(List<PricedDocument> documents) {
        return switch (this) {
            case TEXT -> join(documents, one -> new EstimateText(one.estimate()).write(one.file()));
            case JSON -> EstimateJson.write(documents);
            case CSV -> EstimateCsv.write(documents);
            case MARKDOWN -> join(documents, one -> EstimateMarkdown.write(one.file(), one.estimate()));
        };
    }

    private static String join(List<PricedDocument> documents, Function<PricedDocument, String> writer) {
        return documents.stream().map(writer).collect(Collectors.joining("\n"));
    }
}
