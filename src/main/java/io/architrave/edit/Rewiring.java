package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a connection between other ends, or gives it another meaning. What its pair of types usually says (protocol,
/// port, words on the line) is that of the new pair then; what the user has said of it stays as far as it makes sense.
public final class Rewiring {

    private static final String PROTOCOL = "protocol";
    private static final String PORT = "port";

    private final Diagram diagram;
    private final Catalog catalog;

    public Rewiring(Diagram diagram, Catalog catalog) {
        this.diagram = diagram;
        this.catalog = catalog;
    }

    /// Nothing of the connection changes where it is so already.
    public Change of(Edge edge, Relation relation, ElementId from, ElementId to) {
        var before = usual(edge.relation(), edge.from(), edge.to());
        var after = usual(relation, from, to);
        var changes = new ArrayList<Change>();
        changes.add(new Change.Reconnect(edge.id(), relation, from, to));
        changes.addAll(saying(edge, before, after, relation != edge.relation()));
        return new Change.Batch(changes);
    }

    /// What is usual says something else from now on: protocol, port and words that are those of before become those of
    /// after, and what the user has said stays.
    ///
    /// @param anew whether the connection means something else, so that nothing of the old protocol holds
    static List<Change> saying(
            Edge edge, Optional<ConnectionRule> before, Optional<ConnectionRule> after, boolean anew) {
        var changes = new ArrayList<Change>();
        // A port of one's own is still the port where the same protocol is spoken; to another one it means nothing.
        if (anew || !protocol(before).equals(protocol(after))) {
            changes.add(new Change.SetProperty(edge.id(), PROTOCOL, protocol(after)));
            changes.add(new Change.SetProperty(edge.id(), PORT, port(after)));
        } else if (edge.properties().get(PORT).equals(port(before))) {
            changes.add(new Change.SetProperty(edge.id(), PORT, port(after)));
        }
        if (edge.label().equals(label(before))) {
            changes.add(new Change.Rename(edge.id(), label(after)));
        }
        return changes;
    }

    private Optional<ConnectionRule> usual(Relation relation, ElementId from, ElementId to) {
        return diagram.typed(from)
                .flatMap(source -> diagram.typed(to)
                        .flatMap(target -> catalog.connection(source.type(), relation, target.type())));
    }

    private static Optional<PropertyValue> protocol(Optional<ConnectionRule> rule) {
        return rule.flatMap(ConnectionRule::protocol).map(PropertyValue::of);
    }

    private static Optional<PropertyValue> port(Optional<ConnectionRule> rule) {
        return rule.flatMap(ConnectionRule::port).map(port -> PropertyValue.of(port.longValue()));
    }

    private static String label(Optional<ConnectionRule> rule) {
        return rule.map(ConnectionRule::label).orElse("");
    }
}
