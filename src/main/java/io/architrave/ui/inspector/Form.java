package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The settings and volumes of one element, or of several that have them in common, as fields. Each decision is one undo
/// step, for however many elements.
final class Form extends VBox {

    private static final List<String> SECTIONS =
            List.of("general", "capacity", "resilience", "security", "network", "operations");
    private static final Map<String, String> HEADINGS = Map.of(
            "general", "General",
            "capacity", "Capacity",
            "resilience", "Resilience",
            "security", "Security",
            "network", "Network",
            "operations", "Operations");

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final List<Consumer<Snapshot>> refreshers = new ArrayList<>();
    private List<ElementId> elements;

    /// What the elements hold now, looked up once for all fields.
    private record Snapshot(List<Properties> settings, List<Properties> usage) {}

    Form(DocumentSession session, Surroundings surroundings, List<ElementId> elements, CommonSettings common) {
        this.session = session;
        this.surroundings = surroundings;
        this.elements = elements;
        getStyleClass().add("form");
        for (var section : SECTIONS) {
            var own = common.settings().stream().filter(spec -> spec.section().equals(section)).toList();
            if (!own.isEmpty()) {
                heading(HEADINGS.getOrDefault(section, section));
                own.forEach(this::addSetting);
            }
        }
        if (!common.usage().isEmpty()) {
            heading("Volumes");
            common.usage().forEach(this::addUsage);
        }
        refresh();
    }

    private void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-heading");
        getChildren().add(label);
    }

    /// Speaks of other elements from now on, which have the same settings.
    void speakOf(List<ElementId> others) {
        elements = others;
        refresh();
    }

    /// Shows the document's present values.
    void refresh() {
        var now = new Snapshot(
                current(Typed::properties, Edge::properties), current(Typed::usage, Edge::usage));
        refreshers.forEach(refresher -> refresher.accept(now));
    }

    private void addSetting(PropertySpec spec) {
        var row = new FieldRow(About.of(spec), surroundings::browse);
        var listener = Field.Listener.of(
                value -> apply("Set " + spec.label(), element -> new Change.SetProperty(element, spec.key(), value)),
                row::complain);
        row.hold(Fields.of(spec, this::securityGroups, listener), "field-" + spec.key());
        row.mayBeUnset(() -> listener.set(Optional.empty()));
        getChildren().add(row);
        refreshers.add(now -> row.show(Held.of(now.settings().stream().map(one -> one.get(spec.key())))));
    }

    private void addUsage(UsageSpec spec) {
        var row = new FieldRow(About.of(spec), surroundings::browse);
        var listener = Field.Listener.of(
                value -> apply("State " + spec.label(), element -> new Change.SetUsage(element, spec.key(), value)),
                row::complain);
        row.hold(Fields.of(spec, listener), "usage-" + spec.key());
        row.mayBeUnset(() -> listener.set(Optional.empty()));
        getChildren().add(row);
        refreshers.add(now -> row.show(Held.of(now.usage().stream().map(one -> one.get(spec.key())))));
    }

    private List<Properties> current(Function<Typed, Properties> ofTyped, Function<Edge, Properties> ofEdge) {
        var diagram = session.store().current();
        return elements.stream()
                .map(element -> switch (diagram.elements().get(element)) {
                    case Typed typed -> ofTyped.apply(typed);
                    case Edge edge -> ofEdge.apply(edge);
                    case null, default -> Properties.NONE;
                })
                .toList();
    }

    private void apply(String what, Function<ElementId, Change> change) {
        var whom = elements.size() == 1
                ? session.editor().nameOf(elements.getFirst())
                : elements.size() + " elements";
        session.editor().rest();
        session.store()
                .apply(what + " of " + whom, new Change.Batch(elements.stream().map(change).toList()));
    }

    private Map<ElementId, String> securityGroups() {
        var found = new LinkedHashMap<ElementId, String>();
        session.store()
                .current()
                .groups()
                .filter(group -> group.type().equals(TypeKey.of("security-group")))
                .forEach(group -> found.put(group.id(), group.name()));
        return found;
    }
}
