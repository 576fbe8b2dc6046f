package io.architrave.model;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// The whole document, immutable. Every `with` answers the same object where nothing changes, so that snapshots can be
/// compared with `==`; `before.elements() == after.elements()` means that only positions changed.
///
/// @param profile the facts about the workload that the review reads: environment, traffic, objectives
/// @param layout where each element is drawn, by element
public record Diagram(
        String title,
        Optional<Origin> origin,
        Settings settings,
        Properties profile,
        PSortedMap<ElementId, Element> elements,
        PSortedMap<ElementId, LayoutEntry> layout,
        PSortedMap<Acknowledgement.Key, Acknowledgement> acknowledgements,
        PSortedMap<String, Scenario> scenarios,
        Extras extras) {

    public static final Diagram EMPTY = new Diagram(
            "Untitled",
            Optional.empty(),
            Settings.DEFAULT,
            Properties.NONE,
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            TreePMap.empty(),
            Extras.NONE);

    public Optional<Element> find(ElementId id) {
        return Optional.ofNullable(elements.get(id));
    }

    public boolean has(ElementId id) {
        return elements.containsKey(id);
    }

    public Optional<Node> node(ElementId id) {
        return elements.get(id) instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    public Optional<Group> group(ElementId id) {
        return elements.get(id) instanceof Group group ? Optional.of(group) : Optional.empty();
    }

    public Optional<Edge> edge(ElementId id) {
        return elements.get(id) instanceof Edge edge ? Optional.of(edge) : Optional.empty();
    }

    public Optional<Typed> typed(ElementId id) {
        return elements.get(id) instanceof Typed typed ? Optional.of(typed) : Optional.empty();
    }

    public Stream<Node> nodes() {
        return all(Node.class);
    }

    public Stream<Group> groups() {
        return all(Group.class);
    }

    public Stream<Edge> edges() {
        return all(Edge.class);
    }

    private <T> Stream<T> all(Class<T> kind) {
        return elements.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    public LayoutEntry layoutOf(ElementId id) {
        return layout.getOrDefault(id, LayoutEntry.NONE);
    }

    public Diagram with(Element element) {
        return elements.get(element.id()) == element
                ? this
                : withElements(elements.plus(element.id(), element));
    }

    /// Takes the elements and their layout entries out; what refers to them is the caller's business.
    public Diagram without(Collection<ElementId> ids) {
        return withElements(elements.minusAll(ids)).withLayout(layout.minusAll(ids));
    }

    public Diagram withElements(PSortedMap<ElementId, Element> elements) {
        return elements == this.elements ? this : copy(title, settings, profile, elements, layout, acknowledgements);
    }

    public Diagram withLayout(PSortedMap<ElementId, LayoutEntry> layout) {
        return layout == this.layout ? this : copy(title, settings, profile, elements, layout, acknowledgements);
    }

    public Diagram withLayout(ElementId id, LayoutEntry entry) {
        if (entry.equals(layoutOf(id))) {
            return this;
        }
        return withLayout(entry.isNone() ? layout.minus(id) : layout.plus(id, entry));
    }

    public Diagram withTitle(String title) {
        return title.equals(this.title) ? this : copy(title, settings, profile, elements, layout, acknowledgements);
    }

    public Diagram withSettings(Settings settings) {
        return settings.equals(this.settings)
                ? this
                : copy(title, settings, profile, elements, layout, acknowledgements);
    }

    public Diagram withProfile(Properties profile) {
        return profile.equals(this.profile)
                ? this
                : copy(title, settings, profile, elements, layout, acknowledgements);
    }

    public Diagram withAcknowledgements(PSortedMap<Acknowledgement.Key, Acknowledgement> acknowledgements) {
        return acknowledgements == this.acknowledgements
                ? this
                : copy(title, settings, profile, elements, layout, acknowledgements);
    }

    public Diagram withOrigin(Optional<Origin> origin) {
        return new Diagram(
                title, origin, settings, profile, elements, layout, acknowledgements, scenarios, extras);
    }

    public Diagram withScenarios(PSortedMap<String, Scenario> scenarios) {
        return new Diagram(
                title, origin, settings, profile, elements, layout, acknowledgements, scenarios, extras);
    }

    public Diagram withExtras(Extras extras) {
        return new Diagram(
                title, origin, settings, profile, elements, layout, acknowledgements, scenarios, extras);
    }

    private Diagram copy(
            String title,
            Settings settings,
            Properties profile,
            PSortedMap<ElementId, Element> elements,
            PSortedMap<ElementId, LayoutEntry> layout,
            PSortedMap<Acknowledgement.Key, Acknowledgement> acknowledgements) {
        return new Diagram(
                title, origin, settings, profile, elements, layout, acknowledgements, scenarios, extras);
    }
}
