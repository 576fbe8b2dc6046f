package io.architrave.tool;

import io.architrave.edit.Slide;
import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reaches every element with keys alone.
final class Navigation {

    private Navigation() {}

    /// The next element in reading order; the first one where nothing is chosen.
    static Selection next(Editor editor, int step) {
        var order = reading(editor);
        if (order.isEmpty()) {
            return Selection.NONE;
        }
        int at = editor.selection().elements().isEmpty()
                ? -1
                : order.indexOf(editor.selection().elements().getLast());
        int next = at < 0 ? (step > 0 ? 0 : order.size() - 1) : Math.floorMod(at + step, order.size());
        return Selection.of(order.get(next));
    }

    private static List<ElementId> reading(Editor editor) {
        return ReadingOrder.of(editor.index(), editor.store().current().elements().values().stream()
                .filter(Placed.class::isInstance)
                .filter(element -> editor.index().box(element.id()).isPresent())
                .map(element -> element.id()));
    }

    /// The first of what stands in the chosen group.
    static Selection into(Editor editor) {
        return editor.selection()
                .single()
                .filter(id -> editor.store().current().group(id).isPresent())
                .flatMap(group -> reading(editor).stream()
                        .filter(id -> editor.index().places(id).contains(group)
                                || editor.index().children(group).contains(id))
                        .findFirst())
                .map(Selection::of)
                .orElse(editor.selection());
    }

    /// The group around what is chosen; nothing where there is none.
    static Selection out(Editor editor) {
        return editor.selection()
                .single()
                .flatMap(editor.store().current()::find)
                .flatMap(element -> element.enclosing())
                .map(Selection::of)
                .orElse(Selection.NONE);
    }

    /// The nearest element in a direction: distance counts, and twice as much across as along.
    static Selection nearest(Editor editor, Input.Name direction) {
        var here = editor.selection().single().flatMap(editor.index()::box).map(Box::centre);
        if (here.isEmpty()) {
            return editor.selection();
        }
        var self = editor.selection().single();
        var others = reading(editor).stream()
                .filter(id -> !self.equals(Optional.of(id)) && editor.isNode(id))
                .toList();
        return nearest(here.get(), others, direction, editor).map(Selection::of).orElse(editor.selection());
    }

    static Optional<ElementId> nearest(Point here, List<ElementId> among, Input.Name direction, Editor editor) {
        return among.stream()
                .filter(id -> cost(here, centre(editor, id), direction) < Double.MAX_VALUE)
                .min(Comparator.comparingDouble(id -> cost(here, centre(editor, id), direction)));
    }

    private static Point centre(Editor editor, ElementId id) {
        return editor.index().box(id).map(Box::centre).orElse(new Point(0, 0));
    }

    private static double cost(Point from, Point to, Input.Name direction) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double along = switch (direction) {
            case LEFT -> -dx;
            case RIGHT -> dx;
            case UP -> -dy;
            case DOWN -> dy;
            default -> 0;
        };
        double across = Math.abs(direction == Input.Name.LEFT || direction == Input.Name.RIGHT ? dy : dx);
        return along <= 0 ? Double.MAX_VALUE : along + 2 * across;
    }

    /// One unit, or a grid step.
    static void nudge(Editor editor, Input.Name direction, boolean far) {
        double step = far ? Snap.STEP : 1;
        double dx = direction == Input.Name.LEFT ? -step : direction == Input.Name.RIGHT ? step : 0;
        double dy = direction == Input.Name.UP ? -step : direction == Input.Name.DOWN ? step : 0;
        var chosen = Slide.movable(editor.index(), editor.selection().elements());
        if (!chosen.isEmpty()) {
            var what = chosen.size() == 1 ? editor.nameOf(chosen.getFirst()) : chosen.size() + " elements";
            editor.store().apply("Move " + what, Slide.growing(editor.index(), chosen, dx, dy));
        }
    }
}
