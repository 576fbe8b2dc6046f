package io.architrave.document;

import io.architrave.document.Json.Place;
import java.util.Optional;

/// Markers that Git leaves where two branches changed the same lines. No JSON text has a line that begins so.
///
/// @param at the first marker
/// @param count how many places are in conflict
record MergeConflict(Place at, int count) {

    static final String REMEDY = "Resolve it in Git (keep one side, or both by hand, and remove the markers) and open"
            + " the document again";

    static Optional<MergeConflict> in(String text) {
        int first = 0;
        int count = 0;
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.equals("<<<<<<<") || line.startsWith("<<<<<<< ")) {
                count++;
                first = first == 0 ? number : first;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new MergeConflict(new Place(first, 1), count));
    }

    String sentence() {
        return count == 1
                ? "a merge conflict is not resolved here"
                : count + " merge conflicts are not resolved, the first one here";
    }
}
