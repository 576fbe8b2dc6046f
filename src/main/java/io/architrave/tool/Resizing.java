package io.architrave.tool;

import io.architrave.edit.Change;
import io.architrave.edit.Contents;
import io.architrave.edit.Drawing;
import io.architrave.edit.Growth;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Placed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Pulls an edge or a corner of a frame. What stands in it stays where it is on the page and stays inside, and the groups
/// around grow with it.
///
/// @param before the frame's box, relative to its parent
public record Resizing(DiagramIndex index, ElementId frame, Handle handle, Box before) {

    private static final double LEAST_WIDTH = 96;
    private static final double LEAST_HEIGHT = 64;

    public static Optional<Resizing> of(DiagramIndex index, ElementId frame, Handle handle) {
        return index.diagram().layoutOf(frame).box().map(box -> new Resizing(index, frame, handle, box));
    }

    /// The handle has been pulled this far, in diagram units.
    public Change by(double dx, double dy) {
        var pulled = pulled(dx, dy);
        Map<ElementId, LayoutEntry> entries = new LinkedHashMap<>();
        Contents.move(index, frame, before.x() - pulled.x(), before.y() - pulled.y(), entries);
        entries.put(frame, index.diagram().layoutOf(frame).withBox(pulled));
        var arranged = new Change.Arrange(entries);
        var parent = index.diagram().find(frame).flatMap(element -> element.enclosing());
        return Growth.toHold(DiagramIndex.of(arranged.applyTo(index.diagram()), index), parent, pulled)
                .<Change>map(growth -> Change.Batch.of(arranged, growth))
                .orElse(arranged);
    }

    private Box pulled(double dx, double dy) {
        double left = before.x();
        double top = before.y();
        double right = before.right();
        double bottom = before.bottom();
        // Contents bound the pulled edges, but never pull a frame that was narrow before.
        var held = contents().map(box -> box.movedBy(before.x(), before.y()));
        switch (handle.column()) {
            case -1 -> {
                double most = held.map(box -> box.x() - Growth.MARGIN).orElse(right - LEAST_WIDTH);
                left = Math.min(Snap.to(left + dx), Math.max(left, Math.min(most, right - LEAST_WIDTH)));
            }
            case 1 -> {
                double least = held.map(box -> box.right() + Growth.MARGIN).orElse(left + LEAST_WIDTH);
                right = Math.max(Snap.to(right + dx), Math.min(right, Math.max(least, left + LEAST_WIDTH)));
            }
            default -> {
            }
        }
        switch (handle.row()) {
            case -1 -> {
                double most = held.map(box -> box.y() - Drawing.LABEL_BAND).orElse(bottom - LEAST_HEIGHT);
                top = Math.min(Snap.to(top + dy), Math.max(top, Math.min(most, bottom - LEAST_HEIGHT)));
            }
            case 1 -> {
                double least = held.map(box -> box.bottom() + Growth.MARGIN).orElse(top + LEAST_HEIGHT);
                bottom = Math.max(Snap.to(bottom + dy), Math.min(bottom, Math.max(least, top + LEAST_HEIGHT)));
            }
            default -> {
            }
        }
        return new Box(left, top, right - left, bottom - top);
    }

    private Optional<Box> contents() {
        return Contents.of(index, Optional.of(frame)).map(Contents.Held::box).reduce(Box::union);
    }

    /// Whether an element has a frame that can be pulled: groups and notes have one.
    public static boolean isPossible(DiagramIndex index, ElementId element) {
        return index.diagram().elements().get(element) instanceof Placed
                && index.diagram().node(element).isEmpty()
                && index.diagram().layoutOf(element).box().isPresent();
    }
}
