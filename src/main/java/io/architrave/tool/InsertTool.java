package io.architrave.tool;

import io.architrave.model.Diagram;
import io.architrave.model.Point;
import io.architrave.tool.ToolState.Insert;
import io.architrave.tool.ToolState.Select;
import java.util.Optional;

/// Brings a whole design to its place, by drag or by two clicks.
final class InsertTool {

    private InsertTool() {}

    static ToolState on(Insert state, Input input, Editor editor) {
        return switch (input) {
            case Input.DesignMove(var design, var at) -> new Insert(design, false, Optional.of(at));
            case Input.DesignDrop(var design, var at) -> drop(design, at, editor);
            case Input.PaletteLeave _ -> Select.Idle.EMPTY;
            case Input.Move(var at, _) when state.stamp() -> new Insert(state.design(), true, Optional.of(at));
            case Input.Drag(var at, _) when state.stamp() -> new Insert(state.design(), true, Optional.of(at));
            case Input.Press press when state.stamp() && press.button() == Input.Button.SECONDARY -> Select.Idle.EMPTY;
            case Input.Release(var at, _) when state.stamp() -> drop(state.design(), at, editor);
            case Input.Cancel _ -> Select.Idle.EMPTY;
            case Input.Leave _ -> new Insert(state.design(), state.stamp(), Optional.empty());
            default -> state;
        };
    }

    static ToolState drop(Diagram design, Point at, Editor editor) {
        editor.insert(design, Optional.of(at));
        return Select.Idle.EMPTY;
    }
}
