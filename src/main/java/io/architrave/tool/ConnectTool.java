package io.architrave.tool;

import io.architrave.edit.Transaction;
import io.architrave.model.Point;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Select;

/// Draws a connection from a port to whatever the pointer is let go over, and moves the ends of one that is there.
final class ConnectTool {

    private ConnectTool() {}

    static ToolState on(Connect state, Input input, Editor editor) {
        return switch (state) {
            case Connect.Pointing pointing -> pointing(pointing, input, editor);
            case Connect.Reaching reaching -> reaching(reaching, input, editor);
            case Connect.Choosing choosing -> ConnectKeys.on(choosing, input, editor);
            case Connect.Offering offering -> QuickConnect.on(offering, input, editor);
        };
    }

    private static ToolState pointing(Connect.Pointing pointing, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, _) when editor.isBeyondSlop(pointing.at(), at) -> {
                var reach = Reach.of(pointing.pull(), editor);
                var transaction = editor.store().begin("Connect " + editor.nameOf(pointing.pull().anchor()));
                yield aimed(new Connect.Reaching(reach, transaction, at, Aim.NONE), at, editor);
            }
            case Input.Release _ -> {
                if (pointing.pull() instanceof Pull.Fresh(var from, _)) {
                    editor.select(Selection.of(from));
                }
                yield Select.Idle.EMPTY;
            }
            case Input.Cancel _ -> Select.Idle.EMPTY;
            default -> pointing;
        };
    }

    private static ToolState reaching(Connect.Reaching reaching, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, _) -> aimed(reaching, at, editor);
            case Input.Release(var at, _) -> release(aimed(reaching, at, editor), editor);
            case Input.Cancel _ -> {
                reaching.transaction().cancel();
                yield Select.Idle.EMPTY;
            }
            default -> reaching;
        };
    }

    private static Connect.Reaching aimed(Connect.Reaching reaching, Point at, Editor editor) {
        var aim = reaching.reach().aim(Aim.Under.at(at, reaching.aim(), editor));
        show(reaching.reach(), reaching.transaction(), reaching.aim(), aim);
        return new Connect.Reaching(reaching.reach(), reaching.transaction(), at, aim);
    }

    /// Draws the connection as it would run, as long as the aim is the same only once.
    static void show(Reach reach, Transaction transaction, Aim before, Aim aim) {
        if (!aim.equals(before)) {
            transaction.show(reach.change(aim));
        }
    }

    private static ToolState release(Connect.Reaching reaching, Editor editor) {
        if (reaching.aim().isAllowed()) {
            return connect(reaching.reach(), reaching.transaction(), reaching.aim(), editor);
        }
        reaching.transaction().cancel();
        return reaching.reach().pull() instanceof Pull.Fresh fresh && reaching.aim().target().isEmpty()
                ? new Connect.Offering(fresh, reaching.at())
                : Select.Idle.EMPTY;
    }

    static ToolState connect(Reach reach, Transaction transaction, Aim aim, Editor editor) {
        transaction.commit(reach.name(aim, editor));
        editor.select(Selection.of(reach.edge()));
        return Select.Idle.EMPTY;
    }
}
