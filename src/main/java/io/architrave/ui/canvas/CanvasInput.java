package io.architrave.ui.canvas;

import io.architrave.tool.Editor;
import io.architrave.tool.Input;
import io.architrave.tool.Modifiers;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Turns what JavaFX reports into inputs for the tools.
final class CanvasInput {

    private final Editor editor;
    private final Node surface;

    private CanvasInput(Editor editor, Node surface) {
        this.editor = editor;
        this.surface = surface;
    }

    static void connect(Node surface, Editor editor) {
        var input = new CanvasInput(editor, surface);
        surface.addEventHandler(MouseEvent.ANY, input::onMouse);
        surface.addEventHandler(ScrollEvent.SCROLL, input::onScroll);
        surface.addEventHandler(ZoomEvent.ZOOM, input::onZoom);
        surface.addEventHandler(KeyEvent.ANY, input::onKey);
    }

    private void onMouse(MouseEvent event) {
        var at = editor.viewport().toPage(event.getX(), event.getY());
        var modifiers = new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            surface.requestFocus();
            editor.handle(new Input.Press(at, button(event.getButton()), modifiers));
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            editor.handle(new Input.Drag(at, modifiers));
        } else if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            editor.handle(new Input.Move(at, modifiers));
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            editor.handle(new Input.Release(at, modifiers));
        } else if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
            editor.handle(new Input.Leave());
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED
                && event.getClickCount() == 2
                && event.getButton() == MouseButton.PRIMARY
                && event.isStillSincePress()) {
            editor.handle(new Input.DoubleClick(at, modifiers));
        } else {
            return;
        }
        event.consume();
    }

    private static Input.Button button(MouseButton button) {
        return switch (button) {
            case MIDDLE -> Input.Button.MIDDLE;
            case SECONDARY -> Input.Button.SECONDARY;
            default -> Input.Button.PRIMARY;
        };
    }

    private void onScroll(ScrollEvent event) {
        var modifiers = new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
        var at = editor.viewport().toPage(event.getX(), event.getY());
        editor.handle(new Input.Wheel(at, -event.getDeltaX(), -event.getDeltaY(), modifiers));
        event.consume();
    }

    private void onZoom(ZoomEvent event) {
        var at = editor.viewport().toPage(event.getX(), event.getY());
        editor.look(editor.viewport().zoomedAt(at, event.getZoomFactor()));
        event.consume();
    }

    private void onKey(KeyEvent event) {
        var modifiers = new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown());
        var input = event.getEventType() == KeyEvent.KEY_PRESSED
                ? pressed(event, modifiers)
                : released(event, modifiers);
        input.ifPresent(found -> {
            editor.handle(found);
            event.consume();
        });
    }

    private static Optional<Input> pressed(InputEvent event, Modifiers modifiers) {
        if (!(event instanceof KeyEvent key) || modifiers.shortcut()) {
            return Optional.empty();
        }
        return switch (key.getCode()) {
            case LEFT -> named(Input.Name.LEFT, modifiers);
            case RIGHT -> named(Input.Name.RIGHT, modifiers);
            case UP -> named(Input.Name.UP, modifiers);
            case DOWN -> named(Input.Name.DOWN, modifiers);
            case ENTER -> named(Input.Name.ENTER, modifiers);
            case TAB -> named(Input.Name.TAB, modifiers);
            case SPACE -> named(Input.Name.SPACE_PRESSED, modifiers);
            case ESCAPE -> Optional.of(new Input.Cancel());
            default -> Optional.empty();
        };
    }

    private static Optional<Input> released(KeyEvent event, Modifiers modifiers) {
        return event.getEventType() == KeyEvent.KEY_RELEASED && event.getCode() == javafx.scene.input.KeyCode.SPACE
                ? named(Input.Name.SPACE_RELEASED, modifiers)
                : Optional.empty();
    }

    private static Optional<Input> named(Input.Name name, Modifiers modifiers) {
        return Optional.of(new Input.Key(name, modifiers));
    }
}
