package com.sun.glass.ui.headlessplus;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/// Found by JavaFX through its name: `com.sun.glass.ui.` + the platform in lower case + the platform
/// + `PlatformFactory`.
public final class HeadlessplusPlatformFactory extends HeadlessPlatformFactory {

    private final Gesture gesture = new Gesture();

    @Override
    public Application createApplication() {
        return new HeadlessplusApplication(gesture);
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        var others = super.createClipboardDelegate();
        return name -> Clipboard.DND.equals(name) ? new DragClipboard(gesture) : others.createClipboard(name);
    }
}
