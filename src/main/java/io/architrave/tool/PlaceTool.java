package io.architrave.tool;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Drawing;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.tool.ToolState.Place;
import io.architrave.tool.ToolState.Select;
import java.util.Optional;

/// Brings a type of the palette to its place, by drag or by two clicks.
final class PlaceTool {

    private PlaceTool() {}

    static ToolState on(Place state, Input input, Editor editor) {
        return switch (input) {
            case Input.PaletteMove(var type, var at) -> hover(type, at, editor);
            case Input.PaletteLeave _ -> Select.Idle.EMPTY;
            case Input.PaletteDrop(var type, var at) -> drop(type, at, editor);
            case Input.Move(var at, _) when state.stamp() -> hover(state.type(), at, true, editor);
            case Input.Drag(var at, _) when state.stamp() -> hover(state.type(), at, true, editor);
            case Input.Press press when state.stamp() && press.button() == Input.Button.SECONDARY -> Select.Idle.EMPTY;
            case Input.Press press when state.stamp() -> hover(state.type(), press.at(), true, editor);
            case Input.Release(var at, var modifiers) when state.stamp() -> stamp(state, at, modifiers, editor);
            case Input.Cancel _ -> Select.Idle.EMPTY;
            case Input.Leave _ -> new Place(state.type(), state.stamp(), Optional.empty());
            default -> state;
        };
    }

    static ToolState hover(TypeKey type, Point at, Editor editor) {
        return hover(type, at, false, editor);
    }

    private static ToolState hover(TypeKey key, Point at, boolean stamp, Editor editor) {
        return editor.catalog()
                .find(key)
                .map(type -> placements(editor).at(type, at))
                .map(placement -> (ToolState) new Place(key, stamp, Optional.of(new Place.Hover(at, placement))))
                .orElse(Select.Idle.EMPTY);
    }

    /// A refused place keeps the type at hand, so that the next click can try elsewhere; Shift places several.
    private static ToolState stamp(Place state, Point at, Modifiers modifiers, Editor editor) {
        int before = editor.store().current().elements().size();
        var after = drop(state.type(), at, editor);
        boolean placed = editor.store().current().elements().size() > before;
        return placed && !modifiers.shift() ? after : hover(state.type(), at, true, editor);
    }

    /// For those who use keys: where they are, or else in the nearest group that takes it.
    ///
    /// @return why it stands nowhere
    static Optional<String> add(TypeKey key, Point at, Editor editor) {
        var type = editor.catalog().find(key);
        if (type.isEmpty()) {
            return Optional.of("The catalogue does not know “" + key + "”.");
        }
        return switch (spot(type.get(), at, editor).placement()) {
            case Placement.Refused(var reason, _) -> Optional.of(reason);
            case Placement.Fits _,Placement.FitsAfter _ -> {
                put(type.get(), spot(type.get(), at, editor), editor);
                yield Optional.empty();
            }
        };
    }

    /// A point, and what came of the question whether a type may stand there.
    record Spot(Placement placement, Point at) {}

    /// The point itself where the type may stand there, else the point of the nearest group that takes it.
    static Spot spot(ServiceType type, Point at, Editor editor) {
        var placements = placements(editor);
        var here = placements.at(type, at);
        if (here instanceof Placement.Refused(_, var nearest) && nearest.isPresent()) {
            var around = editor.index().box(nearest.get()).orElse(new Box(at.x(), at.y(), 0, 0));
            var inside = new Point(
                    Math.clamp(at.x(), around.x(), around.right()), Math.clamp(at.y(), around.y(), around.bottom()));
            return new Spot(placements.in(type, nearest), inside);
        }
        return new Spot(here, at);
    }

    /// Nothing happens where it is refused: the sentence has been read while hovering.
    static ToolState drop(TypeKey key, Point at, Editor editor) {
        editor.catalog().find(key).ifPresent(type -> put(type, new Spot(placements(editor).at(type, at), at), editor));
        return Select.Idle.EMPTY;
    }

    private static Placements placements(Editor editor) {
        return new Placements(editor.index(), editor.catalog(), editor.ids());
    }

    private static void put(ServiceType type, Spot spot, Editor editor) {
        drawn(type, spot, editor).ifPresent(added -> {
            editor.store().apply("Add " + type.name(), added.change());
            editor.select(Selection.of(added.id()));
        });
    }

    /// What placing it there means; empty where it is refused.
    static Optional<Drawing.Drawn> drawn(ServiceType type, Spot spot, Editor editor) {
        return new Drawing(editor.index(), editor.catalog(), editor.ids()).drop(type, spot.placement(), spot.at());
    }
}
