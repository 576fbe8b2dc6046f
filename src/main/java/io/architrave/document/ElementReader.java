package io.architrave.document;

import static io.architrave.document.Members.FROM;
import static io.architrave.document.Members.KIND;
import static io.architrave.document.Members.LABEL;
import static io.architrave.document.Members.NAME;
import static io.architrave.document.Members.PARENT;
import static io.architrave.document.Members.PROPERTIES;
import static io.architrave.document.Members.RELATION;
import static io.architrave.document.Members.SPANS;
import static io.architrave.document.Members.TEXT;
import static io.architrave.document.Members.TO;
import static io.architrave.document.Members.TYPE;
import static io.architrave.document.Members.USAGE;

import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.model.Unrecognised;
import java.util.Arrays;
import java.util.Optional;

/// One entry of `elements`.
final class ElementReader {

    static final String NODE = "node";
    static final String GROUP = "group";
    static final String EDGE = "edge";
    static final String NOTE = "note";

    private final Complaints complaints;

    ElementReader(Complaints complaints) {
        this.complaints = complaints;
    }

    Optional<Element> read(String key, Fields fields) {
        if (!ElementId.isValid(key)) {
            fields.refuse(fields.at(), "the id of this element has another form", "Use 1 to 40 of a-z, 0-9 and -");
            return Optional.empty();
        }
        var id = ElementId.of(key);
        return switch (fields.required(KIND)) {
            case NODE -> Optional.of(node(id, fields));
            case GROUP -> Optional.of(group(id, fields));
            case EDGE -> edge(id, fields).map(Element.class::cast);
            case NOTE -> Optional.of(note(id, fields));
            case "" -> Optional.empty();
            case String kind -> Optional.of(unrecognised(id, kind, fields));
        };
    }

    private static Node node(ElementId id, Fields fields) {
        return new Node(
                id,
                TypeKey.of(fields.required(TYPE)),
                fields.id(PARENT),
                fields.ids(SPANS),
                fields.text(NAME).orElse(""),
                fields.properties(PROPERTIES),
                fields.properties(USAGE),
                fields.extras());
    }

    private static Group group(ElementId id, Fields fields) {
        return new Group(
                id,
                TypeKey.of(fields.required(TYPE)),
                fields.id(PARENT),
                fields.text(NAME).orElse(""),
                fields.properties(PROPERTIES),
                fields.properties(USAGE),
                fields.extras());
    }

    private static Optional<Edge> edge(ElementId id, Fields fields) {
        var relation = relation(fields);
        var from = end(FROM, fields);
        var to = end(TO, fields);
        if (relation.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Edge(
                id,
                relation.get(),
                from.get(),
                to.get(),
                fields.text(LABEL).orElse(""),
                fields.properties(PROPERTIES),
                fields.properties(USAGE),
                fields.extras()));
    }

    private static Optional<Relation> relation(Fields fields) {
        var key = fields.required(RELATION);
        var relation = Relation.ofKey(key);
        if (relation.isEmpty() && !key.isBlank()) {
            var known = Arrays.stream(Relation.values()).map(Relation::key).toList();
            fields.refuse(
                    fields.at(RELATION),
                    "\"" + key + "\" is not a relation",
                    Nearest.to(key, known)
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse("Use one of " + String.join(", ", known)));
        }
        return relation;
    }

    private static Optional<ElementId> end(String name, Fields fields) {
        return fields.required(name).isBlank() ? Optional.empty() : fields.id(name);
    }

    private static Note note(ElementId id, Fields fields) {
        return new Note(id, fields.id(PARENT), fields.text(TEXT).orElse(""), fields.extras());
    }

    private Element unrecognised(ElementId id, String kind, Fields fields) {
        complaints.note(
                fields.at(),
                id.value(),
                "this version does not know elements of the kind \"" + kind + "\"; it is kept as it is",
                "Open the document with a newer version to see it");
        return new Unrecognised(id, JsonText.compact(fields.whole()));
    }
}
