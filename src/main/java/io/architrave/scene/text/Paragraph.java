package io.architrave.scene.text;

import java.util.ArrayList;
import java.util.List;

/// Words broken into lines of a given width.
public record Paragraph(List<String> lines, double width) {

    private static final String ELLIPSIS = "…";

    /// Breaks a text at blanks, and inside a word only where the word alone is too wide; what does not fit into
    /// `maxLines` ends in an ellipsis. Line breaks of the text are kept. A blank text has no lines.
    ///
    /// @param maxWidth in diagram units
    public static Paragraph wrap(TextMeasurer measurer, Typeface typeface, String text, double maxWidth, int maxLines) {
        var lines = new ArrayList<String>();
        var fits = new Fits(measurer, typeface, maxWidth);
        text.strip().lines().forEach(line -> breakLine(line.strip(), fits, lines));
        if (lines.size() > maxLines) {
            var last = lines.get(maxLines - 1);
            lines.subList(maxLines - 1, lines.size()).clear();
            lines.add(shortened(last + ELLIPSIS, fits));
        }
        double widest = lines.stream().mapToDouble(line -> measurer.width(line, typeface)).max().orElse(0);
        return new Paragraph(List.copyOf(lines), widest);
    }

    /// As [#wrap], with the lines about equally long, as suits centred labels: the narrowest width that needs no more
    /// lines is taken.
    public static Paragraph balanced(
            TextMeasurer measurer, Typeface typeface, String text, double maxWidth, int maxLines) {
        var best = wrap(measurer, typeface, text, maxWidth, maxLines);
        int lines = best.lines().size();
        double longestWord = longestWord(measurer, typeface, text);
        double narrow = Math.max(best.width() / 2, longestWord);
        double wide = best.width();
        while (lines > 1 && longestWord <= maxWidth && wide - narrow > 2) {
            double middle = (narrow + wide) / 2;
            var tried = wrap(measurer, typeface, text, middle, maxLines + 1);
            if (tried.lines().size() > lines) {
                narrow = middle;
            } else {
                wide = middle;
                best = tried;
            }
        }
        return best;
    }

    private static double longestWord(TextMeasurer measurer, Typeface typeface, String text) {
        double longest = 0;
        for (var word : text.split("\\s+")) {
            longest = Math.max(longest, measurer.width(word, typeface));
        }
        return longest;
    }

    /// One line, cut with an ellipsis where it is too wide.
    public static String onOneLine(TextMeasurer measurer, Typeface typeface, String text, double maxWidth) {
        var line = text.strip().replaceAll("\\s+", " ");
        var fits = new Fits(measurer, typeface, maxWidth);
        return fits.test(line) ? line : shortened(line + ELLIPSIS, fits);
    }

    private record Fits(TextMeasurer measurer, Typeface typeface, double maxWidth) {
        boolean test(String text) {
            return measurer.width(text, typeface) <= maxWidth;
        }
    }

    private static void breakLine(String text, Fits fits, List<String> lines) {
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            if (line.isEmpty()) {
                line.append(word);
            } else if (fits.test(line + " " + word)) {
                line.append(' ').append(word);
            } else {
                splitWide(line, fits, lines);
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        splitWide(line, fits, lines);
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    /// Moves full lines of a word that is too wide to `lines` and leaves its rest. Breaks after `-`, `_`, `/` or `.`
    /// where there is one, as identifiers are read.
    private static void splitWide(StringBuilder word, Fits fits, List<String> lines) {
        while (word.length() > 1 && !fits.test(word.toString())) {
            int cut = widestPrefix(word, fits);
            int pleasant = lastBreak(word, cut);
            int at = pleasant > cut / 3 ? pleasant : cut;
            lines.add(word.substring(0, at));
            word.delete(0, at);
        }
    }

    private static int widestPrefix(CharSequence word, Fits fits) {
        int cut = Character.charCount(Character.codePointAt(word, 0));
        while (cut < word.length()) {
            int next = cut + Character.charCount(Character.codePointAt(word, cut));
            if (!fits.test(word.subSequence(0, next).toString())) {
                return cut;
            }
            cut = next;
        }
        return cut;
    }

    private static int lastBreak(CharSequence word, int before) {
        for (int at = before; at > 0; at--) {
            if ("-_/.".indexOf(word.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return 0;
    }

    private static String shortened(String withEllipsis, Fits fits) {
        var text = withEllipsis.substring(0, withEllipsis.length() - ELLIPSIS.length());
        while (!text.isEmpty() && !fits.test(text + ELLIPSIS)) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1)).stripTrailing();
        }
        return text + ELLIPSIS;
    }
}
