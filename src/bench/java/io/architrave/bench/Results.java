package io.architrave.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Figures of one part of the benchmarks, with what they were measured on. Written as a file by the program that measures
/// and read by the one that makes the page, so that each part can be measured again by itself.
public final class Results {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Figure> figures = new ArrayList<>();

    /// @param size of the diagram in elements, 0 where there is none
    /// @param median in the unit
    /// @param high the 95th percentile, or the half-width of the confidence interval where the unit is per operation
    /// @param count of what was measured
    public record Figure(String what, int size, String variant, String unit, double median, double high, int count) {}

    /// All of a file.
    public record Sheet(Machine machine, List<Figure> figures) {}

    void add(Figure figure) {
        figures.add(figure);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), new Sheet(Machine.here(), figures));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Sheet read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Sheet.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /// The smallest value that so many per cent of all do not exceed.
    static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
