package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import java.util.Optional;

/// Whether two elements can be connected, and with what meaning.
public final class Connecting {

    private Connecting() {}

    public sealed interface Answer {}

    /// Nothing under the pointer to connect to.
    public record Nowhere() implements Answer {}

    public record Allowed(ElementId to, Relation relation) implements Answer {}

    /// @param reason a sentence for the user
    public record Refused(ElementId to, String reason) implements Answer {}

    /// The usual connection between two elements. A pair of which the catalogue does not know one is never impossible.
    public static Answer between(Diagram diagram, Catalog catalog, ElementId from, Optional<ElementId> to) {
        if (to.isEmpty() || to.get().equals(from)) {
            return new Nowhere();
        }
        return switch (diagram.elements().get(to.get())) {
            case Typed target -> diagram.typed(from)
                    .map(source -> between(catalog, source, target))
                    .orElse(new Nowhere());
            case Element other -> new Refused(other.id(), "A connection ends at a service or a group, not at a note.");
            case null -> new Nowhere();
        };
    }

    private static Answer between(Catalog catalog, Typed source, Typed target) {
        var rules = catalog.connections(source.type(), target.type());
        if (!rules.isEmpty()) {
            return new Allowed(target.id(), rules.getFirst().relation());
        }
        if (!catalog.knows(source.type()) || !catalog.knows(target.type())) {
            return new Allowed(target.id(), Relation.CALL);
        }
        var from = named(catalog, source);
        var to = named(catalog, target);
        var sentence = catalog.connections(target.type(), source.type()).isEmpty()
                ? "AWS offers no connection from " + from + " to " + to + "."
                : from + " does not reach " + to + ": draw it from " + to + " to " + from + ".";
        return new Refused(target.id(), sentence);
    }

    private static String named(Catalog catalog, Typed element) {
        var type = catalog.summary(element.type()).map(summary -> summary.name()).orElse(element.type().value());
        return element.name().isBlank() || element.name().equals(type) ? type : type + " “" + element.name() + "”";
    }
}
