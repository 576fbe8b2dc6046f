package io.architrave.catalog;

import java.util.Map;
import java.util.Optional;

/// How a group is drawn, by the conventions of AWS's architecture icons.
///
/// @param style the usual look
/// @param byTier another look where the property `tier` says so
/// @param transparent only frames: placement looks through it to the group around
/// @param overlay its members refer to it instead of standing in it, and the frame is derived from them
public record GroupFrame(Style style, Map<String, Style> byTier, boolean transparent, boolean overlay) {

    /// @param stroke `#RRGGBB`
    /// @param fill `#RRGGBB`, empty for none
    /// @param icon of the corner; empty for none
    public record Style(String stroke, boolean dashed, Optional<String> fill, Label label, Optional<String> icon) {}

    /// Where the name stands.
    public enum Label {
        /// Beside the icon in the corner.
        TOP_LEFT,
        /// In the middle of the upper edge, without an icon.
        CENTRE,
        /// In the middle of the upper edge, with the icon above it.
        TOP_CENTRE
    }

    public GroupFrame {
        byTier = Map.copyOf(byTier);
    }
}
