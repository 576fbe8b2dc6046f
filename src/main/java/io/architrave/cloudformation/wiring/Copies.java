package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What replication copies, among the elements that offer one facet: each copy with the one source that it has. A line
 * that AWS cannot follow is left out, and said: a second source, a circle, a copy that differs in what the facet's member
 * {@code Alike} lists, by the words for it.
 */
final class Copies {

    /** The slot of a copy that says what it is the copy of. */
    static final String OF = "copyOf";

    private final Stack stack;
    private final String facet;
    private final boolean mutual;
    private final Map<ElementId, ElementId> sources = new LinkedHashMap<>();

    private Copies(Stack stack, String facet, boolean mutual) {
        this.stack = stack;
        this.facet = facet;
        this.mutual = mutual;
    }

    /** Among what has one place that takes writes. */
    static Copies of(Stack stack, String facet) {
        return of(stack, facet, false);
    }

    /** Among what takes writes everywhere, so that a line back says nothing new. */
    static Copies mutual(Stack stack, String facet) {
        return of(stack, facet, true);
    }

    private static Copies of(Stack stack, String facet, boolean mutual) {
        Copies copies = new Copies(stack, facet, mutual);
        stack.everyEdge().stream().filter(edge -> edge.relation() == Relation.REPLICATION
                && stack.offer(edge.from(), facet).isPresent() && stack.offer(edge.to(), facet).isPresent())
                .forEach(copies::add);
        return copies;
    }

    /** What is copied and no copy itself, by the order of the connections. */
    List<ElementId> originals() {
        return sources.values().stream().filter(source -> !sources.containsKey(source)).distinct().toList();
    }

    /** The copies of an element, and theirs, each behind its own source. */
    List<ElementId> below(ElementId original) {
        List<ElementId> below = new ArrayList<>();
        sources.forEach((copy, source) -> {
            if (source.equals(original)) {
                below.add(copy);
                below.addAll(below(copy));
            }
        });
        return below;
    }

    ElementId source(ElementId copy) {
        return sources.getOrDefault(copy, copy);
    }

    private void add(Edge edge) {
        if (mutual && source(edge.from()).equals(edge.to())) {
            return;
        }
        Optional<String> reason = unfit(edge);
        if (reason.isPresent()) {
            leaveOut(stack, edge.from(), edge.to(), reason.get());
        } else {
            sources.put(edge.to(), edge.from());
        }
    }

    private Optional<String> unfit(Edge edge) {
        if (edge.from().equals(edge.to())) {
            return Optional.of("it would be the copy of itself");
        }
        ElementId other = sources.get(edge.to());
        if (other != null) {
            return other.equals(edge.from()) ? Optional.empty() : Optional.of("it is the copy of "
                    + stack.drawing().name(other) + " already, and has one source; remove one of the two lines");
        }
        for (ElementId at = edge.from(); sources.containsKey(at); at = source(at)) {
            if (source(at).equals(edge.to())) {
                return Optional.of("the two would be copies of each other; remove one of the two lines");
            }
        }
        return differing(edge).map(name -> "they differ in the " + name + "; give both the same");
    }

    private Optional<String> differing(Edge edge) {
        Map<String, Value> source = alike(edge.from());
        Map<String, Value> copy = alike(edge.to());
        Set<String> names = new LinkedHashSet<>(source.keySet());
        names.addAll(copy.keySet());
        return names.stream().filter(name -> !Objects.equals(source.get(name), copy.get(name))).findFirst();
    }

    private Map<String, Value> alike(ElementId element) {
        return stack.offer(element, facet).flatMap(offer -> offer.get("Alike")).map(Fields.class::cast)
                .map(Fields::members).orElse(Map.of());
    }

    /** The copies of an element in other regions than its own, one in each; the others are left out, and said. */
    List<ElementId> apart(ElementId original, String hint) {
        Map<String, ElementId> byRegion = new LinkedHashMap<>(Map.of(stack.place(original).region(), original));
        for (ElementId copy : below(original)) {
            ElementId other = byRegion.putIfAbsent(stack.place(copy).region(), copy);
            if (other != null) {
                leaveOut(stack, source(copy), copy, stack.drawing().name(other) + " stands in its region already; "
                        + hint);
            }
        }
        return byRegion.values().stream().filter(element -> !element.equals(original)).toList();
    }

    /** Says that a line becomes nothing, and why. */
    static void leaveOut(Stack stack, ElementId source, ElementId copy, String reason) {
        stack.assume(copy, "Copy of " + stack.drawing().name(source), "left out, since " + reason);
    }
}
