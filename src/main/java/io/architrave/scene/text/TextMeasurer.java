package io.architrave.scene.text;

/// How much room words take. All answers are in diagram units.
public interface TextMeasurer {

    /// The advance width of one line, without kerning.
    double width(String text, Typeface typeface);

    /// From the top of a line to its baseline.
    double ascent(Typeface typeface);

    /// From the baseline to the bottom of the line; positive.
    double descent(Typeface typeface);

    default double lineHeight(Typeface typeface) {
        return ascent(typeface) + descent(typeface);
    }

    /// The measurer over the bundled font.
    static TextMeasurer bundled() {
        return TableMeasurer.INSTANCE;
    }
}
