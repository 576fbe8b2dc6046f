package io.architrave.ui.inspector;

import io.architrave.catalog.Catalog;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.Note;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import io.architrave.tool.Words;

/// What decides which settings an element has: its type, or what a connection means.
sealed interface Kind {

    record OfType(TypeKey type) implements Kind {}

    record OfRelation(Relation relation) implements Kind {}

    record Prose() implements Kind {}

    record Unknown() implements Kind {}

    static Kind of(Element element) {
        return switch (element) {
            case Typed typed -> new OfType(typed.type());
            case Edge edge -> new OfRelation(edge.relation());
            case Note _ -> new Prose();
            case Unrecognised _ -> new Unknown();
        };
    }

    default boolean isConnection() {
        return this instanceof OfRelation;
    }

    /// As the inspector lists it.
    default String label(Catalog catalog) {
        return switch (this) {
            case OfType(var type) -> catalog.presentName(type);
            case OfRelation(var relation) -> "Connection: " + Words.of(relation).toLowerCase(java.util.Locale.ROOT);
            case Prose _ -> "Note";
            case Unknown _ -> "Of an unknown kind";
        };
    }

    default CommonSettings settings(Catalog catalog) {
        return switch (this) {
            case OfType(var type) -> catalog.find(type)
                    .map(found -> new CommonSettings(found.properties(), found.usage()))
                    .orElse(CommonSettings.NONE);
            case OfRelation(var relation) ->
                    new CommonSettings(EdgeSettings.properties(relation), EdgeSettings.usage(relation));
            case Prose _,Unknown _ -> CommonSettings.NONE;
        };
    }
}
