package io.architrave.document;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Scenario;
import io.architrave.model.Settings;
import io.architrave.model.Unrecognised;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Takes elements out of a template's diagram with everything that hangs on them: what stands inside, edges, places
/// spanned, references, acknowledgements, scenario values.
final class TemplateCut {

    private static final String REGION = "region";

    private final Diagram diagram;
    private final Set<ElementId> removed;

    private TemplateCut(Diagram diagram, Set<ElementId> unwanted) {
        this.diagram = diagram;
        this.removed = closure(diagram, unwanted);
    }

    static Diagram without(Diagram diagram, Set<ElementId> unwanted) {
        return unwanted.isEmpty() ? diagram : new TemplateCut(diagram, unwanted).cut();
    }

    private static Set<ElementId> closure(Diagram diagram, Set<ElementId> unwanted) {
        var index = DiagramIndex.of(diagram);
        var removed = new HashSet<>(unwanted);
        unwanted.forEach(id -> index.descendants(id).forEach(removed::add));
        diagram.edges()
                .filter(edge -> removed.contains(edge.from()) || removed.contains(edge.to()))
                .map(Edge::id)
                .toList()
                .forEach(removed::add);
        return removed;
    }

    private Diagram cut() {
        var kept = diagram.without(removed);
        for (var element : kept.elements().values()) {
            kept = kept.with(trimmed(element));
            kept = kept.withLayout(element.id(), trimmed(kept, element.id()));
        }
        var acknowledgements = kept.acknowledgements();
        for (var key : acknowledgements.keySet()) {
            acknowledgements = gone(key.subject()) ? acknowledgements.minus(key) : acknowledgements;
        }
        return kept.withAcknowledgements(acknowledgements).withScenarios(scenarios());
    }

    private PSortedMap<String, Scenario> scenarios() {
        var scenarios = diagram.scenarios();
        for (var entry : scenarios.entrySet()) {
            var scenario = entry.getValue();
            scenarios = scenarios.plus(
                    entry.getKey(),
                    new Scenario(
                            scenario.title(),
                            scenario.properties().minusAll(removed),
                            scenario.usage().minusAll(removed),
                            scenario.extras()));
        }
        return scenarios;
    }

    private boolean gone(String subject) {
        return ElementId.isValid(subject) && removed.contains(ElementId.of(subject));
    }

    private Element trimmed(Element element) {
        return switch (element) {
            case Node node -> placed(node.withProperties(trimmed(node.properties())));
            case Group group -> group.withProperties(trimmed(group.properties()));
            case Edge edge -> edge.withProperties(trimmed(edge.properties()));
            case Note note -> note;
            case Unrecognised unrecognised -> unrecognised;
        };
    }

    /// A node left with one place stands in that place.
    private Node placed(Node node) {
        var places = node.spans().stream().filter(Predicate.not(removed::contains)).toList();
        return places.size() == 1 ? node.withSpans(List.of()).in(places.getFirst()) : node.withSpans(places);
    }

    private LayoutEntry trimmed(Diagram kept, ElementId id) {
        var entry = diagram.layoutOf(id);
        var places = entry.at().minusAll(removed);
        var stays = kept.node(id).map(Node::spans).orElse(List.of());
        return stays.isEmpty() && places.size() == 1
                ? entry.withPlaces(TreePMap.empty()).withBox(places.firstEntry().getValue())
                : entry.withPlaces(places);
    }

    private Properties trimmed(Properties properties) {
        var trimmed = properties;
        for (var entry : properties.asMap().entrySet()) {
            trimmed = trimmed.set(entry.getKey(), trimmed(entry.getValue()));
        }
        return trimmed;
    }

    private Optional<PropertyValue> trimmed(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Reference(var target) -> Optional.of(value).filter(_ -> !removed.contains(target));
            case PropertyValue.Items(var items) ->
                    Optional.of(
                            new PropertyValue.Items(items.stream().flatMap(item -> trimmed(item).stream()).toList()));
            case PropertyValue.Structure(var fields) -> structure(fields);
            case PropertyValue.Text _,PropertyValue.Amount _,PropertyValue.Flag _ -> Optional.of(value);
        };
    }

    /// A structure that referred to what is gone (a security group's rule with its source) goes as a whole: without
    /// its source it would mean something else.
    private Optional<PropertyValue> structure(Properties fields) {
        boolean refersToGone = fields.asMap().values().stream()
                .anyMatch(value -> value instanceof PropertyValue.Reference(var target) && removed.contains(target));
        return refersToGone ? Optional.empty() : Optional.of(new PropertyValue.Structure(trimmed(fields)));
    }

    static Diagram withProperties(Diagram diagram, Map<ElementId, Properties> set) {
        var changed = diagram;
        for (var entry : set.entrySet()) {
            var element = diagram.find(entry.getKey());
            if (element.isPresent()) {
                changed = inRegion(changed, diagram.settings().region(), element.get(), entry.getValue())
                        .with(named(element.get(), withProperties(element.get(), entry.getValue()), entry.getValue()));
            }
        }
        return changed;
    }

    /// A region that is drawn under its code is called by the new one.
    private static Element named(Element before, Element after, Properties set) {
        if (before instanceof Group region && after instanceof Group moved
                && region.properties().is(REGION, region.name())) {
            return set.text(REGION).map(moved::withName).orElse(moved);
        }
        return after;
    }

    /// The document's own region goes along with the group that stands for it.
    ///
    /// @param own the document's region before the choice: another group may be moved to where it now is
    private static Diagram inRegion(Diagram diagram, String own, Element element, Properties set) {
        var settings = diagram.settings();
        if (element instanceof Group region && region.properties().is(REGION, own)) {
            return set.text(REGION).map(code -> diagram.withSettings(new Settings(code, settings.tags(),
                    settings.freeTier(), settings.extras()))).orElse(diagram);
        }
        return diagram;
    }

    private static Element withProperties(Element element, Properties set) {
        return switch (element) {
            case Node node -> node.withProperties(node.properties().withAll(set));
            case Group group -> group.withProperties(group.properties().withAll(set));
            case Edge edge -> edge.withProperties(edge.properties().withAll(set));
            case Note note -> note;
            case Unrecognised unrecognised -> unrecognised;
        };
    }
}
