package io.architrave.ui.palette;

import io.architrave.catalog.TypeSummary;

/// A line of the palette.
sealed interface PaletteRow {

    record Drawer(String key, String label, int count, boolean open) implements PaletteRow {}

    record Item(TypeSummary summary) implements PaletteRow {}
}
