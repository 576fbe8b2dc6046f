package io.architrave.exchange;

import java.util.List;
import java.util.Optional;

/// Every format, in the order in which a menu shows them.
public final class Exporters {

    private static final List<Exporter> ALL = List.of(
            new PngExporter(),
            new MermaidExporter(),
            new CloudFormationExporter(),
            new CloudFormationJsonExporter(),
            new SamExporter());

    private Exporters() {}

    public static List<Exporter> all() {
        return ALL;
    }

    public static Optional<Exporter> find(String format) {
        return ALL.stream().filter(exporter -> exporter.format().equals(format)).findFirst();
    }
}
