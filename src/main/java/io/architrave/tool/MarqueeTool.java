package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.tool.ToolState.Select;
import java.util.ArrayList;
import java.util.List;

/// Chooses what lies in a rectangle, or with Control in a line drawn around it.
final class MarqueeTool {

    private MarqueeTool() {}

    static ToolState begin(Select.PointingCanvas pointing, Point at, Modifiers modifiers, Editor editor) {
        if (modifiers.shortcut()) {
            return lassoed(List.of(pointing.from()), at, editor.selection(), editor);
        }
        return brushed(pointing.from(), at, pointing.extend() ? editor.selection() : Selection.NONE, editor);
    }

    static ToolState on(Select.Brushing brushing, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, _) -> brushed(brushing.from(), at, brushing.before(), editor);
            case Input.Release _ -> Select.Idle.EMPTY;
            case Input.Cancel _ -> back(brushing.before(), editor);
            default -> brushing;
        };
    }

    static ToolState on(Select.Lassoing lassoing, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, _) -> lassoed(lassoing.line(), at, lassoing.before(), editor);
            case Input.Release _ -> Select.Idle.EMPTY;
            case Input.Cancel _ -> back(lassoing.before(), editor);
            default -> lassoing;
        };
    }

    private static ToolState brushed(Point from, Point at, Selection before, Editor editor) {
        var brushing = new Select.Brushing(from, at, before);
        editor.select(before.with(editor.enclosedBy(brushing.marquee())));
        return brushing;
    }

    private static ToolState lassoed(List<Point> line, Point at, Selection before, Editor editor) {
        var longer = new ArrayList<>(line);
        // A line of thousands of points would say no more than one with a point every few pixels.
        if (editor.isBeyondSlop(line.getLast(), at)) {
            longer.add(at);
        }
        var around = longer.stream().map(point -> new Box(point.x(), point.y(), 0, 0)).reduce(Box::union).orElseThrow();
        editor.select(before.with(editor.enclosedBy(around).stream()
                .filter(id -> editor.bodies(id).stream().allMatch(body -> encloses(longer, body)))
                .toList()));
        return new Select.Lassoing(longer, before);
    }

    private static ToolState back(Selection before, Editor editor) {
        editor.select(before);
        return Select.Idle.EMPTY;
    }

    private static boolean encloses(List<Point> line, Box body) {
        return encloses(line, body.corner())
                && encloses(line, new Point(body.right(), body.y()))
                && encloses(line, new Point(body.x(), body.bottom()))
                && encloses(line, new Point(body.right(), body.bottom()));
    }

    /// By the even-odd rule: a ray from the point crosses the closed line an odd number of times.
    private static boolean encloses(List<Point> line, Point point) {
        boolean inside = false;
        var before = line.getLast();
        for (var corner : line) {
            boolean crosses = corner.y() > point.y() != before.y() > point.y()
                    && point.x() < (before.x() - corner.x()) * (point.y() - corner.y()) / (before.y() - corner.y())
                            + corner.x();
            inside ^= crosses;
            before = corner;
        }
        return inside;
    }
}
