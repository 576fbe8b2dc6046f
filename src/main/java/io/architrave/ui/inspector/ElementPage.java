package io.architrave.ui.inspector;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.ui.canvas.IconTile;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A service or a group.
final class ElementPage implements InspectorView.Page {

    private static final double ICON = 40;

    private final DocumentSession session;
    private final ElementId element;
    private final TextInput name;
    private final Form form;
    private final CostSection cost;
    private final FindingSection findings;
    private final AddressSection addresses;
    private final VBox box = new VBox();

    ElementPage(
            DocumentSession session,
            Surroundings surroundings,
            ElementId element,
            Optional<ServiceType> type,
            Form form) {
        this.session = session;
        this.element = element;
        this.form = form;
        this.cost = new CostSection(session, element);
        this.findings = new FindingSection(session, surroundings, element);
        this.addresses = new AddressSection(session, element);
        name = new TextInput(Notation.text(), Optional.empty(), "Name", Field.Listener.of(this::rename, _ -> {}));
        name.input().setId("inspector-name");
        name.input().setAccessibleText("Name");
        box.getStyleClass().add("inspector-page");
        box.getChildren().add(heading(type));
        type.ifPresent(found -> box.getChildren().add(new AboutType(session, surroundings, element, found)));
        type.filter(found -> AddressSection.isFor(found.key())).ifPresent(_ -> box.getChildren().add(addresses));
        box.getChildren().addAll(cost, findings, form);
        refresh();
    }

    private Node heading(Optional<ServiceType> type) {
        var typeName = new Label(type
                .map(found -> session.catalog().presentName(found.key()))
                .orElse("A type that this catalogue does not know"));
        typeName.setId("inspector-type");
        typeName.setWrapText(true);
        typeName.getStyleClass().add("inspector-type");
        var words = new VBox(typeName, name.control());
        words.getStyleClass().add("inspector-names");
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon =
                type.map(found -> IconTile.of(found.summary(), ICON)).orElseGet(() -> IconTile.of("own:unknown", ICON));
        var row = new HBox(icon, words);
        row.getStyleClass().add("inspector-heading");
        return row;
    }

    private void rename(Optional<PropertyValue> value) {
        value.ifPresent(text -> session.store()
                .apply("Rename " + session.editor().nameOf(element), new Change.Rename(element, text.inWords())));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        name.show(Held.one(session.store().current().find(element).map(Element::name).map(PropertyValue::of)));
        form.refresh();
        if (addresses.getParent() != null) {
            addresses.refresh();
        }
        cost.refresh();
        findings.refresh();
    }
}
