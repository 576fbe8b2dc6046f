package io.architrave.ui.canvas;

import io.architrave.scene.text.BundledFont;
import io.architrave.scene.text.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The bundled font in JavaFX's hands.
public final class Fonts {

    private static final int MOST_KEPT = 256;

    private static final Map<BundledFont, String> NAMES = loaded();

    private final Map<Key, Font> fonts = new HashMap<>();

    private record Key(BundledFont font, double size) {}

    private static Map<BundledFont, String> loaded() {
        var names = new EnumMap<BundledFont, String>(BundledFont.class);
        for (var font : BundledFont.values()) {
            try (var stream = font.open()) {
                names.put(font, Font.loadFont(stream, 12).getName());
            } catch (IOException broken) {
                throw new UncheckedIOException("The font " + font + " cannot be read; install the program again.",
                        broken);
            }
        }
        return names;
    }

    /// Makes the family known to style sheets.
    public static void install() {
        assert !NAMES.isEmpty();
    }

    /// @param pixels size of an em
    Font font(Typeface typeface, double pixels) {
        if (fonts.size() > MOST_KEPT) {
            fonts.clear();
        }
        return fonts.computeIfAbsent(
                new Key(typeface.font(), pixels),
                key -> new Font(NAMES.getOrDefault(key.font(), BundledFont.FAMILY), key.size()));
    }
}
