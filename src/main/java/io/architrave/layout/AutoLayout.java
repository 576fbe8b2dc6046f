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

/// Lays a diagram out, or a part of it. A pure function: the same one is laid out the same way every time.
///
/// Bottom up: each container arranges what stands directly in it, and is then a box of known size for the container
/// around it, so that nothing can leave its container and no two boxes of a container overlap. Pinned elements stay
/// where they are on the canvas, and the others keep clear of them.
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

    /// What changes: boxes relative to the parent, a box a place for what spans several. A connection loses the bends and
    /// the sides that the user gave it where both its ends have been arranged elsewhere, since these belonged to the old
    /// places; its bends go along where both ends only made way. Empty where it was cancelled.
    public static Optional<Map<ElementId, LayoutEntry>> of(
            DiagramIndex index, Catalog catalog, Extent extent, Progress progress) {
        var run = new LayoutRun(index, catalog, progress);
        run.layOut(extent);
        return progress.isCancelled() ? Optional.empty() : Optional.of(run.changes());
    }

    /// Whether there is anything in a diagram that the extent speaks of.
    public static boolean isPossible(DiagramIndex index, Catalog catalog, Extent extent) {
        return switch (extent) {
            case Extent.Whole _ -> !index.roots().isEmpty();
            case Extent.Inside(var group) -> !index.children(group).isEmpty()
                    && index.box(group).isPresent()
                    && index.diagram().group(group).filter(one -> !Overlays.isOverlay(one, catalog)).isPresent();
            case Extent.Among(var elements) -> !Shares.of(index, catalog, elements).isEmpty();
        };
    }

    /// The whole of a diagram laid out.
    public static Diagram applied(Diagram diagram, Catalog catalog) {
        return applied(diagram, catalog, Extent.WHOLE);
    }

    public static Diagram applied(Diagram diagram, Catalog catalog, Extent extent) {
        var laidOut = diagram;
        var entries = of(DiagramIndex.of(diagram), catalog, extent, Progress.UNWATCHED).orElseThrow();
        for (var entry : entries.entrySet()) {
            laidOut = laidOut.withLayout(entry.getKey(), entry.getValue());
        }
        return laidOut;
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
