package io.architrave.scene.text;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// The four tables of a TrueType file that tell how wide a text is: `head`, `hhea`, `hmtx` and the Unicode `cmap` of
/// format 4. Answers are fractions of the font size. The form is that of the OpenType specification
/// (learn.microsoft.com/typography/opentype/spec).
final class TrueTypeTables {

    private static final int LATIN = 0x250;
    private static final int UNICODE_BMP_FORMAT = 4;

    private final ByteBuffer file;
    private final double unitsPerEm;
    private final int metricsAt;
    private final int metricsCount;
    private final int segmentsAt;
    private final int segmentsTwice;
    private final double ascent;
    private final double descent;
    private final float[] latin = new float[LATIN];

    static TrueTypeTables read(byte[] file) {
        return new TrueTypeTables(ByteBuffer.wrap(file));
    }

    private TrueTypeTables(ByteBuffer file) {
        this.file = file;
        var tables = directory();
        unitsPerEm = unsigned(start(tables, "head") + 18);
        int header = start(tables, "hhea");
        ascent = file.getShort(header + 4) / unitsPerEm;
        descent = -file.getShort(header + 6) / unitsPerEm;
        metricsCount = unsigned(header + 34);
        metricsAt = start(tables, "hmtx");
        int characters = unicodeSubtable(start(tables, "cmap"));
        segmentsTwice = unsigned(characters + 6);
        segmentsAt = characters + 14;
        for (int character = 0; character < LATIN; character++) {
            latin[character] = (float) (advance(glyph(character)) / unitsPerEm);
        }
    }

    private Map<String, Integer> directory() {
        var tables = new HashMap<String, Integer>();
        int count = unsigned(4);
        for (int at = 12; at < 12 + 16 * count; at += 16) {
            var tag = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                tag.append((char) file.get(at + i));
            }
            tables.put(tag.toString(), file.getInt(at + 8));
        }
        return tables;
    }

    private static int start(Map<String, Integer> tables, String tag) {
        var start = tables.get(tag);
        if (start == null) {
            throw new IllegalArgumentException("The font has no table " + tag);
        }
        return start;
    }

    private int unicodeSubtable(int cmap) {
        int count = unsigned(cmap + 2);
        for (int at = cmap + 4; at < cmap + 4 + 8 * count; at += 8) {
            int subtable = cmap + file.getInt(at + 4);
            if (unsigned(subtable) == UNICODE_BMP_FORMAT) {
                return subtable;
            }
        }
        throw new IllegalArgumentException("The font has no Unicode character map of format 4");
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return descent;
    }

    double width(String text) {
        double width = 0;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            width += character < LATIN ? latin[character] : widthOfOther(character);
        }
        return width;
    }

    /// Combining marks take no room of their own; what the font lacks is drawn by another one, and nearly everything
    /// it lacks (ideographs, pictographs) is one em wide.
    private double widthOfOther(int character) {
        int kind = Character.getType(character);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT) {
            return 0;
        }
        int glyph = character > 0xFFFF ? 0 : glyph(character);
        return glyph == 0 ? 1 : advance(glyph) / unitsPerEm;
    }

    private int advance(int glyph) {
        return unsigned(metricsAt + 4 * Math.min(glyph, metricsCount - 1));
    }

    private int glyph(int character) {
        for (int segment = 0; segment < segmentsTwice; segment += 2) {
            if (unsigned(segmentsAt + segment) >= character) {
                return glyphInSegment(character, segment);
            }
        }
        return 0;
    }

    private int glyphInSegment(int character, int segment) {
        int first = unsigned(segmentsAt + segmentsTwice + 2 + segment);
        if (first > character) {
            return 0;
        }
        int delta = unsigned(segmentsAt + 2 * segmentsTwice + 2 + segment);
        int offsetAt = segmentsAt + 3 * segmentsTwice + 2 + segment;
        int offset = unsigned(offsetAt);
        if (offset == 0) {
            return character + delta & 0xFFFF;
        }
        int glyph = unsigned(offsetAt + offset + 2 * (character - first));
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}
