package io.architrave.scene.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The bundled font as Java2D wants it. Kerning stays off, as the window does not kern either.
public final class AwtFonts {

    private static final Map<BundledFont, Font> LOADED = new ConcurrentHashMap<>();
    private static final Map<Typeface, Font> SIZED = new ConcurrentHashMap<>();

    private AwtFonts() {}

    public static Font font(Typeface typeface) {
        return SIZED.computeIfAbsent(
                typeface,
                wanted -> LOADED.computeIfAbsent(wanted.font(), AwtFonts::load).deriveFont((float) wanted.size()));
    }

    private static Font load(BundledFont font) {
        try (var stream = font.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The bundled font " + font + " cannot be read; install again.", e);
        }
    }
}
