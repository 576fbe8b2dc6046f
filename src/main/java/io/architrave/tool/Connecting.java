package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.edit.Change;
import io.architrave.edit.Rewiring;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
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

    public record Allowed(Relation relation) implements Answer {}

    /// @param reason a sentence for the user
    public record Refused(String reason) implements Answer {}

    /// The usual connection from one element to another. A pair of which the catalogue does not know one, or that ends
    /// at a group that only frames, is never impossible.
    ///
    /// @param meant what the connection means already; kept where it is offered
    public static Answer between(
            Diagram diagram, Catalog catalog, ElementId from, ElementId to, Optional<Relation> meant) {
        if (from.equals(to)) {
            return new Nowhere();
        }
        if (diagram.elements().get(from) instanceof Typed source
                && diagram.elements().get(to) instanceof Typed target) {
            return between(catalog, source, target, meant);
        }
        return diagram.find(from).flatMap(_ -> diagram.find(to)).isPresent()
                ? new Refused("A connection ends at a service or a group, not at a note.")
                : new Nowhere();
    }

    private static Answer between(Catalog catalog, Typed source, Typed target, Optional<Relation> meant) {
        var rules = catalog.connections(source.type(), target.type());
        if (!rules.isEmpty()) {
            return new Allowed(meant.filter(relation -> rules.stream().anyMatch(rule -> rule.relation() == relation))
                    .orElse(rules.getFirst().relation()));
        }
        if (!catalog.judges(source.type(), target.type())) {
            return new Allowed(meant.orElse(Relation.CALL));
        }
        var from = named(catalog, source);
        var to = named(catalog, target);
        return new Refused(catalog.connections(target.type(), source.type()).isEmpty()
                ? "AWS offers no connection from " + from + " to " + to + "."
                : from + " does not reach " + to + ": draw it from " + to + " to " + from + ".");
    }

    /// The connection in the other direction, with what that usually says; empty where AWS offers none.
    public static Optional<Change> reversed(Diagram diagram, Catalog catalog, Edge edge) {
        return between(diagram, catalog, edge.to(), edge.from(),
                Optional.of(edge.relation())) instanceof Allowed(var relation)
                        ? Optional.of(new Rewiring(diagram, catalog).of(edge, relation, edge.to(), edge.from()))
                        : Optional.empty();
    }

    private static String named(Catalog catalog, Typed element) {
        var type = catalog.presentName(element.type());
        return element.name().isBlank() || element.name().equals(type) ? type : type + " “" + element.name() + "”";
    }
}
