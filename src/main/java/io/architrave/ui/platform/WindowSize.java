package io.architrave.ui.platform;

import javafx.stage.Screen;
import javafx.stage.Stage;

/// How large the window was, in units of the screen.
///
/// @param width of what is inside its frame
/// @param height of what is inside its frame
public record WindowSize(double width, double height, boolean maximised) {

    private static final WindowSize USUAL = new WindowSize(1440, 900, false);
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    /// The size of the last time, as far as it fits the screen of this time.
    public static WindowSize remembered(Preferences preferences) {
        var screen = Screen.getPrimary().getVisualBounds();
        return new WindowSize(
                preferences.number("window.width", LEAST_WIDTH, screen.getWidth()).orElse(USUAL.width),
                preferences.number("window.height", LEAST_HEIGHT, screen.getHeight()).orElse(USUAL.height),
                preferences.get("window.maximised").map(Boolean::parseBoolean).orElse(false));
    }

    /// @param before kept where the window is maximised now: the size to which it will return
    public static WindowSize of(Stage stage, WindowSize before) {
        return stage.isMaximized() || stage.getScene() == null
                ? new WindowSize(before.width, before.height, stage.isMaximized())
                : new WindowSize(stage.getScene().getWidth(), stage.getScene().getHeight(), false);
    }

    public void rememberIn(Preferences preferences) {
        preferences.put("window.width", String.valueOf(width));
        preferences.put("window.height", String.valueOf(height));
        preferences.put("window.maximised", String.valueOf(maximised));
    }
}
