package io.architrave.edit;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Typed;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/// What goes when elements go: what stands in them, the connections that end at any of these, places in them, and
/// references to them. An element that spanned several places and loses all but one stands in that one; one that loses all
/// goes with them.
final class Removal {

    private Removal() {}

    static Diagram of(Diagram diagram, Set<ElementId> elements) {
        var index = DiagramIndex.of(diagram);
        var gone = new LinkedHashSet<ElementId>();
        for (var element : elements) {
            if (diagram.has(element)) {
                gone.add(element);
                index.descendants(element).forEach(gone::add);
            }
        }
        index.diagram().nodes()
                .filter(node -> !node.spans().isEmpty() && gone.containsAll(node.spans()))
                .map(Node::id)
                .toList()
                .forEach(gone::add);
        if (gone.isEmpty()) {
            return diagram;
        }
        for (var placed : List.copyOf(gone)) {
            index.edges(placed).stream().map(Edge::id).forEach(gone::add);
        }
        var remaining = diagram.without(gone);
        for (var element : remaining.elements().values()) {
            remaining = withoutMention(remaining, element, gone);
        }
        return remaining.withAcknowledgements(remaining.acknowledgements()
                .minusAll(remaining.acknowledgements().keySet().stream()
                        .filter(key -> ElementId.isValid(key.subject()) && gone.contains(ElementId.of(key.subject())))
                        .toList()));
    }

    private static Diagram withoutMention(Diagram diagram, Element element, Set<ElementId> gone) {
        var changed = diagram;
        if (element instanceof Node node && node.spans().stream().anyMatch(gone::contains)) {
            changed = withoutPlaces(changed, node, gone);
        }
        if (changed.elements().get(element.id()) instanceof Typed typed
                && typed.properties().references().anyMatch(gone::contains)) {
            changed = changed.with(typed.withProperties(withoutReferences(typed.properties(), gone)));
        }
        return changed;
    }

    private static Diagram withoutPlaces(Diagram diagram, Node node, Set<ElementId> gone) {
        var left = node.spans().stream().filter(place -> !gone.contains(place)).toList();
        var entry = diagram.layoutOf(node.id());
        var boxes = entry.at().minusAll(new HashSet<>(gone));
        if (left.size() != 1) {
            return diagram.with(node.withSpans(left)).withLayout(node.id(), entry.withPlaces(boxes));
        }
        var place = left.getFirst();
        var alone = new LayoutEntry(
                java.util.Optional.ofNullable(boxes.get(place)),
                TreePMap.empty(),
                entry.pinned(),
                entry.ports(),
                entry.bends(),
                entry.extras());
        return diagram.with(node.withSpans(List.of()).in(place)).withLayout(node.id(), alone);
    }

    private static Properties withoutReferences(Properties properties, Set<ElementId> gone) {
        Map<String, PropertyValue> kept = new TreeMap<>();
        properties.asMap()
                .forEach((key, value) -> without(value, gone).findFirst().ifPresent(left -> kept.put(key, left)));
        return Properties.of(kept);
    }

    private static Stream<PropertyValue> without(PropertyValue value, Set<ElementId> gone) {
        return switch (value) {
            case PropertyValue.Reference(var target) when gone.contains(target) -> Stream.empty();
            case PropertyValue.Items(var items) ->
                    Stream.of(new PropertyValue.Items(items.stream()
                            .flatMap(item -> without(item, gone))
                            .collect(Collectors.toList())));
            // An allowed inbound rule whose source is gone allows nothing: it goes as a whole.
            case PropertyValue.Structure(var fields) when fields.references().anyMatch(gone::contains) ->
                    Stream.empty();
            default -> Stream.of(value);
        };
    }
}
