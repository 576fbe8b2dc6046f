package com.sun.glass.ui.headlessplus;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.EventLoop;
import com.sun.glass.ui.SystemClipboard;
import com.sun.glass.ui.Window;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// The clipboard of platform drag and drop: putting data on it starts the drag and waits until the button is let go.
final class DragClipboard extends SystemClipboard {

    private final Gesture gesture;
    private @Nullable EventLoop waiting;
    int accepted = Clipboard.ACTION_NONE;

    DragClipboard(Gesture gesture) {
        super(Clipboard.DND);
        this.gesture = gesture;
    }

    @Override
    protected boolean isOwner() {
        return true;
    }

    @Override
    protected void pushToSystem(HashMap<String, Object> data, int supportedActions) {
        gesture.drag = this;
        gesture.dragTarget = null;
        accepted = Clipboard.ACTION_NONE;
        Window.getWindows().stream().filter(Window::isFocused).reduce((first, last) -> last)
                .ifPresent(window -> gesture.dragSource = window.getView());
        var loop = Application.GetApplication().createEventLoop();
        waiting = loop;
        loop.enter();
    }

    void finish() {
        if (waiting != null) {
            waiting.leave(new Object());
            waiting = null;
        }
    }

    @Override
    protected void pushTargetActionToSystem(int action) {}

    @Override
    protected @Nullable Object popFromSystem(String mimeType) {
        return null;
    }

    @Override
    protected int supportedSourceActionsFromSystem() {
        return Clipboard.ACTION_COPY_OR_MOVE;
    }

    @Override
    protected String[] mimesFromSystem() {
        return new String[0];
    }
}
