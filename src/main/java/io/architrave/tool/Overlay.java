package io.architrave.tool;

import io.architrave.model.Point;
import io.architrave.scene.Drawable;
import java.util.List;
import java.util.Optional;

/// What lies above the picture while somebody works on it: repainted at every move of the pointer, never exported.
///
/// @param ghosts what would be there, painted at half opacity
/// @param marks outlines, handles, ports, the marquee
/// @param sentence what to read beside the pointer
public record Overlay(List<Drawable> ghosts, List<Drawable> marks, Optional<Sentence> sentence) {

    public static final Overlay EMPTY = new Overlay(List.of(), List.of(), Optional.empty());

    /// @param at where the pointer is, on the page
    /// @param refusal whether it says why not; else what else will happen
    public record Sentence(String text, Point at, boolean refusal) {}

    public Overlay {
        ghosts = List.copyOf(ghosts);
        marks = List.copyOf(marks);
    }
}
