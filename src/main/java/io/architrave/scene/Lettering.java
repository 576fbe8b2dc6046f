package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.scene.text.Paragraph;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.scene.text.Typeface;
import java.util.ArrayList;
import java.util.List;

/// Places measured words.
record Lettering(TextMeasurer measurer, Theme theme) {

    static final Typeface LABEL = Typeface.regular(12);
    static final Typeface SMALL = Typeface.regular(11);

    /// Between words and the edge of the plate under them.
    private static final double PLATE_PADDING = 3;

    double lineHeight(Typeface typeface) {
        return Math.ceil(measurer.lineHeight(typeface));
    }

    /// Lines centred on `x`, from `top` downwards.
    Drawable.Words centred(ElementId element, Part part, Paragraph paragraph, Typeface typeface, double x, double top) {
        var lines = new ArrayList<Drawable.TextLine>();
        double y = top;
        for (var text : paragraph.lines()) {
            double width = measurer.width(text, typeface);
            lines.add(new Drawable.TextLine(text, x - width / 2, y + measurer.ascent(typeface), width));
            y += lineHeight(typeface);
        }
        var bounds = new Box(x - paragraph.width() / 2, top, paragraph.width(), y - top);
        return new Drawable.Words(element, part, bounds, lines, typeface, theme.ink(), 0);
    }

    /// Lines that begin at `x`.
    Drawable.Words left(
            ElementId element, Part part, List<String> texts, Typeface typeface, int colour, double x, double top) {
        var lines = new ArrayList<Drawable.TextLine>();
        double y = top;
        double widest = 0;
        for (var text : texts) {
            double width = measurer.width(text, typeface);
            widest = Math.max(widest, width);
            lines.add(new Drawable.TextLine(text, x, y + measurer.ascent(typeface), width));
            y += lineHeight(typeface);
        }
        return new Drawable.Words(element, part, new Box(x, top, widest, y - top), lines, typeface, colour, 0);
    }

    /// The same words on a plate of the ground's colour.
    Drawable.Words onPlate(Drawable.Words words, int colour) {
        var bounds = new Box(
                words.bounds().x() - PLATE_PADDING,
                words.bounds().y(),
                words.bounds().width() + 2 * PLATE_PADDING,
                words.bounds().height());
        return new Drawable.Words(
                words.element(), words.part(), bounds, words.lines(), words.typeface(), colour, theme.plate());
    }
}
