package io.architrave.cli;

import io.architrave.document.DocumentFile;
import io.architrave.document.DocumentReader;
import io.architrave.document.Problem;
import io.architrave.document.Reading;
import io.architrave.model.Diagram;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The documents that a command was given, opened one after the other.
///
/// @param status `DONE`, or `INVALID_INPUT` where one of them could not be used; the others still are
record Inputs(List<Document> documents, Status status) {

    static final String STANDARD_INPUT = "-";

    /// @param file as the caller named it
    record Document(String file, Diagram diagram) {

        /// For what is written beside others: the file's name without its ending.
        String baseName() {
            if (file.equals(STANDARD_INPUT)) {
                return "architrave";
            }
            var name = Path.of(file).getFileName().toString();
            return name.replaceFirst("(\\.architrave)?\\.[A-Za-z]+$", "");
        }
    }

    /// Says on standard error, one line each, what is wrong with a document or without effect in it.
    static Inputs open(Console console, List<String> files) {
        var documents = new ArrayList<Document>();
        var status = Status.DONE;
        for (var file : files) {
            switch (read(console, file)) {
                case Reading.Opened opened -> {
                    opened.warnings().forEach(warning -> console.say(warning.inOneLine()));
                    if (opened.isSound()) {
                        documents.add(new Document(file, opened.diagram()));
                    } else {
                        status = Status.INVALID_INPUT;
                    }
                }
                case Reading.Unreadable(var problems) -> {
                    problems.stream().map(Problem::inOneLine).forEach(console::say);
                    status = Status.INVALID_INPUT;
                }
            }
        }
        return new Inputs(List.copyOf(documents), status);
    }

    private static Reading read(Console console, String file) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? DocumentReader.read("standard input", console.in().readAllBytes())
                    : DocumentFile.open(Path.of(file));
        } catch (IOException _) {
            return refused("standard input", "it cannot be read", "Check what is piped in");
        } catch (InvalidPathException _) {
            return refused(file, "this is not a file name", "Check the name");
        }
    }

    private static Reading refused(String file, String sentence, String remedy) {
        return new Reading.Unreadable(List.of(new Problem(
                Problem.Weight.UNREADABLE, file, 0, 0, Optional.empty(), sentence, remedy)));
    }
}
