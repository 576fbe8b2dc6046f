package com.sun.glass.ui.headlessplus;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessRobot;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A robot that remembers what it holds and carries platform drags from view to view.
final class HeadlessplusRobot extends HeadlessRobot {

    private final Gesture gesture;
    private double mouseX;
    private double mouseY;

    HeadlessplusRobot(HeadlessApplication application, Gesture gesture) {
        super(application);
        this.gesture = gesture;
    }

    @Override
    public void keyPress(KeyCode key) {
        gesture.press(key);
        super.keyPress(key);
    }

    @Override
    public void keyRelease(KeyCode key) {
        gesture.release(key);
        super.keyRelease(key);
    }

    @Override
    public double getMouseX() {
        return mouseX;
    }

    @Override
    public double getMouseY() {
        return mouseY;
    }

    @Override
    public void mouseMove(double x, double y) {
        mouseX = x;
        mouseY = y;
        if (!gesture.holdsAButton()) {
            super.mouseMove(x, y);
            return;
        }
        // Later, because this very event may start a platform drag, which waits in an event loop of its own.
        Application.invokeLater(() -> {
            if (gesture.drag == null) {
                super.mouseMove(x, y);
            } else {
                dragTo(gesture.drag, x, y);
            }
        });
    }

    @Override
    public void mousePress(MouseButton... buttons) {
        gesture.press(buttons);
        super.mousePress(buttons);
    }

    @Override
    public void mouseRelease(MouseButton... buttons) {
        Application.invokeLater(() -> {
            gesture.release(buttons);
            var drag = gesture.drag;
            int performed = drag == null ? Clipboard.ACTION_NONE : drop(drag);
            super.mouseRelease(buttons);
            if (drag != null) {
                end(drag, performed);
            }
        });
    }

    private void dragTo(DragClipboard drag, double x, double y) {
        var view = viewAt(x, y);
        var before = gesture.dragTarget;
        if (view != before) {
            if (before != null) {
                before.leave();
            }
            if (view != null) {
                view.enter(view.pointer(x, y));
            }
            gesture.dragTarget = view;
        }
        if (view != null) {
            drag.accepted = view.over(view.pointer(x, y));
        }
    }

    private int drop(DragClipboard drag) {
        var target = gesture.dragTarget;
        if (target == null) {
            return Clipboard.ACTION_NONE;
        }
        if (drag.accepted == Clipboard.ACTION_NONE) {
            target.leave();
            return Clipboard.ACTION_NONE;
        }
        return target.drop(target.pointer(mouseX, mouseY));
    }

    private void end(DragClipboard drag, int performedAction) {
        gesture.drag = null;
        gesture.dragTarget = null;
        if (gesture.dragSource instanceof HeadlessplusView source) {
            source.end(performedAction);
        }
        drag.finish();
    }

    private static @Nullable HeadlessplusView viewAt(double x, double y) {
        HeadlessplusView topmost = null;
        for (var window : Window.getWindows()) {
            if (window.getView() instanceof HeadlessplusView view && !window.isClosed() && covers(window, x, y)) {
                topmost = view;
            }
        }
        return topmost;
    }

    private static boolean covers(Window window, double x, double y) {
        return x >= window.getX() && x < window.getX() + window.getWidth()
                && y >= window.getY() && y < window.getY() + window.getHeight();
    }
}
