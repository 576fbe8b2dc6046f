package io.architrave.scene.text;

/// A weight of the bundled font at a size.
///
/// @param size in diagram units, more than 0
public record Typeface(BundledFont font, double size) {

    public static Typeface regular(double size) {
        return new Typeface(BundledFont.REGULAR, size);
    }

    public static Typeface bold(double size) {
        return new Typeface(BundledFont.BOLD, size);
    }

    public boolean isBold() {
        return font == BundledFont.BOLD;
    }
}
