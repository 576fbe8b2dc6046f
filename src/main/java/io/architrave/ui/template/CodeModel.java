package io.architrave.ui.template;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.paint.Color;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/// The rows of a template for the text area, which asks only for those that it shows.
final class CodeModel extends StyledTextModelViewOnlyBase {

    private static final double FONT_SIZE = 12;
    private static final double SPACE = 4;

    private Optional<Rows> rows = Optional.empty();
    private BitSet chosen = new BitSet();
    private List<CodeSearch.Found> found = List.of();
    private CodeColours colours;
    private Map<Token.Sort, StyleAttributeMap> styles;
    private StyleAttributeMap gone;

    CodeModel(CodeColours colours) {
        this.colours = colours;
        styles = styles(colours);
        gone = gone(colours);
    }

    private static Map<Token.Sort, StyleAttributeMap> styles(CodeColours colours) {
        var styles = new EnumMap<Token.Sort, StyleAttributeMap>(Token.Sort.class);
        for (var sort : Token.Sort.values()) {
            styles.put(sort, code(colours.of(sort)).build());
        }
        return styles;
    }

    private static StyleAttributeMap gone(CodeColours colours) {
        return code(colours.gone()).setStrikeThrough(true).build();
    }

    private static StyleAttributeMap.Builder code(int colour) {
        return StyleAttributeMap.builder().setFontFamily("Monospaced").setFontSize(FONT_SIZE)
                .setTextColor(colour(colour));
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
    }

    Optional<Rows> rows() {
        return rows;
    }

    boolean isChosen(int row) {
        return chosen.get(row);
    }

    /// Puts other rows in the place of those that are shown, so that what stays the same stays where it is.
    ///
    /// @param shifts where they differ; none where all is another
    void show(Rows now, Optional<List<Rows.Shift>> shifts) {
        var end = getDocumentEnd();
        rows = Optional.of(now);
        chosen = new BitSet();
        found = List.of();
        if (shifts.isEmpty()) {
            fireChangeEvent(TextPos.ZERO, end, 0, now.size() - 1, 0);
            return;
        }
        for (var shift : shifts.get().reversed()) {
            moveOn(shift);
        }
        restyle();
    }

    /// Tells that lines were put in or taken out above the end of what was replaced. A range that is removed would take
    /// the view along in the wrong direction, so that what is told is a growth or a shrinking at one place.
    private void moveOn(Rows.Shift shift) {
        int by = shift.added() - shift.removed();
        if (by != 0) {
            int last = Math.max(0, shift.at() + shift.removed() - 1);
            var at = TextPos.ofLeading(last, Integer.MAX_VALUE / 2);
            fireChangeEvent(at, at, 0, by, 0);
        }
    }

    /// Whether that is another mark than before.
    boolean mark(BitSet rows) {
        boolean other = !rows.equals(chosen);
        if (other) {
            chosen = rows;
            restyle();
        }
        return other;
    }

    void markFound(List<CodeSearch.Found> places) {
        found = places;
        restyle();
    }

    void show(CodeColours other) {
        colours = other;
        styles = styles(other);
        gone = gone(other);
        restyle();
    }

    private void restyle() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    @Override
    public int size() {
        return rows.map(Rows::size).orElse(1);
    }

    @Override
    public String getPlainText(int index) {
        return rows.filter(now -> index < now.size()).map(now -> now.words(index)).orElse("");
    }

    @Override
    public RichParagraph getParagraph(int index) {
        var paragraph = RichParagraph.builder();
        rows.filter(now -> index < now.size()).ifPresent(now -> fill(paragraph, now, index));
        return paragraph.build();
    }

    private void fill(RichParagraph.Builder paragraph, Rows now, int row) {
        var words = now.words(row);
        switch (now.row(row)) {
            case Row.Kept(int line) -> tokens(paragraph, now, line, words);
            case Row.Added(int line) -> tokens(paragraph, now, line, words);
            case Row.Removed _ -> {
                int indent = Syntax.indent(words);
                paragraph.addSegment(words.substring(0, indent), style(Token.Sort.PLAIN));
                paragraph.addSegment(words.substring(indent), gone);
            }
        }
        var ground = StyleAttributeMap.builder().setSpaceLeft(SPACE);
        tint(now.row(row), row).ifPresent(tint -> ground.setBackground(colour(tint)));
        paragraph.setParagraphAttributes(ground.build());
        found.stream().filter(place -> place.row() == row)
                .forEach(place -> paragraph.addHighlight(place.from(), place.to() - place.from(),
                        colour(colours.match())));
    }

    /// That a line is new or gone goes before that it is chosen, which the band beside it says as well.
    private Optional<Integer> tint(Row shown, int row) {
        return switch (shown) {
            case Row.Added _ -> Optional.of(colours.added());
            case Row.Removed _ -> Optional.of(colours.removed());
            case Row.Kept _ -> chosen.get(row) ? Optional.of(colours.chosen()) : Optional.empty();
        };
    }

    /// An empty line gets an empty piece: it has the height of the others by its letters.
    private void tokens(RichParagraph.Builder paragraph, Rows now, int line, String words) {
        if (words.isEmpty()) {
            paragraph.addSegment("", style(Token.Sort.PLAIN));
        }
        int from = 0;
        for (var token : now.text().tokens(line)) {
            // Blanks have no colour: what follows them takes them along, as each piece is a node.
            if (!words.substring(from, token.to()).isBlank() || token.to() == words.length()) {
                paragraph.addSegment(words.substring(from, token.to()), style(token.sort()));
                from = token.to();
            }
        }
    }

    private StyleAttributeMap style(Token.Sort sort) {
        return styles.getOrDefault(sort, StyleAttributeMap.EMPTY);
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return style(Token.Sort.PLAIN);
    }
}
