package io.architrave.tool;

import io.architrave.edit.Drawing;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.Hit;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Select;

/// Draws a connection from a port to whatever the pointer is let go over.
final class ConnectTool {

    private ConnectTool() {}

    static ToolState on(Connect state, Input input, Editor editor) {
        return switch (state) {
            case Connect.PointingPort pointing -> switch (input) {
                case Input.Drag(var at, _) when editor.isBeyondSlop(pointing.at(), at) ->
                        reaching(pointing.from(), pointing.port(), at, editor);
                case Input.Release _ -> {
                    editor.select(Selection.of(pointing.from()));
                    yield Select.Idle.EMPTY;
                }
                case Input.Cancel _ -> Select.Idle.EMPTY;
                default -> pointing;
            };
            case Connect.Reaching reaching -> switch (input) {
                case Input.Drag(var at, _) -> reaching(reaching.from(), reaching.port(), at, editor);
                case Input.Release(var at, _) ->
                        connect(reaching(reaching.from(), reaching.port(), at, editor), editor);
                case Input.Cancel _ -> Select.Idle.EMPTY;
                default -> reaching;
            };
        };
    }

    private static Connect.Reaching reaching(ElementId from, Port port, Point at, Editor editor) {
        // An end on a group means its border or its free inside; what stands in it comes first.
        var to = editor.hit(at).map(Hit::element).filter(id -> !editor.index().isInside(from, id));
        var answer = Connecting.between(editor.store().current(), editor.catalog(), from, to);
        return new Connect.Reaching(from, port, at, answer);
    }

    private static ToolState connect(Connect.Reaching reaching, Editor editor) {
        if (reaching.answer() instanceof Connecting.Allowed(var to, var relation)) {
            var drawn = new Drawing(editor.index(), editor.catalog(), editor.ids())
                    .connection(relation, reaching.from(), to);
            editor.store()
                    .apply("Connect " + editor.nameOf(reaching.from()) + " to " + editor.nameOf(to), drawn.change());
            editor.select(Selection.of(drawn.id()));
        }
        return Select.Idle.EMPTY;
    }
}
