package io.architrave.tool;

import io.architrave.model.Point;
import io.architrave.tool.ToolState.Hand;
import io.architrave.tool.ToolState.Select;

/// Moves the page under the pointer: with Space held, or with the middle button in any state at rest.
final class HandTool {

    private HandTool() {}

    static ToolState on(Hand state, Input input, Editor editor) {
        return switch (state) {
            case Hand.Ready ready -> switch (input) {
                case Input.Press press -> new Hand.Panning(press.at(), ready);
                case Input.Key(var name, _) when name == Input.Name.SPACE_RELEASED -> Select.Idle.EMPTY;
                case Input.Cancel _ -> Select.Idle.EMPTY;
                default -> ready;
            };
            case Hand.Panning panning -> switch (input) {
                case Input.Drag(var at, _) -> pan(panning, at, editor);
                case Input.Release _,Input.Cancel _ -> panning.after();
                // Letting Space go first must not leave the hand behind.
                case Input.Key(var name, _) when name == Input.Name.SPACE_RELEASED ->
                        new Hand.Panning(panning.grabbed(), Select.Idle.EMPTY);
                default -> panning;
            };
        };
    }

    private static ToolState pan(Hand.Panning panning, Point at, Editor editor) {
        editor.look(editor.viewport().panned(panning.grabbed().x() - at.x(), panning.grabbed().y() - at.y()));
        return panning;
    }
}
