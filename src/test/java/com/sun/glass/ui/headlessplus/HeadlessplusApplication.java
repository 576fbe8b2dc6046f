package com.sun.glass.ui.headlessplus;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import org.jspecify.annotations.Nullable;

/// One screen of 1920 x 1080, or of what `-Dheadless.width` and `-Dheadless.height` say, in pixels; drawn with
/// `-Dheadless.scale` times as many of them.
final class HeadlessplusApplication extends HeadlessApplication {

    private static final int COLOUR_DEPTH = 32;
    private static final int DOTS_PER_INCH = 100;

    private final Gesture gesture;
    private Screen @Nullable [] screens;

    HeadlessplusApplication(Gesture gesture) {
        this.gesture = gesture;
    }

    @Override
    public View createView() {
        return new HeadlessplusView(gesture);
    }

    @Override
    public GlassRobot createRobot() {
        super.createRobot();
        return new HeadlessplusRobot(this, gesture);
    }

    @Override
    protected Screen[] staticScreen_getScreens() {
        var known = screens;
        if (known == null) {
            super.staticScreen_getScreens(); // allocates what its other methods expect
            known = new Screen[]{screen(Integer.getInteger("headless.width", 1920),
                    Integer.getInteger("headless.height", 1080))};
            screens = known;
        }
        return known;
    }

    private static Screen screen(int width, int height) {
        float scale = Integer.getInteger("headless.scale", 1);
        return new Screen(0, COLOUR_DEPTH, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height,
                DOTS_PER_INCH, DOTS_PER_INCH, 1f, 1f, scale, scale);
    }
}
