package io.architrave.layout;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Lays a whole diagram out. A pure function of the diagram: the same one is laid out the same way every time.
///
/// Bottom up: each container arranges what stands directly in it, and is then a box of known size for the container
/// around it, so that nothing can leave its container and no two boxes of a container overlap. Pinned elements stay
/// where they are, and the others keep clear of them.
public final class AutoLayout {

    /// The side of a service's box: an icon of 48 and two or three lines of words.
    public static final double NODE = 96;

    /// Between a frame and what is in it.
    static final double PADDING = 24;

    /// The same at the top, where the frame's name stands.
    static final double HEADER = 40;

    private static final double LETTER = 6.6;
    private static final double LINE = 17;
    private static final double NARROW_NOTE = 240;
    private static final double WIDE_NOTE = 560;
    private static final int LONG_TEXT = 160;

    private AutoLayout() {}

    /// The layout of everything placed: boxes relative to the parent, a box a place for what spans several. Entries of
    /// connections lose the user's bends, which belonged to the old places. Empty where it was cancelled.
    ///
    /// @param cancelled asked between steps; safe to be asked from any thread
    public static Optional<Map<ElementId, LayoutEntry>> of(
            DiagramIndex index, Catalog catalog, BooleanSupplier cancelled) {
        var run = new Containers(index, catalog, cancelled);
        run.layOut();
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(entries(index.diagram(), run));
    }

    /// As [#of], uncancelled, put into the diagram.
    public static Diagram applied(Diagram diagram, Catalog catalog) {
        var entries = of(DiagramIndex.of(diagram), catalog, () -> false).orElseThrow();
        return diagram.withLayout(diagram.layout().plusAll(entries).minusAll(bare(diagram, entries)));
    }

    /// Connections whose entry said nothing but bends.
    private static java.util.List<ElementId> bare(Diagram diagram, Map<ElementId, LayoutEntry> entries) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().isNone())
                .map(Map.Entry::getKey)
                .filter(diagram.layout()::containsKey)
                .toList();
    }

    private static Map<ElementId, LayoutEntry> entries(Diagram diagram, Containers run) {
        var entries = new TreeMap<ElementId, LayoutEntry>();
        run.boxes().forEach((id, box) -> entries.put(id, diagram.layoutOf(id).withBox(box)));
        run.spans().forEach((id, at) -> {
            var entry = diagram.layoutOf(id);
            entries.put(
                    id,
                    new LayoutEntry(
                            Optional.empty(),
                            org.pcollections.TreePMap.from(at),
                            entry.pinned(),
                            entry.ports(),
                            entry.bends(),
                            entry.extras()));
        });
        diagram.edges().map(edge -> edge.id()).filter(diagram.layout()::containsKey).forEach(edge -> {
            var entry = diagram.layoutOf(edge);
            entries.put(edge, entry.withBends(java.util.List.of()).withPorts(Optional.empty()));
        });
        return entries;
    }

    /// Paper that takes the text, by a generous guess: this room does not measure words.
    private static Box paper(Note note) {
        double width = note.text().length() > LONG_TEXT ? WIDE_NOTE : NARROW_NOTE;
        double lines = note.text()
                .lines()
                .mapToDouble(line -> Math.max(1, Math.ceil(line.length() * LETTER / (width - 16))))
                .sum();
        return new Box(0, 0, width, lines * LINE + 16);
    }

    /// The size a placed element keeps; groups are sized by what is in them.
    static Box size(Diagram diagram, ElementId id) {
        var entry = diagram.layoutOf(id);
        var known = entry.box().or(() -> entry.at().values().stream().findFirst());
        return switch (diagram.elements().get(id)) {
            case Node _ -> known.filter(box -> box.width() >= 32 && box.height() >= 32)
                    .orElse(new Box(0, 0, NODE, NODE));
            case Note note -> known.orElseGet(() -> paper(note));
            case Group _ -> known.orElse(new Box(0, 0, 2 * NODE, NODE + HEADER));
            case null, default -> new Box(0, 0, 0, 0);
        };
    }
}
