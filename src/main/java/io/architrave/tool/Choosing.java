package io.architrave.tool;

import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Widens a selection by what the diagram says of it.
public final class Choosing {

    private Choosing() {}

    /// All of the same types as the chosen ones, and all connections that mean the same as a chosen one.
    public static Selection sameType(DiagramIndex index, Selection chosen) {
        var kinds = chosen.elements().stream()
                .flatMap(id -> index.diagram().find(id).stream())
                .map(Choosing::kind)
                .collect(Collectors.toSet());
        return chosen.with(index.diagram().elements().values().stream()
                .filter(element -> kinds.contains(kind(element)))
                .map(Element::id)
                .toList());
    }

    private static String kind(Element element) {
        return switch (element) {
            case Typed typed -> typed.type().value();
            case Edge edge -> "connection " + edge.relation();
            case Note _ -> "note";
            case Unrecognised _ -> "unrecognised";
        };
    }

    /// What one connection leads to, in either direction, and these connections; once more goes one step further.
    public static Selection connected(DiagramIndex index, Selection chosen) {
        var found = new LinkedHashSet<ElementId>();
        for (var id : chosen.elements()) {
            index.diagram().edge(id).ifPresent(edge -> addEnds(edge, found));
            for (var edge : index.edges(id)) {
                found.add(edge.id());
                addEnds(edge, found);
            }
        }
        return chosen.with(found);
    }

    private static void addEnds(Edge edge, Collection<ElementId> found) {
        found.add(edge.from());
        found.add(edge.to());
    }

    /// What stands in the chosen groups, at any depth, instead of them.
    public static Selection contents(DiagramIndex index, Selection chosen) {
        var found = new LinkedHashSet<ElementId>();
        chosen.elements().forEach(id -> {
            index.descendants(id).forEach(found::add);
            index.nodesStandingIn(id).forEach(node -> found.add(node.id()));
        });
        return found.isEmpty() ? chosen : Selection.of(found);
    }

    /// Everything else.
    public static Selection others(DiagramIndex index, Selection chosen) {
        Set<ElementId> left = new LinkedHashSet<>(index.diagram().elements().keySet());
        left.removeAll(chosen.elements());
        return Selection.of(left);
    }
}
