package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What replication copies, among the elements that offer one facet: each copy with the one source that it has. A line
 * that AWS cannot follow is left out, and said: a second source, a circle, another engine.
 */
final class Copies {

    /** The slot of a copy that says what it is the copy of. */
    static final String OF = "copyOf";

    private final Stack stack;
    private final String facet;
    private final Map<ElementId, ElementId> sources = new LinkedHashMap<>();

    private Copies(Stack stack, String facet) {
        this.stack = stack;
        this.facet = facet;
    }

    static Copies of(Stack stack, String facet) {
        Copies copies = new Copies(stack, facet);
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
        return engine(edge.from()).equals(engine(edge.to())) ? Optional.empty()
                : Optional.of("their engines differ; give both the same");
    }

    private Optional<?> engine(ElementId element) {
        return stack.offer(element, facet).orElse(Fields.EMPTY).get("Engine");
    }

    /** Says that a line becomes nothing, and why. */
    static void leaveOut(Stack stack, ElementId source, ElementId copy, String reason) {
        stack.assume(copy, "Copy of " + stack.drawing().name(source), "left out, since " + reason);
    }
}
