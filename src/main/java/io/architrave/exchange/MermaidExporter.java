package io.architrave.exchange;

import java.util.List;

/// Mermaid's flowchart, as GitHub and many wikis draw it.
public final class MermaidExporter implements Exporter {

    /// Both limits are Mermaid's own and cannot be raised from within a diagram.
    static final int MOST_EDGES = 500;

    static final int MOST_CHARACTERS = 50_000;

    @Override
    public String format() {
        return "mermaid";
    }

    @Override
    public String label() {
        return "Mermaid flowchart";
    }

    @Override
    public String fileExtension() {
        return "mmd";
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ExportResult export(ExportJob job) {
        var chart = new MermaidFlowchart(job);
        var text = chart.write();
        if (chart.edgeCount() > MOST_EDGES) {
            return new ExportResult.Refused(
                    "Mermaid draws at most " + MOST_EDGES + " connections and this document has "
                            + chart.edgeCount() + "; export a picture instead, or split the document");
        }
        if (text.length() > MOST_CHARACTERS) {
            return new ExportResult.Refused("Mermaid reads at most %,d characters and this document takes %,d; export a"
                    .formatted(MOST_CHARACTERS, text.length())
                    + " picture instead, or split the document");
        }
        var file = ExportResult.File.text(job.name() + "." + fileExtension(), text);
        return new ExportResult.Exported(List.of(file), chart.skipped(), List.of());
    }
}
