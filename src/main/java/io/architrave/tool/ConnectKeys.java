package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Connects with keys alone: arrows and Tab go through what the chosen element may be connected to, Enter connects,
/// Space asks for something that is not there yet.
final class ConnectKeys {

    /// Between an element and what is placed beside it, middle to middle, in diagram units.
    private static final double BESIDE = 176;

    private ConnectKeys() {}

    /// What the chosen element may be connected to, the nearest one first; as before where none is chosen that could be
    /// connected at all.
    static ToolState begin(ToolState before, Editor editor) {
        var from = editor.selection().single().filter(editor::canConnect);
        if (from.isEmpty() || editor.index().box(from.get()).isEmpty()) {
            return before;
        }
        var reach = Reach.of(new Pull.Fresh(from.get(), Optional.empty()), editor);
        var here = centre(from.get(), editor);
        var targets = editor.store().current().elements().keySet().stream()
                .filter(id -> editor.canConnect(id) && editor.index().box(id).isPresent())
                .filter(id -> reach.isWorthOffering(id))
                .sorted(Comparator.comparingDouble(id -> distance(here, centre(id, editor))))
                .toList();
        var transaction = editor.store().begin("Connect " + editor.nameOf(from.get()));
        var choosing = new Connect.Choosing(reach, transaction, targets, Aim.NONE);
        return targets.isEmpty() ? choosing : aimed(choosing, targets.getFirst(), editor);
    }

    static ToolState on(Connect.Choosing choosing, Input input, Editor editor) {
        return switch (input) {
            case Input.Key(var name, var modifiers) -> key(choosing, name, modifiers, editor);
            case Input.Cancel _ -> {
                choosing.transaction().cancel();
                yield Select.Idle.EMPTY;
            }
            case Input.Press press -> {
                choosing.transaction().cancel();
                yield SelectTool.on(Select.Idle.EMPTY, press, editor);
            }
            default -> choosing;
        };
    }

    private static ToolState key(Connect.Choosing choosing, Input.Name name, Modifiers modifiers, Editor editor) {
        return switch (name) {
            case TAB -> next(choosing, modifiers.shift() ? -1 : 1, editor);
            case LEFT, RIGHT, UP, DOWN -> towards(choosing, name, editor);
            case ENTER -> choosing.aim().isAllowed()
                    ? ConnectTool.connect(choosing.reach(), choosing.transaction(), choosing.aim(), editor)
                    : choosing;
            case SPACE_PRESSED -> {
                choosing.transaction().cancel();
                var at = centre(choosing.reach().pull().anchor(), editor).plus(BESIDE, 0);
                yield choosing.reach().pull() instanceof Pull.Fresh fresh
                        ? new Connect.Offering(fresh, at)
                        : Select.Idle.EMPTY;
            }
            case SPACE_RELEASED -> choosing;
        };
    }

    private static ToolState next(Connect.Choosing choosing, int step, Editor editor) {
        var targets = choosing.targets();
        if (targets.isEmpty()) {
            return choosing;
        }
        int at = choosing.aim().target().map(targets::indexOf).orElse(-1);
        return aimed(choosing, targets.get(Math.floorMod(at + step, targets.size())), editor);
    }

    private static ToolState towards(Connect.Choosing choosing, Input.Name direction, Editor editor) {
        var here = centre(choosing.aim().target().orElse(choosing.reach().pull().anchor()), editor);
        var others = choosing.targets().stream()
                .filter(id -> !choosing.aim().target().equals(Optional.of(id)))
                .toList();
        return Navigation.nearest(here, others, direction, editor)
                .<ToolState>map(target -> aimed(choosing, target, editor))
                .orElse(choosing);
    }

    private static Connect.Choosing aimed(Connect.Choosing choosing, ElementId target, Editor editor) {
        var aim = choosing.reach().aim(target, Optional.empty());
        ConnectTool.show(choosing.reach(), choosing.transaction(), choosing.aim(), aim);
        editor.index().box(target).ifPresent(box -> editor.look(editor.viewport().revealing(box)));
        return new Connect.Choosing(choosing.reach(), choosing.transaction(), choosing.targets(), aim);
    }

    private static Point centre(ElementId id, Editor editor) {
        return editor.index().box(id).map(Box::centre).orElse(new Point(0, 0));
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
