package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Lifecycle;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.UsageSpec;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Changes elements to the types that took the place of theirs: of a service that AWS renamed, closed or ended, and of a
/// sketch that the catalogue describes whole by now.
///
/// Id, name, place and connections stay. So do settings and volumes that both types know; what the new type alone has
/// begins as with an element drawn today. A connection that both pairs of types offer says what is usual for the new
/// pair; one that AWS does not offer to the new type stays as it is, and the review finds it, as it finds a place where
/// the new type may not stand.
public final class Succession {

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Catalog catalog;

    public Succession(DiagramIndex index, Catalog catalog) {
        this.index = index;
        this.diagram = index.diagram();
        this.catalog = catalog;
    }

    /// The types that an element can be changed to, the best first; empty where its own is current, and where nothing took
    /// its place.
    public List<ServiceType> successors(ElementId element) {
        return diagram.typed(element)
                .map(typed -> successors(typed.type(), new HashSet<>())
                        .filter(type -> type.isGroup() == typed instanceof Group)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /// What has retired itself leads on to what took its place.
    private Stream<ServiceType> successors(TypeKey type, Set<TypeKey> seen) {
        if (!seen.add(type)) {
            return Stream.empty();
        }
        return catalog.lifecycle(type).map(Lifecycle::successors).orElse(List.of()).stream()
                .flatMap(key -> catalog.find(key).stream())
                .flatMap(next -> !next.summary().standing().isCurrent()
                        ? successors(next.key(), seen)
                        : Stream.of(next).filter(found -> found.summary().standing().isWhole()));
    }

    /// All elements that can be changed, in the order of the document.
    public List<ElementId> due() {
        return diagram.elements().values().stream()
                .filter(Typed.class::isInstance)
                .map(Typed.class::cast)
                .filter(typed -> catalog.lifecycle(typed.type()).isPresent())
                .map(Typed::id)
                .filter(id -> !successors(id).isEmpty())
                .toList();
    }

    /// Each to the best of its successors; those without one stay as they are.
    public Outcome ofAll(Collection<ElementId> elements) {
        var to = new LinkedHashMap<ElementId, ServiceType>();
        elements.forEach(id -> successors(id).stream().findFirst().ifPresent(type -> to.put(id, type)));
        return outcome(to);
    }

    /// Those that the type is a successor of.
    public Outcome to(Collection<ElementId> elements, TypeKey successor) {
        var to = new LinkedHashMap<ElementId, ServiceType>();
        elements.forEach(id -> successors(id).stream()
                .filter(type -> type.key().equals(successor))
                .findFirst()
                .ifPresent(type -> to.put(id, type)));
        return outcome(to);
    }

    /// What a change to successors means.
    ///
    /// @param change all of it as one; nothing where nothing has a successor
    /// @param elements those that are changed
    /// @param left labels of settings and volumes that have no counterpart and go, each once
    /// @param broken connections that AWS offered to the old type and does not offer to the new one; they stay
    /// @param misplaced elements that may not stand where they are as what they become; they stay there
    public record Outcome(
            Change change,
            List<ElementId> elements,
            List<String> left,
            List<ElementId> broken,
            List<ElementId> misplaced) {

        public Outcome {
            elements = List.copyOf(elements);
            left = List.copyOf(left);
            broken = List.copyOf(broken);
            misplaced = List.copyOf(misplaced);
        }

        /// What the user has to know of it; empty where everything goes over as it is.
        public Optional<String> sentence() {
            var sentences = new ArrayList<String>();
            if (!left.isEmpty()) {
                sentences.add("Not taken along, as the new type does not have it: " + String.join(", ", left) + ".");
            }
            if (!broken.isEmpty()) {
                sentences.add(broken.size() == 1
                        ? "One connection stays that AWS does not offer to the new type; the review shows it."
                        : broken.size()
                                + " connections stay that AWS does not offer to the new type; the review shows them.");
            }
            if (!misplaced.isEmpty()) {
                sentences.add(misplaced.size() == 1
                        ? "The new type may not stand there; the review says where it may."
                        : misplaced.size()
                                + " elements may not stand where they are; the review says where they may.");
            }
            return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
        }
    }

    private Outcome outcome(Map<ElementId, ServiceType> to) {
        var changes = new ArrayList<Change>();
        var left = new ArrayList<String>();
        var misplaced = new ArrayList<ElementId>();
        to.forEach((id, type) -> {
            var element = diagram.typed(id).orElseThrow();
            changes.add(retype(element, type, left));
            if (element instanceof Node node && isMisplacedBy(node, type)) {
                misplaced.add(id);
            }
        });
        var broken = new ArrayList<ElementId>();
        to.keySet().stream()
                .flatMap(id -> index.edges(id).stream())
                .distinct()
                .forEach(edge -> changes.addAll(rewired(edge, to, broken)));
        return new Outcome(
                new Change.Batch(changes), List.copyOf(to.keySet()), left.stream().distinct().toList(), broken,
                misplaced);
    }

    private boolean isMisplacedBy(Node node, ServiceType type) {
        var frames = new Frames(index, catalog);
        return !frames.hold(node, type) && catalog.typeOf(node).filter(old -> frames.hold(node, old)).isPresent();
    }

    private Change retype(Typed element, ServiceType type, List<String> left) {
        var known = catalog.typeOf(element);
        var lost = new HashSet<String>();
        for (var key : element.properties().keys()) {
            var value = element.properties().get(key).orElseThrow();
            if (type.property(key).filter(spec -> spec.objection(value).isEmpty()).isEmpty()) {
                lost.add(key);
                left.add(known.flatMap(old -> old.property(key)).map(PropertySpec::label).orElse(key));
            }
        }
        var lostUsage = new HashSet<String>();
        for (var key : element.usage().keys()) {
            var unit = known.flatMap(old -> old.usage(key)).map(UsageSpec::unit);
            if (type.usage(key).filter(spec -> unit.isEmpty() || unit.get().equals(spec.unit())).isEmpty()) {
                lostUsage.add(key);
                left.add(known.flatMap(old -> old.usage(key)).map(UsageSpec::label).orElse(key));
            }
        }
        return new Change.Retype(
                element.id(), element.type(), type.key(), lost, begun(known, type, lost), lostUsage);
    }

    /// What the old type has too was left open on purpose.
    private static Properties begun(Optional<ServiceType> old, ServiceType type, Set<String> lost) {
        var begun = Drawing.initial(type);
        for (var spec : type.properties()) {
            if (!lost.contains(spec.key()) && old.flatMap(known -> known.property(spec.key())).isPresent()) {
                begun = begun.without(spec.key());
            }
        }
        return begun;
    }

    private List<Change> rewired(Edge edge, Map<ElementId, ServiceType> to, List<ElementId> broken) {
        var from = diagram.typed(edge.from()).map(Typed::type);
        var target = diagram.typed(edge.to()).map(Typed::type);
        if (from.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        var newFrom = Optional.ofNullable(to.get(edge.from())).map(ServiceType::key).orElse(from.get());
        var newTarget = Optional.ofNullable(to.get(edge.to())).map(ServiceType::key).orElse(target.get());
        var before = catalog.connection(from.get(), edge.relation(), target.get());
        var after = catalog.connection(newFrom, edge.relation(), newTarget);
        if (after.isEmpty()) {
            var turned = edge.runsBothWays() && catalog.connection(newTarget, edge.relation(), newFrom).isPresent();
            if (!turned && catalog.judges(newFrom, newTarget)) {
                broken.add(edge.id());
            }
            return List.of();
        }
        return Rewiring.saying(edge, before, after, false);
    }
}
