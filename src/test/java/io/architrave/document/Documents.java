package io.architrave.document;

import io.architrave.model.Diagram;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Short ways to a document and to its problems, for tests.
final class Documents {

    private Documents() {}

    static Diagram opened(byte[] bytes) {
        return switch (DocumentReader.read("test.json", bytes)) {
            case Reading.Opened(var diagram, var _) -> diagram;
            case Reading.Unreadable(var problems) ->
                    throw new AssertionError(problems.getFirst().inOneLine() + "\n"
                            + new String(bytes, StandardCharsets.UTF_8));
        };
    }

    static Diagram opened(String text) {
        return opened(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Everything said about a document, one line each.
    static String saidOf(String text) {
        var reading = DocumentReader.read("test.json", text);
        var problems =
                switch (reading) {
                    case Reading.Opened(var _, var warnings) -> warnings;
                    case Reading.Unreadable(var found) -> found;
                };
        return problems.stream().map(Problem::inOneLine).collect(Collectors.joining("\n"));
    }

    static String saidOfElement(String element) {
        return saidOf("{\"architrave\": 1, \"elements\": {\n" + element + "\n}}");
    }
}
