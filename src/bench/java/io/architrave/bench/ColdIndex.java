package io.architrave.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// One cold reading of the catalogue's index, in a process that has done nothing before.
public final class ColdIndex {

    private static final String FOLDER = "/io/architrave/catalog/";

    private ColdIndex() {}

    /// Prints how long it took, in ms.
    ///
    /// @param how `catalogue`, `json` for the same entries as JSON, or `bytes` for the text alone
    public static void main(String[] how) throws IOException {
        long start = System.nanoTime();
        int got = switch (how[0]) {
            case "catalogue" -> Catalog.bundled().categories().size();
            case "json" -> json();
            case "bytes" -> bytes();
            default -> throw new IllegalArgumentException(how[0] + " is none of catalogue, json and bytes");
        };
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (got == 0) {
            throw new IllegalStateException("nothing was read");
        }
        System.out.println(milliseconds);
    }

    private static int json() throws IOException {
        try (var in = ColdIndex.class.getResourceAsStream(FOLDER + IndexBenchmark.JSON)) {
            return new ObjectMapper().readTree(in).size();
        }
    }

    private static int bytes() throws IOException {
        try (var in = ColdIndex.class.getResourceAsStream(FOLDER + IndexBenchmark.INDEX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).length();
        }
    }
}
