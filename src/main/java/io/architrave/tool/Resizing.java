package io.architrave.tool;

import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Growth;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Pulls an edge or a corner of a frame. What stands in it stays where it is on the page and stays inside.
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
        entries.put(frame, index.diagram().layoutOf(frame).withBox(pulled));
        shiftContents(before.x() - pulled.x(), before.y() - pulled.y(), entries);
        var changes = new ArrayList<Change>(List.of(new Change.Arrange(entries)));
        Growth.toHold(index, index.diagram().find(frame).flatMap(element -> element.enclosing()), pulled)
                .ifPresent(changes::add);
        return new Change.Batch(changes);
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
        return insideParent(new Box(left, top, right - left, bottom - top));
    }

    /// Parents grow to the right and down only, so the other two edges stop at them.
    private Box insideParent(Box box) {
        boolean hasParent = index.diagram().find(frame).flatMap(element -> element.enclosing()).isPresent();
        if (!hasParent) {
            return box;
        }
        double left = Math.max(box.x(), Math.min(before.x(), Growth.MARGIN));
        double top = Math.max(box.y(), Math.min(before.y(), Drawing.LABEL_BAND));
        return new Box(left, top, box.right() - left, box.bottom() - top);
    }

    private Optional<Box> contents() {
        return inside().flatMap(held -> held.relative.stream()).reduce(Box::union);
    }

    private record Held(ElementId element, Optional<ElementId> place, Optional<Box> relative) {}

    private Stream<Held> inside() {
        var diagram = index.diagram();
        var children = index.children(frame).stream()
                .filter(child -> diagram.node(child).map(node -> node.spans().isEmpty()).orElse(true))
                .map(child -> new Held(child, Optional.empty(), diagram.layoutOf(child).box()));
        var spanning = index.nodesStandingIn(frame)
                .filter(node -> node.spans().contains(frame))
                .map(node -> new Held(
                        node.id(),
                        Optional.of(frame),
                        Optional.ofNullable(diagram.layoutOf(node.id()).at().get(frame))));
        return Stream.concat(children, spanning);
    }

    private void shiftContents(double dx, double dy, Map<ElementId, LayoutEntry> entries) {
        if (dx == 0 && dy == 0) {
            return;
        }
        inside().filter(held -> held.relative.isPresent()).forEach(held -> {
            var entry = index.diagram().layoutOf(held.element);
            var moved = held.relative.get().movedBy(dx, dy);
            entries.put(
                    held.element,
                    held.place.map(place -> entry.withBoxIn(place, moved)).orElseGet(() -> entry.withBox(moved)));
        });
    }

    /// Whether an element has a frame that can be pulled: groups and notes have one.
    public static boolean isPossible(DiagramIndex index, ElementId element) {
        return index.diagram().elements().get(element) instanceof Placed
                && index.diagram().node(element).isEmpty()
                && index.diagram().layoutOf(element).box().isPresent();
    }
}
