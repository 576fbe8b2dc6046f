package com.sun.glass.ui.headlessplus;

import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.headless.HeadlessView;

/// A view whose events carry the modifiers held, and that can be the source and the target of a platform drag.
final class HeadlessplusView extends HeadlessView {

    private final Gesture gesture;

    HeadlessplusView(Gesture gesture) {
        this.gesture = gesture;
    }

    @Override
    protected void notifyMouse(int type, int button, int x, int y, int xAbs, int yAbs, int modifiers,
            boolean popupTrigger, boolean synthesized) {
        super.notifyMouse(type, button, x, y, xAbs, yAbs, modifiers | gesture.modifiers(), popupTrigger, synthesized);
    }

    /// The base robot passes the screen's coordinates as the view's and the window's corner as the screen's.
    @Override
    protected void notifyScroll(int x, int y, int xAbs, int yAbs, double deltaX, double deltaY, int modifiers,
            int lines, int chars, int defaultLines, int defaultChars, double xMultiplier, double yMultiplier) {
        super.notifyScroll(x - xAbs, y - yAbs, x, y, deltaX, deltaY, modifiers | gesture.keyModifiers(), lines, chars,
                defaultLines, defaultChars, xMultiplier, yMultiplier);
    }

    /// Nobody reads the 1000 x 1000 frame buffer that this would overrun; snapshots are drawn anew.
    @Override
    protected void _uploadPixels(long view, Pixels pixels) {}

    void enter(Pointer at) {
        notifyDragEnter(at.x(), at.y(), at.xAbs(), at.yAbs(), Clipboard.ACTION_COPY);
    }

    /// The action that the node under the pointer accepts, one of `Clipboard.ACTION_*`.
    int over(Pointer at) {
        return notifyDragOver(at.x(), at.y(), at.xAbs(), at.yAbs(), Clipboard.ACTION_COPY);
    }

    int drop(Pointer at) {
        return notifyDragDrop(at.x(), at.y(), at.xAbs(), at.yAbs(), Clipboard.ACTION_COPY);
    }

    void leave() {
        notifyDragLeave();
    }

    void end(int performedAction) {
        notifyDragEnd(performedAction);
    }

    Pointer pointer(double xAbs, double yAbs) {
        var window = getWindow();
        return new Pointer((int) xAbs - window.getX(), (int) yAbs - window.getY(), (int) xAbs, (int) yAbs);
    }

    /// A place in the view and on the screen, in pixels.
    record Pointer(int x, int y, int xAbs, int yAbs) {}
}
