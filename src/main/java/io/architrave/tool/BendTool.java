package io.architrave.tool;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.Drawable;
import io.architrave.scene.Figure;
import io.architrave.scene.Part;
import io.architrave.tool.ToolState.Bend;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Select;
import java.util.List;
import java.util.Optional;

/// Pulls the line of a connection into another shape, by its handles or anywhere on it.
final class BendTool {

    private BendTool() {}

    static ToolState on(Bend state, Input input, Editor editor) {
        return switch (state) {
            case Bend.Pointing pointing -> switch (input) {
                case Input.Drag(var at, _) when editor.isBeyondSlop(pointing.from(), at) ->
                        pull(pointing.bending(), pointing.from(), at, editor);
                case Input.Release _,Input.Cancel _ -> Select.Idle.EMPTY;
                case Input.DoubleClick _ -> editor.startNaming(pointing.bending().edge());
                default -> pointing;
            };
            case Bend.Pulling pulling -> switch (input) {
                case Input.Drag(var at, _) -> {
                    show(pulling, at);
                    yield pulling;
                }
                case Input.Release _ -> {
                    pulling.transaction().commit();
                    yield Select.Idle.EMPTY;
                }
                case Input.Cancel _ -> {
                    pulling.transaction().cancel();
                    yield Select.Idle.EMPTY;
                }
                default -> pulling;
            };
        };
    }

    /// What a press on a handle of the chosen connection begins.
    static Optional<ToolState> press(Point at, Editor editor) {
        return editor.selection().single().flatMap(id -> Grip.at(line(id, editor), at, editor.viewport())
                .flatMap(grip -> switch (grip) {
                    case Grip.End(var begin) -> editor.store().current().edge(id)
                            .map(edge -> new Connect.Pointing(new Pull.End(edge, begin), at));
                    case Grip.Corner _,Grip.Piece _ -> Optional.of(new Bend.Pointing(bending(id, grip, editor), at));
                }));
    }

    /// A connection is dragged by its line: the piece under the pointer moves.
    static Optional<ToolState> lift(ElementId edge, Point from, Point at, Editor editor) {
        var line = line(edge, editor);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(pull(bending(edge, Grip.nearest(line, from), editor), from, at, editor));
    }

    private static ToolState pull(Bending bending, Point from, Point at, Editor editor) {
        var transaction = editor.store().begin("Bend " + editor.nameOf(bending.edge()));
        var pulling = new Bend.Pulling(bending, transaction, from);
        show(pulling, at);
        return pulling;
    }

    private static void show(Bend.Pulling pulling, Point at) {
        var from = pulling.from();
        pulling.transaction().show(pulling.bending().by(at.x() - from.x(), at.y() - from.y()));
    }

    private static Bending bending(ElementId edge, Grip grip, Editor editor) {
        var ends = editor.store().current().edge(edge).orElseThrow();
        return new Bending(
                edge,
                editor.store().current().layoutOf(edge),
                line(edge, editor),
                grip,
                new Bending.Slides(slides(ends.from(), editor), slides(ends.to(), editor)));
    }

    /// Frames and bands are met anywhere along a side.
    private static boolean slides(ElementId end, Editor editor) {
        return !editor.isNode(end) || editor.scene().figure(end).stream()
                .flatMap(figure -> figure.drawables().stream())
                .anyMatch(drawable -> drawable instanceof Drawable.Frame && drawable.part() == Part.BAND);
    }

    /// From port to port; empty for anything but a connection that is drawn.
    static List<Point> line(ElementId edge, Editor editor) {
        return editor.store().current().edge(edge)
                .flatMap(_ -> editor.scene().figure(edge))
                .map(Figure::lines)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.getFirst().points())
                .orElse(List.of());
    }
}
