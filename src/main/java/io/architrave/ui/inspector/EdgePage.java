package io.architrave.ui.inspector;

import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.tool.Connecting;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A connection: what it means, between whom, and what flows.
final class EdgePage implements InspectorView.Page {

    private final DocumentSession session;
    private final ElementId edge;
    private final TextInput label;
    private final FieldRow meaning;
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
        meaning = new FieldRow(
                About.of("Meaning", "What runs over it decides which way it points.", ""), surroundings::browse);
        meaning.hold(new RelationInput(session, () -> List.of(edge.id())), "edge-relation");
        var words = new FieldRow(About.of("Words on the line", "", ""), surroundings::browse);
        words.hold(label, "inspector-name");
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

    private void rename(Optional<PropertyValue> value) {
        session.store()
                .apply("Write on a connection", new Change.Rename(edge, value.map(PropertyValue::inWords).orElse("")));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        label.show(Held.one(session.store().current().edge(edge).map(Edge::label).filter(text -> !text.isEmpty())
                .map(PropertyValue::of)));
        meaning.show(Held.UNSET);
        form.refresh();
        cost.refresh();
        findings.refresh();
    }
}
