package io.architrave.exchange;

/// One format that a document can be written in. [Exporters#all()] lists them; menu, command and file filter follow
/// from that list.
public interface Exporter {

    /// What the command line calls it, for example `mermaid`.
    String format();

    /// What a menu calls it.
    String label();

    /// Of the file it writes, without the dot; of several, of the first.
    String fileExtension();

    /// Whether it is text, and so may be shown in a terminal.
    boolean isText();

    /// A pure function of the job; writes nothing to disk.
    ExportResult export(ExportJob job);
}
