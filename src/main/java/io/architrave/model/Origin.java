package io.architrave.model;

import org.pcollections.PSortedMap;

/// The template that a document was made from, and the choices taken.
public record Origin(String template, PSortedMap<String, String> choices, Extras extras) {

    public Origin(String template, PSortedMap<String, String> choices) {
        this(template, choices, Extras.NONE);
    }
}
