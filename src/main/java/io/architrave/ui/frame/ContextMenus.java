package io.architrave.ui.frame;

import io.architrave.model.Point;
import io.architrave.tool.Input;
import io.architrave.tool.Modifiers;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// What can be done with what is under the pointer: of the actions in the menus those that fit, and only while they can
/// be done.
final class ContextMenus {

    private static final List<String> ON_CANVAS =
            List.of("edit.undo", "edit.clip.paste", "edit.change.note", "edit.select.all", "view.zoom.fit",
                    "arrange.tidy.all");

    private static final List<String> ON_ELEMENTS =
            List.of("edit.clip", "edit.change.rename", "edit.change.delete", "arrange.succession.chosen",
                    "arrange.connect", "arrange.structure", "edit.select.type", "edit.select.connected",
                    "edit.select.contents", "view.zoom.selection");

    private final Workbench workbench;
    private Optional<ContextMenu> open = Optional.empty();

    ContextMenus(Workbench workbench) {
        this.workbench = workbench;
    }

    void attach(CanvasView canvas, DocumentSession session) {
        canvas.setOnContextMenuRequested(event -> {
            if (!event.isKeyboardTrigger()) {
                // On some systems the menu takes the release: what was pressed is chosen now.
                var at = session.editor().viewport().toPage(event.getX(), event.getY());
                session.editor().handle(new Input.Release(at, Modifiers.NONE));
            }
            show(canvas, session, where(canvas, session, event));
            event.consume();
        });
    }

    /// At the pointer, or at what is chosen where a key asked for it.
    private static Point2D where(CanvasView canvas, DocumentSession session, ContextMenuEvent event) {
        if (!event.isKeyboardTrigger()) {
            return new Point2D(event.getScreenX(), event.getScreenY());
        }
        var editor = session.editor();
        Point at = editor.selection().elements().stream()
                .flatMap(id -> editor.index().box(id).stream())
                .findFirst()
                .map(box -> box.centre())
                .orElse(editor.viewport().visible().centre());
        var local = editor.viewport().toCanvas(at);
        return canvas.localToScreen(local.x(), local.y());
    }

    private void show(CanvasView canvas, DocumentSession session, Point2D at) {
        open.ifPresent(ContextMenu::hide);
        var menu = menu(session.editor().selection().isEmpty());
        open = Optional.of(menu);
        menu.show(canvas, at.getX(), at.getY());
    }

    /// @param nothing whether nothing is chosen
    ContextMenu menu(boolean nothing) {
        var menu = new ContextMenu();
        menu.setId("context-menu");
        var block = "";
        for (var prefix : nothing ? ON_CANVAS : ON_ELEMENTS) {
            for (var action : possible(prefix)) {
                var own = block(action);
                if (!own.equals(block) && !menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                block = own;
                menu.getItems().add(item(action));
            }
        }
        var arranging = possible("arrange").stream()
                .filter(action -> ON_ELEMENTS.stream().noneMatch(shown -> isIn(action, shown)))
                .toList();
        if (!nothing && !arranging.isEmpty()) {
            menu.getItems().addAll(new SeparatorMenuItem(), submenu(arranging));
        }
        return menu;
    }

    private static Menu submenu(List<Action> actions) {
        var submenu = new Menu("Arrange");
        submenu.setId("context-arrange");
        var block = block(actions.getFirst());
        for (var action : actions) {
            if (!block(action).equals(block)) {
                submenu.getItems().add(new SeparatorMenuItem());
                block = block(action);
            }
            submenu.getItems().add(item(action));
        }
        return submenu;
    }

    private List<Action> possible(String prefix) {
        return workbench.actions().stream()
                .filter(action -> isIn(action, prefix))
                .filter(action -> action.enabled().getAsBoolean())
                .toList();
    }

    private static boolean isIn(Action action, String prefix) {
        return action.id().equals(prefix) || action.id().startsWith(prefix + ".");
    }

    private static String block(Action action) {
        return action.id().substring(0, action.id().lastIndexOf('.'));
    }

    /// Its keys are shown and not bound: the menu bar has bound them.
    private static MenuItem item(Action action) {
        var item = new MenuItem(action.label().get());
        item.setId("context-" + action.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        item.setOnAction(_ -> action.fire());
        return item;
    }
}
