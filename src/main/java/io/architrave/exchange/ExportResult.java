package io.architrave.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What came of an export.
public sealed interface ExportResult {

    /// @param files never empty; several where the format needs it, such as one template a region
    /// @param skipped what the format or this version cannot say, one sentence each
    /// @param assumptions what was taken where the document says nothing, one sentence each
    record Exported(List<File> files, List<String> skipped, List<String> assumptions) implements ExportResult {
        public Exported {
            files = List.copyOf(files);
            skipped = List.copyOf(skipped);
            assumptions = List.copyOf(assumptions);
        }
    }

    /// Nothing can be written.
    ///
    /// @param reason one sentence with what would help
    record Refused(String reason) implements ExportResult {}

    /// @param name with its extension; perhaps below folders that belong to the export, with `/` between, never out of
    ///     the place where it is written
    /// @param isStart whether the user goes on from it, as from a function's code: it is not written where a file of
    ///     that name is already
    record File(String name, byte[] content, boolean isStart) {
        public File {
            for (var part : name.split("/", -1)) {
                if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                    throw new IllegalArgumentException(name + " is no name below a folder");
                }
            }
        }

        public File(String name, byte[] content) {
            this(name, content, false);
        }

        public static File text(String name, String text) {
            return new File(name, text.getBytes(StandardCharsets.UTF_8));
        }

        /// A text that the user goes on from.
        public static File start(String name, String text) {
            return new File(name, text.getBytes(StandardCharsets.UTF_8), true);
        }

        public String asText() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }
}
