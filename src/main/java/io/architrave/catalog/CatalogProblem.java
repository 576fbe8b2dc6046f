package io.architrave.catalog;

/// What is wrong with a catalogue file.
///
/// @param path of the member within the file, for example `properties[2].unit`
/// @param sentence what is wrong and what would mend it
public record CatalogProblem(String file, String path, String sentence) {

    @Override
    public String toString() {
        return file + (path.isEmpty() ? "" : " at " + path) + ": " + sentence;
    }
}
