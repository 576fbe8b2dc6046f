package io.architrave.document;

import java.util.List;
import java.util.Map;

/// A JSON value that remembers where in the file it stands, so that a complaint can name the line.
sealed interface Json {

    /// Line and column, both from 1; [#NOWHERE] for a value that was not read from a file.
    record Place(int line, int column) {
        static final Place NOWHERE = new Place(0, 0);
    }

    Place at();

    /// Members in the order of the file.
    record Structure(Place at, Map<String, Json> members) implements Json {}

    record Items(Place at, List<Json> items) implements Json {}

    record Text(Place at, String text) implements Json {}

    /// The number as it is written, so that what this version does not know comes back digit by digit.
    record Amount(Place at, String literal) implements Json {}

    record Flag(Place at, boolean on) implements Json {}

    record Nothing(Place at) implements Json {}

    /// What a reader of a complaint calls a value of this kind.
    default String kind() {
        return switch (this) {
            case Structure _ -> "an object";
            case Items _ -> "a list";
            case Text _ -> "a text";
            case Amount _ -> "a number";
            case Flag _ -> "true or false";
            case Nothing _ -> "null";
        };
    }

    /// Neither an object nor a list.
    default boolean isScalar() {
        return switch (this) {
            case Text _,Amount _,Flag _,Nothing _ -> true;
            case Structure _,Items _ -> false;
        };
    }
}
