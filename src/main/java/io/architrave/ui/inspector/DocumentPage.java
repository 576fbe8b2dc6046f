package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.edit.Change;
import io.architrave.model.PropertyValue;
import io.architrave.model.Settings;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The document itself: where it stands by default, and the facts that the review asks for.
final class DocumentPage implements InspectorView.Page {

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final VBox box = new VBox();
    private final List<Runnable> refreshers = new ArrayList<>();

    DocumentPage(DocumentSession session, Surroundings surroundings) {
        this.session = session;
        this.surroundings = surroundings;
        box.getStyleClass().add("inspector-page");
        box.setId("inspector-document");
        var heading = new Label("Document");
        heading.setId("inspector-type");
        heading.getStyleClass().add("inspector-type");
        box.getChildren().add(heading);
        addTitle();
        addRegion();
        addFreeTier();
        var profile = new Label("Workload");
        profile.getStyleClass().add("section-heading");
        var why = new Label("The review judges by these; what is not said it does not assess.");
        why.setWrapText(true);
        why.getStyleClass().add("field-hint");
        box.getChildren().addAll(profile, why);
        ProfileFacts.ALL.forEach(this::addFact);
        refresh();
    }

    private void add(FieldRow row, Field field, String id) {
        row.hold(field, id);
        box.getChildren().add(row);
    }

    private void addTitle() {
        var row = new FieldRow(About.of("Title", "", ""), surroundings::browse);
        var field = new TextInput(Notation.text(), Optional.empty(), "Untitled", Field.Listener.of(
                value -> apply("Rename the document",
                        new Change.SetTitle(value.map(PropertyValue::inWords).orElse("Untitled"))),
                row::complain));
        add(row, field, "document-title");
        refreshers.add(() -> field.show(Held.one(Optional.of(PropertyValue.of(session.store().current().title())))));
    }

    private void addRegion() {
        var row =
                new FieldRow(About.of("Region", "Where everything stands that is in no region group.", ""),
                        surroundings::browse);
        var field = new ChoiceInput(session.catalog().options("regions").choices(), PropertyValue::of,
                Field.Listener.of(
                        value -> value.ifPresent(
                                region -> settings("Set the region", now -> now.withRegion(region.inWords()))),
                        row::complain));
        add(row, field, "document-region");
        refreshers.add(() -> field
                .show(Held.one(Optional.of(PropertyValue.of(session.store().current().settings().region())))));
    }

    private void addFreeTier() {
        var row = new FieldRow(About.of("Subtract the free tier", "Off as in AWS's own calculator.", ""),
                surroundings::browse);
        var field = new SwitchInput("document-free-tier", "Subtract the free tier", false, Field.Listener.of(
                value -> settings("Set the free tier",
                        now -> now.withFreeTier(value.equals(Optional.of(PropertyValue.of(true))))),
                row::complain));
        add(row, field, "document-free-tier");
        refreshers
                .add(() -> field.show(
                        Held.one(Optional.of(PropertyValue.of(session.store().current().settings().freeTier())))));
    }

    private void addFact(ProfileFacts.Fact fact) {
        var row = new FieldRow(About.of(fact.label(), fact.help(), fact.source()), surroundings::browse);
        var listener = Field.Listener
                .of(value -> apply("Set " + fact.label(), new Change.SetProfile(fact.key(), value)), row::complain);
        Field field = fact.choices().isEmpty()
                ? new TextInput(fact.notation(), fact.unit(), "not set", listener)
                : new ChoiceInput(fact.choices().stream()
                        .map(choice -> new PropertySpec.Choice(choice.getKey(), choice.getValue(), Map.of()))
                        .toList(), PropertyValue::of, listener);
        add(row, field, "profile-" + fact.key());
        row.mayBeUnset(() -> listener.set(Optional.empty()));
        refreshers.add(() -> row.show(Held.one(session.store().current().profile().get(fact.key()))));
    }

    private void settings(String name, java.util.function.UnaryOperator<Settings> change) {
        apply(name, new Change.SetSettings(change.apply(session.store().current().settings())));
    }

    private void apply(String name, Change change) {
        session.editor().rest();
        session.store().apply(name, change);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        refreshers.forEach(Runnable::run);
    }
}
