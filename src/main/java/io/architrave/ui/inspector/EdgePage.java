package io.architrave.ui.inspector;

import io.architrave.catalog.ConnectionRule;
import io.architrave.edit.Change;
import io.architrave.edit.Rewiring;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.tool.Connecting;
import io.architrave.tool.Words;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A connection: what it means, between whom, and what flows.
final class EdgePage implements InspectorView.Page {

    private final DocumentSession session;
    private final ElementId edge;
    private final TextInput label;
    private final Form form;
    private final CostSection cost;
    private final FindingSection findings;
    private final VBox box = new VBox();

    EdgePage(DocumentSession session, Surroundings surroundings, Edge edge, Form form, Consumer<ElementId> reveal) {
        this.session = session;
        this.edge = edge.id();
        this.form = form;
        this.cost = new CostSection(session, edge.id());
        this.findings = new FindingSection(session, surroundings, edge.id());
        label = new TextInput(
                Notation.text(), Optional.empty(), "no words on the line", Field.Listener.of(this::rename, _ -> {}));
        var heading = new Label("Connection");
        heading.setId("inspector-type");
        heading.getStyleClass().add("inspector-type");
        var meaning = new FieldRow("Meaning", "What runs over it decides which way it points.", "", _ -> {});
        meaning.hold(relations(edge), "edge-relation", "Meaning");
        var words = new FieldRow("Words on the line", "", "", _ -> {});
        words.hold(label, "inspector-name", "Words on the line");
        box.getStyleClass().add("inspector-page");
        box.getChildren()
                .addAll(heading, end("From", edge.from(), reveal), meaning, end("To", edge.to(), reveal), turn(),
                        words, cost, findings, form);
        refresh();
    }

    private Node end(String side, ElementId element, Consumer<ElementId> reveal) {
        var caption = new Label(side);
        caption.getStyleClass().add("field-label");
        var link = new Hyperlink(session.editor().nameOf(element));
        link.getStyleClass().add("inspector-link");
        link.setOnAction(_ -> reveal.accept(element));
        return new VBox(caption, link);
    }

    private Field relations(Edge edge) {
        var box = new ComboBox<Relation>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Relation relation) {
                return relation == null ? "" : Words.of(relation);
            }

            @Override
            public Relation fromString(String text) {
                return edge.relation();
            }
        });
        box.getItems().setAll(possible(edge));
        box.setValue(edge.relation());
        box.valueProperty().addListener((_, _, chosen) -> session.store()
                .apply("Change the meaning of a connection", rewired(chosen)));
        return new Field() {
            @Override
            public Node control() {
                return box;
            }

            @Override
            public void show(Optional<PropertyValue> value) {}
        };
    }

    /// With the protocol, the port and the words that are usual for what it means now.
    private Change rewired(Relation chosen) {
        var diagram = session.store().current();
        return diagram.edge(edge)
                .map(now -> new Rewiring(diagram, session.catalog()).of(now, chosen, now.from(), now.to()))
                .orElse(new Change.Batch(List.of()));
    }

    private Optional<Change> turned() {
        var diagram = session.store().current();
        return diagram.edge(edge).flatMap(now -> Connecting.reversed(diagram, session.catalog(), now));
    }

    private Button turn() {
        var button = new Button("Turn round");
        button.setId("edge-turn");
        button.getStyleClass().add("small");
        button.setDisable(turned().isEmpty());
        button.setOnAction(_ -> turned()
                .ifPresent(change -> session.store().apply("Turn a connection round", change)));
        return button;
    }

    /// What AWS offers between the two, and what it is now.
    private List<Relation> possible(Edge edge) {
        var diagram = session.store().current();
        var offered = diagram.typed(edge.from())
                .flatMap(from -> diagram.typed(edge.to())
                        .map(to -> session.catalog().connections(from.type(), to.type()).stream()))
                .orElse(Stream.empty())
                .map(ConnectionRule::relation);
        return Stream.concat(Stream.of(edge.relation()), offered).distinct().toList();
    }

    private void rename(Optional<PropertyValue> value) {
        session.store()
                .apply("Write on a connection", new Change.Rename(edge, value.map(Notation::plain).orElse("")));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        label.show(session.store().current().edge(edge).map(Edge::label).filter(text -> !text.isEmpty())
                .map(PropertyValue::of));
        form.refresh();
        cost.refresh();
        findings.refresh();
    }
}
