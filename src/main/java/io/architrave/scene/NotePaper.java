package io.architrave.scene;

import io.architrave.scene.text.Paragraph;
import io.architrave.scene.text.TextMeasurer;

/// How much paper a note's text takes.
public final class NotePaper {

    static final double PADDING = 8;

    private static final int MOST_LINES = 400;

    private NotePaper() {}

    /// The height, in diagram units, at which the whole text is seen on paper of a width.
    public static double height(TextMeasurer measurer, String text, double width) {
        var lines = Paragraph.wrap(measurer, Lettering.LABEL, text, width - 2 * PADDING, MOST_LINES).lines().size();
        return Math.max(1, lines) * Math.ceil(measurer.lineHeight(Lettering.LABEL)) + 2 * PADDING;
    }
}
