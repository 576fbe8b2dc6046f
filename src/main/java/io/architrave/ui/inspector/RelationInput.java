package io.architrave.ui.inspector;

import io.architrave.catalog.ConnectionRule;
import io.architrave.edit.Change;
import io.architrave.edit.Rewiring;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.tool.Words;
import io.architrave.ui.session.DocumentSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What connections mean: of what AWS offers between their ends. For several connections what it offers for all of them.
final class RelationInput implements Field {

    private final DocumentSession session;
    private final Supplier<List<ElementId>> connections;
    private final ComboBox<Relation> box = new ComboBox<>();
    private boolean showing;

    RelationInput(DocumentSession session, Supplier<List<ElementId>> connections) {
        this.session = session;
        this.connections = connections;
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(SEVERAL);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Relation relation) {
                return relation == null ? "" : Words.of(relation);
            }

            @Override
            public Relation fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        box.setOnShowing(_ -> fill());
        box.valueProperty().addListener((_, _, chosen) -> {
            if (!showing && chosen != null) {
                apply(chosen);
            }
        });
    }

    private List<Edge> edges() {
        var diagram = session.store().current();
        return connections.get().stream().flatMap(id -> diagram.edge(id).stream()).toList();
    }

    /// Looked up when the list opens, since for many connections it takes a while.
    private void fill() {
        var offered = new LinkedHashSet<Relation>();
        var edges = edges();
        edges.stream().findFirst().ifPresent(first -> offered.addAll(possible(first)));
        edges.forEach(edge -> offered.retainAll(possible(edge)));
        showing = true;
        var value = box.getValue();
        if (value != null) {
            offered.add(value);
        }
        box.getItems().setAll(offered);
        box.setValue(value);
        showing = false;
    }

    /// What AWS offers between the two, and what it is now.
    private Set<Relation> possible(Edge edge) {
        var diagram = session.store().current();
        var offered = new LinkedHashSet<>(Set.of(edge.relation()));
        diagram.typed(edge.from()).ifPresent(from -> diagram.typed(edge.to())
                .ifPresent(to -> session.catalog().connections(from.type(), to.type()).stream()
                        .map(ConnectionRule::relation)
                        .forEach(offered::add)));
        return offered;
    }

    /// With the protocol, the port and the words that are usual for what they mean then.
    private void apply(Relation chosen) {
        var edges = edges();
        var rewiring = new Rewiring(session.store().current(), session.catalog());
        session.editor().rest();
        session.store().apply(
                edges.size() == 1
                        ? "Change the meaning of a connection"
                        : "Change the meaning of " + edges.size() + " connections",
                new Change.Batch(edges.stream()
                        .<Change>map(edge -> rewiring.of(edge, chosen, edge.from(), edge.to()))
                        .toList()));
    }

    @Override
    public Node control() {
        return box;
    }

    /// Shows what the document says of its connections; a relation is no property.
    @Override
    public void show(Held held) {
        var relations = edges().stream().map(Edge::relation).distinct().limit(2).toList();
        showing = true;
        box.setValue(relations.size() == 1 ? relations.getFirst() : null);
        showing = false;
    }
}
