package io.architrave.edit;

import io.architrave.model.Acknowledgement;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Placed;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Settings;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A change as a value: applied to any diagram it gives the changed one, and the very same object where it changes
/// nothing. A change that speaks of an element that is not there does nothing, so that a fix computed on an earlier
/// snapshot can never damage a later one.
public sealed interface Change {

    /// Changes nothing.
    Change NOTHING = new Batch(List.of());

    Diagram applyTo(Diagram diagram);

    /// Puts an element in with its place; replaces one of the same id.
    record Add(Element element, LayoutEntry layout) implements Change {
        public static Add of(Element element) {
            return new Add(element, LayoutEntry.NONE);
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            return diagram.with(element).withLayout(element.id(), layout);
        }
    }

    /// Takes elements out, with what stands in them, the connections that end at them, and every mention of them.
    record Remove(Set<ElementId> elements) implements Change {
        public Remove {
            elements = Set.copyOf(elements);
        }

        public static Remove of(ElementId element) {
            return new Remove(Set.of(element));
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            return Removal.of(diagram, elements);
        }
    }

    /// Sets where elements are drawn: moves, resizes, bends, pins.
    record Arrange(Map<ElementId, LayoutEntry> entries) implements Change {
        public Arrange {
            entries = Map.copyOf(entries);
        }

        public static Arrange of(ElementId element, LayoutEntry entry) {
            return new Arrange(Map.of(element, entry));
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            var arranged = diagram;
            for (var entry : entries.entrySet()) {
                if (diagram.has(entry.getKey())) {
                    arranged = arranged.withLayout(entry.getKey(), entry.getValue());
                }
            }
            return arranged;
        }
    }

    /// Puts an element into another group, or on the bare canvas.
    ///
    /// @param spans the places of an element that stands in several; empty for one place
    record Reparent(ElementId element, Optional<ElementId> parent, List<ElementId> spans, LayoutEntry layout)
            implements Change {
        public Reparent {
            spans = List.copyOf(spans);
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            return switch (diagram.elements().get(element)) {
                case Node node -> diagram.with(node.withParent(parent).withSpans(spans)).withLayout(element, layout);
                case Placed placed -> diagram.with(placed.withParent(parent)).withLayout(element, layout);
                case null, default -> diagram;
            };
        }
    }

    /// Sets a property, or unsets it where the value is empty.
    record SetProperty(ElementId element, String key, Optional<PropertyValue> value) implements Change {
        public static SetProperty of(ElementId element, String key, PropertyValue value) {
            return new SetProperty(element, key, Optional.of(value));
        }

        public static SetProperty of(ElementId element, String key, String text) {
            return of(element, key, PropertyValue.of(text));
        }

        public static SetProperty of(ElementId element, String key, long number) {
            return of(element, key, PropertyValue.of(number));
        }

        public static SetProperty of(ElementId element, String key, boolean on) {
            return of(element, key, PropertyValue.of(on));
        }

        public static SetProperty unset(ElementId element, String key) {
            return new SetProperty(element, key, Optional.empty());
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            return switch (diagram.elements().get(element)) {
                case Typed typed -> {
                    var changed = typed.properties().set(key, value);
                    yield changed == typed.properties() ? diagram : diagram.with(typed.withProperties(changed));
                }
                case Edge edge -> {
                    var changed = edge.properties().set(key, value);
                    yield changed == edge.properties() ? diagram : diagram.with(edge.withProperties(changed));
                }
                case null, default -> diagram;
            };
        }
    }

    /// States a volume, or takes the statement back where the value is empty.
    record SetUsage(ElementId element, String key, Optional<PropertyValue> value) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            return switch (diagram.elements().get(element)) {
                case Typed typed -> {
                    var changed = typed.usage().set(key, value);
                    yield changed == typed.usage() ? diagram : diagram.with(typed.withUsage(changed));
                }
                case Edge edge -> {
                    var changed = edge.usage().set(key, value);
                    yield changed == edge.usage() ? diagram : diagram.with(edge.withUsage(changed));
                }
                case null, default -> diagram;
            };
        }
    }

    /// Makes an element one of another type. Its id, name, place and connections stay. It does nothing where the element
    /// is of another type than the change was worked out for.
    ///
    /// @param left settings that the new type does not have and that go with the old one
    /// @param begun settings that the new type begins with; what is set already stays
    /// @param leftUsage volumes that the new type does not have
    record Retype(
            ElementId element, TypeKey from, TypeKey to, Set<String> left, Properties begun, Set<String> leftUsage)
            implements Change {
        public Retype {
            left = Set.copyOf(left);
            leftUsage = Set.copyOf(leftUsage);
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            return diagram.typed(element)
                    .filter(typed -> typed.type().equals(from) && !from.equals(to))
                    .map(typed -> diagram.with(retyped(typed)))
                    .orElse(diagram);
        }

        private Typed retyped(Typed typed) {
            return typed.withType(to)
                    .withProperties(begun.withAll(typed.properties().withoutAll(left)))
                    .withUsage(typed.usage().withoutAll(leftUsage));
        }
    }

    /// Names an element, labels a connection, or rewrites a note.
    record Rename(ElementId element, String name) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            return switch (diagram.elements().get(element)) {
                case Typed typed when !typed.name().equals(name) -> diagram.with(typed.withName(name));
                case Edge edge when !edge.label().equals(name) -> diagram.with(edge.withLabel(name));
                case Note note when !note.text().equals(name) -> diagram.with(note.withText(name));
                case null, default -> diagram;
            };
        }
    }

    /// Moves the ends of a connection or changes what it means. Where an end moves, its own bends go, as they led
    /// elsewhere, and the side that was chosen for that end; a connection that is turned round keeps its way.
    record Reconnect(ElementId edge, Relation relation, ElementId from, ElementId to) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            var found = diagram.edge(edge);
            if (found.isEmpty() || !diagram.has(from) || !diagram.has(to)) {
                return diagram;
            }
            var before = found.get();
            var after = before.withRelation(relation).between(from, to);
            return after.equals(before)
                    ? diagram
                    : diagram.with(after).withLayout(edge, Bends.rerouted(diagram.layoutOf(edge), before, after));
        }
    }

    record SetTitle(String title) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            return diagram.withTitle(title);
        }
    }

    record SetSettings(Settings settings) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            return diagram.withSettings(settings);
        }
    }

    /// Sets a fact of the workload's profile, or unsets it where the value is empty.
    record SetProfile(String key, Optional<PropertyValue> value) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            return diagram.withProfile(diagram.profile().set(key, value));
        }
    }

    /// Accepts a finding with a reason, or takes that back where it is empty.
    record Acknowledge(Acknowledgement.Key finding, Optional<Acknowledgement> acknowledgement) implements Change {
        @Override
        public Diagram applyTo(Diagram diagram) {
            var before = diagram.acknowledgements();
            return diagram.withAcknowledgements(acknowledgement
                    .map(accepted -> accepted.equals(before.get(finding)) ? before : before.plus(finding, accepted))
                    .orElseGet(() -> before.containsKey(finding) ? before.minus(finding) : before));
        }
    }

    /// Several changes, one after the other, as one.
    record Batch(List<Change> changes) implements Change {
        public Batch {
            changes = List.copyOf(changes);
        }

        public static Batch of(Change... changes) {
            return new Batch(List.of(changes));
        }

        @Override
        public Diagram applyTo(Diagram diagram) {
            var changed = diagram;
            for (var change : changes) {
                changed = change.applyTo(changed);
            }
            return changed;
        }
    }
}
