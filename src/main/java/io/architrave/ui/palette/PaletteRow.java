package io.architrave.ui.palette;

import io.architrave.catalog.TypeSummary;
import java.util.Optional;

/// A line of the palette.
sealed interface PaletteRow {

    /// The same line before and after the palette was filled anew.
    String place();

    /// The name in the scene graph.
    String id();

    /// Something that opens and closes.
    sealed interface Fold extends PaletteRow {

        /// Under which it is remembered whether it is open.
        String key();

        String label();

        int count();

        boolean open();

        @Override
        default String place() {
            return "fold " + key();
        }

        @Override
        default String id() {
            return "drawer-" + key().replace(':', '-');
        }
    }

    record Drawer(String key, String label, int count, boolean open) implements Fold {}

    /// What few drawings need of a drawer: parts of services, and what AWS has closed.
    ///
    /// @param drawer in which it stands
    record More(String key, String drawer, String label, int count, boolean open) implements Fold {}

    /// A whole design to draw.
    record Design(PaletteDesign of) implements PaletteRow {

        @Override
        public String place() {
            return "design/" + of.key();
        }

        @Override
        public String id() {
            return "palette-design-" + of.key();
        }
    }

    /// A thing to draw.
    ///
    /// @param fold in which it stands; empty for what a search has found
    /// @param by the other name by which a search has found it
    record Item(String fold, TypeSummary summary, boolean favourite, Optional<String> by) implements PaletteRow {

        @Override
        public String place() {
            return fold + "/" + summary.key();
        }

        @Override
        public String id() {
            return "palette-" + summary.key();
        }
    }
}
