package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.editor;
import static io.architrave.ui.frame.Actions.onCanvas;
import static io.architrave.ui.frame.Actions.with;

import io.architrave.edit.Bends;
import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.tool.Connecting;
import io.architrave.tool.Editor;
import io.architrave.tool.Input;
import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.Optional;

/// What can be done to connections, in the menu of the arrangement.
final class ConnectionActions {

    private ConnectionActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(
                Action.of("arrange.connect.choose", Section.ARRANGE, "Connect from here", "Shortcut+Shift+C",
                        () -> chosen(workbench).filter(ConnectionActions::isConnectable).isPresent(),
                        onCanvas(workbench, canvas -> {
                            canvas.requestFocus();
                            editor(workbench).ifPresent(ConnectionActions::connect);
                        })),
                Action.of("arrange.connect.turn", Section.ARRANGE, "Turn the connection round", "",
                        () -> chosen(workbench).flatMap(ConnectionActions::turned).isPresent(),
                        with(workbench, editor -> turned(editor)
                                .ifPresent(change -> editor.store().apply("Turn a connection round", change)))),
                Action.of("arrange.connect.reset", Section.ARRANGE, "Reset the route", "",
                        () -> chosen(workbench).filter(ConnectionActions::isLedByHand).isPresent(),
                        with(workbench, editor -> editor.store()
                                .apply("Reset the route", Bends.reset(
                                        editor.store().current(), editor.selection().elements())))));
    }

    private static Optional<Editor> chosen(Workbench workbench) {
        return editor(workbench).filter(editor -> !editor.selection().isEmpty());
    }

    private static boolean isConnectable(Editor editor) {
        return editor.selection().single().flatMap(editor.store().current()::typed).isPresent();
    }

    private static void connect(Editor editor) {
        editor.rest();
        editor.handle(new Input.ConnectChosen());
    }

    private static Optional<Change> turned(Editor editor) {
        var diagram = editor.store().current();
        return editor.selection()
                .single()
                .flatMap(diagram::edge)
                .flatMap(edge -> Connecting.reversed(diagram, editor.catalog(), edge));
    }

    private static boolean isLedByHand(Editor editor) {
        var diagram = editor.store().current();
        return editor.selection().elements().stream()
                .filter((ElementId id) -> diagram.edge(id).isPresent())
                .anyMatch(id -> Bends.isLedByHand(diagram.layoutOf(id)));
    }
}
