package io.architrave.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// The toolkit's colours for those of the drawables.
final class Palette {

    private final Map<Integer, Color> colours = new HashMap<>();

    Color colour(int argb) {
        return colours.computeIfAbsent(
                argb,
                key -> Color.rgb(key >> 16 & 0xFF, key >> 8 & 0xFF, key & 0xFF, (key >>> 24) / 255.0));
    }

    static boolean isSeen(int argb) {
        return argb >>> 24 != 0;
    }
}
