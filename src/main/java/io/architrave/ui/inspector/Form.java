package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The settings and volumes of one element, as fields. Each decision is one undo step.
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
    private final ElementId element;
    private final List<Runnable> refreshers = new ArrayList<>();

    Form(DocumentSession session, Surroundings surroundings, ElementId element, List<PropertySpec> settings,
            List<UsageSpec> usage) {
        this.session = session;
        this.surroundings = surroundings;
        this.element = element;
        getStyleClass().add("form");
        for (var section : SECTIONS) {
            var own = settings.stream().filter(spec -> spec.section().equals(section)).toList();
            if (!own.isEmpty()) {
                heading(HEADINGS.getOrDefault(section, section));
                own.forEach(this::addSetting);
            }
        }
        if (!usage.isEmpty()) {
            heading("Volumes");
            usage.forEach(this::addUsage);
        }
        refresh();
    }

    private void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-heading");
        getChildren().add(label);
    }

    /// Shows the document's present values.
    void refresh() {
        refreshers.forEach(Runnable::run);
    }

    private void addSetting(PropertySpec spec) {
        var row = new FieldRow(spec.label(), spec.help(), spec.source(), surroundings::browse);
        var field = field(spec, Field.Listener.of(value -> setProperty(spec, value), row::complain));
        row.hold(field, "field-" + spec.key(), spec.label());
        getChildren().add(row);
        refreshers.add(() -> field.show(current(Typed::properties, Edge::properties).get(spec.key())));
    }

    private void addUsage(UsageSpec spec) {
        var row = new FieldRow(spec.label(), spec.help(), spec.source(), surroundings::browse);
        var prompt = spec.guess().map(guess -> "guessed: " + guess.toPlainString()).orElse("not stated");
        var field = new TextInput(
                Notation.number(false, Optional.of(java.math.BigDecimal.ZERO), Optional.empty()),
                Optional.of(spec.unit()),
                prompt,
                Field.Listener.of(value -> setUsage(spec, value), row::complain));
        row.hold(field, "usage-" + spec.key(), spec.label());
        getChildren().add(row);
        refreshers.add(() -> field.show(current(Typed::usage, Edge::usage).get(spec.key())));
    }

    private Properties current(Function<Typed, Properties> ofTyped, Function<Edge, Properties> ofEdge) {
        return switch (session.store().current().elements().get(element)) {
            case Typed typed -> ofTyped.apply(typed);
            case Edge edge -> ofEdge.apply(edge);
            case null, default -> Properties.NONE;
        };
    }

    private void setProperty(PropertySpec spec, Optional<PropertyValue> value) {
        session.editor().rest();
        session.store()
                .apply(
                        "Set " + spec.label() + " of " + session.editor().nameOf(element),
                        new Change.SetProperty(element, spec.key(), value));
    }

    private void setUsage(UsageSpec spec, Optional<PropertyValue> value) {
        session.editor().rest();
        session.store()
                .apply(
                        "State " + spec.label() + " of " + session.editor().nameOf(element),
                        new Change.SetUsage(element, spec.key(), value));
    }

    private Field field(PropertySpec spec, Field.Listener listener) {
        var prompt = spec.unset().cost().map(guess -> "not set, priced as " + Notation.plain(guess)).orElse("not set");
        return switch (spec.kind()) {
            case TEXT -> spec.choices().isEmpty()
                    ? new TextInput(Notation.text(), spec.unit(), prompt, listener)
                    : new ChoiceInput(spec.choices(), PropertyValue::of, listener);
            case NUMBER ->
                    new TextInput(Notation.number(false, spec.least(), spec.most()), spec.unit(), prompt, listener);
            case WHOLE -> spec.choices().isEmpty()
                    ? new TextInput(Notation.number(true, spec.least(), spec.most()), spec.unit(), prompt, listener)
                    : new ChoiceInput(spec.choices(), text -> PropertyValue.of(new java.math.BigDecimal(text)),
                            listener);
            case CHOICE -> new ChoiceInput(spec.choices(), PropertyValue::of, listener);
            case SWITCH -> new SwitchInput("field-" + spec.key(), spec.label(), true, listener);
            case CIDR -> new TextInput(Notation.cidr(), Optional.empty(), "10.0.0.0/16", listener);
            case TEXTS -> new TextInput(Notation.texts(), spec.unit(), "not set, separate with commas", listener);
            case LIFECYCLE -> new TextInput(
                    new LifecycleNotation(spec), Optional.empty(), "30d …, 365d expire", listener);
            case INGRESS -> new IngressInput(this::securityGroups, listener);
            case REFERENCES -> new ReferenceInput(this::securityGroups, listener);
        };
    }

    /// All references of the catalogue are to security groups.
    private Map<ElementId, String> securityGroups() {
        var found = new LinkedHashMap<ElementId, String>();
        session.store()
                .current()
                .groups()
                .filter(group -> group.type().equals(TypeKey.of("security-group")))
                .forEach(group -> found.put(group.id(), group.name()));
        return found;
    }

    static String describe(Element element) {
        return element.name().isBlank() ? element.id().value() : element.name();
    }
}
