package io.architrave.scene.text;

import java.util.EnumMap;
import java.util.Map;

/// Sums advance widths out of the font file's own tables. No graphics toolkit is started, which costs a command some
/// 150 ms before the first word; a test holds the sums against Java2D's fractional metrics.
final class TableMeasurer implements TextMeasurer {

    static final TableMeasurer INSTANCE = new TableMeasurer();

    private final Map<BundledFont, TrueTypeTables> tables = new EnumMap<>(BundledFont.class);

    private TableMeasurer() {}

    private synchronized TrueTypeTables tables(BundledFont font) {
        return tables.computeIfAbsent(font, wanted -> TrueTypeTables.read(wanted.bytes()));
    }

    @Override
    public double width(String text, Typeface typeface) {
        return tables(typeface.font()).width(text) * typeface.size();
    }

    @Override
    public double ascent(Typeface typeface) {
        return tables(typeface.font()).ascent() * typeface.size();
    }

    @Override
    public double descent(Typeface typeface) {
        return tables(typeface.font()).descent() * typeface.size();
    }
}
