package io.architrave.scene;

import java.util.List;

/// How an outline is drawn.
///
/// @param colour ARGB; alpha 0 for no outline
/// @param width in diagram units
/// @param dashes lengths of dash and gap in turn, in diagram units; empty for an unbroken line
public record Stroke(int colour, double width, List<Double> dashes) {

    public static final Stroke NONE = new Stroke(0, 0, List.of());

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    public static Stroke solid(int colour, double width) {
        return new Stroke(colour, width, List.of());
    }

    public static Stroke dashed(int colour, double width, Double... dashes) {
        return new Stroke(colour, width, List.of(dashes));
    }

    public boolean isVisible() {
        return width > 0 && colour >>> 24 != 0;
    }
}
