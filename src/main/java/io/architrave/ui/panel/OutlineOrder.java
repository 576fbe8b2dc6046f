package io.architrave.ui.panel;

import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.tool.ReadingOrder;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.ElementWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What stands below what in the outline: in a group its elements in reading order, below an element the connections
/// that leave it.
final class OutlineOrder {

    private final DocumentSession session;
    private final ElementWords words;

    /// What a filter lets through, with all that is above it; empty for everything.
    private Optional<Set<ElementId>> through = Optional.empty();

    OutlineOrder(DocumentSession session, ElementWords words) {
        this.session = session;
        this.words = words;
    }

    List<ElementId> roots() {
        var index = session.editor().index();
        return let(ReadingOrder.of(index, index.roots().stream()).stream());
    }

    List<ElementId> below(ElementId element) {
        var index = session.editor().index();
        return let(Stream.concat(
                ReadingOrder.of(index, index.children(element).stream()).stream(),
                index.edges(element).stream().filter(edge -> edge.from().equals(element)).map(Edge::id)));
    }

    boolean isLeaf(ElementId element) {
        var index = session.editor().index();
        return index.children(element).isEmpty()
                && index.edges(element).stream().noneMatch(edge -> edge.from().equals(element));
    }

    private List<ElementId> let(Stream<ElementId> ids) {
        return ids.filter(id -> through.map(set -> set.contains(id)).orElse(true)).toList();
    }

    /// The ones above an element, the nearest first.
    List<ElementId> above(ElementId element) {
        var index = session.editor().index();
        var first = index.diagram().edge(element).map(Edge::from);
        return Stream.concat(
                first.stream(),
                index.enclosing(first.orElse(element)).stream().map(group -> group.id()))
                .toList();
    }

    boolean isFiltered() {
        return through.isPresent();
    }

    /// @param text words that all have to be in an element's name, type or label; blank lets everything through
    boolean isAnyLeft() {
        return through.map(set -> !set.isEmpty()).orElse(true);
    }

    void filter(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (text.isBlank()) {
            through = Optional.empty();
            return;
        }
        var found = new HashSet<ElementId>();
        for (var element : session.store().current().elements().values()) {
            if (matches(element, wanted)) {
                found.add(element.id());
                found.addAll(above(element.id()));
            }
        }
        through = Optional.of(found);
    }

    private boolean matches(Element element, String... wanted) {
        var haystack = (words.name(element) + " " + words.kind(element).orElse("")).toLowerCase(Locale.ROOT);
        return Stream.of(wanted).allMatch(haystack::contains);
    }
}
