package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Note;
import io.architrave.scene.text.Paragraph;
import java.util.ArrayList;
import java.util.List;

/// Draws a note: paper, and as much of its text as fits.
record NoteDrawing(Lettering lettering) {

    List<Drawable> draw(Note note, Box box) {
        var theme = lettering.theme();
        var drawables = new ArrayList<Drawable>();
        drawables.add(new Drawable.Frame(
                note.id(), Part.NOTE_PAPER, box, 3, theme.note(), Stroke.solid(theme.noteRim(), 1)));
        int lines = (int) ((box.height() - 2 * NotePaper.PADDING) / lettering.lineHeight(Lettering.LABEL));
        double width = box.width() - 2 * NotePaper.PADDING;
        if (lines > 0 && width > NotePaper.PADDING) {
            var paragraph =
                    Paragraph.wrap(lettering.measurer(), Lettering.LABEL, note.text(), width, lines);
            drawables.add(lettering.left(
                    note.id(),
                    Part.NOTE_TEXT,
                    paragraph.lines(),
                    Lettering.LABEL,
                    theme.ink(),
                    box.x() + NotePaper.PADDING,
                    box.y() + NotePaper.PADDING));
        }
        return drawables;
    }
}
