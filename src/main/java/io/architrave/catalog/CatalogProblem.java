package io.architrave.catalog;

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

    @Override
    public String toString() {
        var place = line.isPresent() ? file + ":" + line.getAsInt() : file;
        return place + (path.isEmpty() ? "" : " at " + path) + ": " + sentence;
    }
}
