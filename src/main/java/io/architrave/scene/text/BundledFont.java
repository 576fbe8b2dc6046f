package io.architrave.scene.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The font that comes with the program: Open Sans. The machine's own fonts are never used, since then a picture
/// would depend on the machine that drew it.
public enum BundledFont {
    REGULAR("OpenSans-Regular.ttf"),
    BOLD("OpenSans-Bold.ttf");

    /// The name under which both weights are known once loaded.
    public static final String FAMILY = "Open Sans";

    private static final String FOLDER = "/io/architrave/fonts/";

    private final String file;

    BundledFont(String file) {
        this.file = file;
    }

    /// The font file, to be closed by the caller.
    public InputStream open() {
        var stream = BundledFont.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("The font " + file + " is missing from the program; install it again.");
        }
        return stream;
    }

    byte[] bytes() {
        try (var stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read; install the program again.", e);
        }
    }
}
