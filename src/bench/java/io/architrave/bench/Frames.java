package io.architrave.bench;

import javafx.application.Application;

/// Starts the [FrameHarness]; apart from it, since Java looks for JavaFX modules where the main class is an application.
public final class Frames {

    private Frames() {}

    /// @param arguments numbers of elements; 1000, 5000 and 10000 where none is given
    public static void main(String[] arguments) {
        System.setProperty("javafx.animation.fullspeed", "true");
        Application.launch(
                FrameHarness.class, arguments.length == 0 ? new String[] {"1000", "5000", "10000"} : arguments);
    }
}
