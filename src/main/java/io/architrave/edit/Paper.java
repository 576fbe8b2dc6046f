package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Note;
import io.architrave.model.Point;
import java.util.Optional;

/// Puts notes on the canvas. A note may stand anywhere, and belongs to the group that it lies in.
public final class Paper {

    /// A note's width, in diagram units, until somebody pulls it.
    public static final double WIDTH = 240;

    private Paper() {}

    /// @param corner where its upper left corner is to be, absolute; the note moves clear of the group's border and name
    /// @param height in diagram units
    public static Change note(DiagramIndex index, ElementId id, String text, Point corner, double height) {
        var group = index.groupsAt(corner).stream().map(Group::id).findFirst();
        var box = inside(index, group, new Box(Drawing.snap(corner.x()), Drawing.snap(corner.y()), WIDTH, height));
        var add = new Change.Add(new Note(id, group, text, Extras.NONE), LayoutEntry.of(box));
        return grown(index, group, box, add);
    }

    private static Box inside(DiagramIndex index, Optional<ElementId> group, Box box) {
        return group.map(index::origin)
                .map(origin -> box.at(
                        Math.max(Growth.MARGIN, box.x() - origin.x()),
                        Math.max(Drawing.LABEL_BAND, box.y() - origin.y())))
                .orElse(box);
    }

    /// Another text, and paper that is at least as high.
    public static Change rewritten(DiagramIndex index, Note note, String text, double height) {
        var rename = new Change.Rename(note.id(), text);
        var entry = index.diagram().layoutOf(note.id());
        var box = entry.box().filter(paper -> paper.height() < height);
        if (box.isEmpty()) {
            return rename;
        }
        var higher = box.get().sized(box.get().width(), height);
        return grown(index, note.parent(), higher,
                Change.Batch.of(rename, Change.Arrange.of(note.id(), entry.withBox(higher))));
    }

    private static Change grown(DiagramIndex index, Optional<ElementId> group, Box box, Change change) {
        return Growth.toHold(index, group, box)
                .<Change>map(growth -> Change.Batch.of(growth, change))
                .orElse(change);
    }
}
