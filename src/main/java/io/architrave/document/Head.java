package io.architrave.document;

import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/// The members of an element that share its first line.
final class Head {

    private final StringBuilder line;

    Head(String kind) {
        line = new StringBuilder(JsonText.member(Members.KIND, JsonText.quoted(kind)));
    }

    Head with(String name, String text) {
        return withJson(name, JsonText.quoted(text));
    }

    Head withUnlessEmpty(String name, String text) {
        return text.isEmpty() ? this : with(name, text);
    }

    Head with(String name, Optional<ElementId> id) {
        return id.map(present -> with(name, present.value())).orElse(this);
    }

    Head with(String name, List<ElementId> ids) {
        return ids.isEmpty()
                ? this
                : withJson(name, ids.stream().map(id -> JsonText.quoted(id.value())).toList().toString());
    }

    private Head withJson(String name, String json) {
        line.append(", ").append(JsonText.member(name, json));
        return this;
    }

    String line() {
        return line.toString();
    }
}
