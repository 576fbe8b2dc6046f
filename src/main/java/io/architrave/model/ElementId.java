package io.architrave.model;

import java.util.regex.Pattern;

/// The identity of an element within one document: 1 to 40 of `a-z`, `0-9` and `-`.
///
/// @throws IllegalArgumentException where the text is not of that form
public record ElementId(String value) implements Comparable<ElementId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    public ElementId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not an element id: 1 to 40 of a-z, 0-9 and -");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public static ElementId of(String value) {
        return new ElementId(value);
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
