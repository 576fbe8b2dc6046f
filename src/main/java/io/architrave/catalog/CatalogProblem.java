package io.architrave.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/// What is wrong with a catalogue file.
///
/// @param path of the member within the file, for example `properties[2].unit`
/// @param sentence what is wrong and what would mend it
/// @param line of the member, from 1, where it is known; for a missing one that of the object which should have it
public record CatalogProblem(String file, String path, String sentence, OptionalInt line) {

    public CatalogProblem(String file, String path, String sentence) {
        this(file, path, sentence, OptionalInt.empty());
    }

    CatalogProblem at(OptionalInt known) {
        return new CatalogProblem(file, path, sentence, known);
    }

    /// The same with the line on which its member stands.
    ///
    /// @param text of the whole file
    public CatalogProblem placedIn(String text) {
        try {
            return at(LineNumbers.of(text).line(path));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be read", impossible);
        }
    }

    @Override
    public String toString() {
        var place = line.isPresent() ? file + ":" + line.getAsInt() : file;
        return place + (path.isEmpty() ? "" : " at " + path) + ": " + sentence;
    }
}
