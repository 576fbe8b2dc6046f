package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Placed;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/// A part of a diagram, taken along to be put in again: the chosen elements, what stands in them, and the connections
/// among all of these.
///
/// @param roots the chosen ones that stand in no other chosen one
public record Clipping(List<Element> elements, Map<ElementId, LayoutEntry> layout, Set<ElementId> roots) {

    /// How far a copy lies from its original.
    public static final double STEP = 24;

    public Clipping {
        elements = List.copyOf(elements);
        layout = Map.copyOf(layout);
        roots = Set.copyOf(roots);
    }

    /// What a paste would do.
    ///
    /// @param roots the new elements to be chosen afterwards
    public record Pasted(List<ElementId> roots, Change change) {}

    public static Clipping of(DiagramIndex index, Set<ElementId> chosen) {
        var taken = new LinkedHashSet<ElementId>();
        for (var id : chosen) {
            if (index.diagram().elements().get(id) instanceof Placed) {
                taken.add(id);
                index.descendants(id).forEach(taken::add);
            }
        }
        index.diagram().edges()
                .filter(edge -> taken.contains(edge.from()) && taken.contains(edge.to()))
                .forEach(edge -> taken.add(edge.id()));
        var elements = taken.stream().flatMap(id -> index.diagram().find(id).stream()).toList();
        var layout = new HashMap<ElementId, LayoutEntry>();
        taken.forEach(id -> layout.put(id, index.diagram().layoutOf(id)));
        var roots = index.outermost(chosen).stream().filter(taken::contains).collect(Collectors.toSet());
        return new Clipping(elements, layout, roots);
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /// Puts copies beside the originals: under fresh ids and names, in the same groups as far as those are there.
    public Pasted into(Diagram diagram, IdSource ids) {
        var fresh = new HashMap<ElementId, ElementId>();
        for (var element : elements) {
            fresh.put(element.id(), ids.next(id -> diagram.has(id) || fresh.containsValue(id)));
        }
        return into(diagram, fresh);
    }

    /// @param fresh what each element is called in the diagram, and which groups of the diagram stand for groups that the
    ///     elements stood in and that were not taken along
    Pasted into(Diagram diagram, Map<ElementId, ElementId> fresh) {
        UnaryOperator<ElementId> renamed = id -> fresh.getOrDefault(id, id);
        var changes = new ArrayList<Change>();
        var named = diagram;
        for (var element : elements) {
            var copy = copy(element, renamed, diagram, named);
            named = named.with(copy);
            changes.add(new Change.Add(copy, copied(element.id(), renamed)));
        }
        return new Pasted(roots.stream().map(renamed).sorted().toList(), new Change.Batch(changes));
    }

    private Element copy(Element element, UnaryOperator<ElementId> renamed, Diagram diagram, Diagram named) {
        var id = renamed.apply(element.id());
        return switch (element) {
            case Node node -> node.withId(id)
                    .withSpans(node.spans().stream().filter(place -> isThere(place, renamed, diagram)).map(renamed)
                            .toList())
                    .withParent(parent(node, renamed, diagram))
                    .withName(name(node, named))
                    .withProperties(properties(node, renamed, diagram));
            case Group group -> group.withId(id)
                    .withParent(parent(group, renamed, diagram))
                    .withName(name(group, named))
                    .withProperties(properties(group, renamed, diagram));
            case Edge edge -> edge.withId(id).between(renamed.apply(edge.from()), renamed.apply(edge.to()));
            case Note note -> new Note(id, parent(note, renamed, diagram), note.text(), note.extras());
            case Unrecognised unknown -> new Unrecognised(id, unknown.raw());
        };
    }

    private boolean isThere(ElementId id, UnaryOperator<ElementId> renamed, Diagram diagram) {
        return layout.containsKey(id) || diagram.has(renamed.apply(id));
    }

    private Optional<ElementId> parent(Placed element, UnaryOperator<ElementId> renamed, Diagram diagram) {
        return element.parent().filter(parent -> isThere(parent, renamed, diagram)).map(renamed);
    }

    /// Only what was chosen gets a number: what stands in it is told apart by where it stands.
    private String name(Typed element, Diagram named) {
        return roots.contains(element.id()) && !element.name().isBlank()
                ? Drawing.freeName(named, element.name())
                : element.name();
    }

    private Properties properties(Typed element, UnaryOperator<ElementId> renamed, Diagram diagram) {
        var kept = new TreeMap<String, PropertyValue>();
        element.properties().asMap().forEach((key, value) -> kept.put(key, value(value, renamed)));
        var copied = Properties.of(kept);
        boolean whole = copied.references().allMatch(id -> diagram.has(id) || isNew(id, renamed));
        return whole ? copied : without(copied, diagram, renamed);
    }

    private boolean isNew(ElementId id, UnaryOperator<ElementId> renamed) {
        return elements.stream().anyMatch(element -> renamed.apply(element.id()).equals(id));
    }

    private Properties without(Properties properties, Diagram diagram, UnaryOperator<ElementId> renamed) {
        var kept = new LinkedHashMap<String, PropertyValue>();
        properties.asMap().forEach((key, value) -> {
            boolean sound =
                    Properties.of(key, value).references().allMatch(id -> diagram.has(id) || isNew(id, renamed));
            if (sound) {
                kept.put(key, value);
            }
        });
        return Properties.of(kept);
    }

    private static PropertyValue value(PropertyValue value, UnaryOperator<ElementId> renamed) {
        return switch (value) {
            case PropertyValue.Reference(var target) -> new PropertyValue.Reference(renamed.apply(target));
            case PropertyValue.Items(var items) ->
                    new PropertyValue.Items(items.stream().map(item -> value(item, renamed)).toList());
            case PropertyValue.Structure(var fields) -> {
                var mapped = new TreeMap<String, PropertyValue>();
                fields.asMap().forEach((key, field) -> mapped.put(key, value(field, renamed)));
                yield new PropertyValue.Structure(Properties.of(mapped));
            }
            case PropertyValue.Text _,PropertyValue.Amount _,PropertyValue.Flag _ -> value;
        };
    }

    private LayoutEntry copied(ElementId original, UnaryOperator<ElementId> renamed) {
        var entry = Optional.ofNullable(layout.get(original)).orElse(LayoutEntry.NONE);
        double step = roots.contains(original) ? STEP : 0;
        var at = new TreeMap<ElementId, Box>();
        entry.at().forEach((place, box) -> at.put(renamed.apply(place), box.movedBy(step, step)));
        return new LayoutEntry(
                entry.box().map(box -> box.movedBy(step, step)),
                TreePMap.from(at),
                entry.pinned(),
                entry.ports(),
                List.of(),
                entry.extras());
    }
}
