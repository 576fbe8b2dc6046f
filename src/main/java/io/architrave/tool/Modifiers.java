package io.architrave.tool;

/// The keys held down during a gesture.
///
/// @param shortcut Control, or Command on a Mac
public record Modifiers(boolean shift, boolean shortcut, boolean alt) {

    public static final Modifiers NONE = new Modifiers(false, false, false);
    public static final Modifiers SHIFT = new Modifiers(true, false, false);
    public static final Modifiers SHORTCUT = new Modifiers(false, true, false);
    public static final Modifiers ALT = new Modifiers(false, false, true);

    /// Whether a click adds to the selection instead of replacing it.
    public boolean extend() {
        return shift || shortcut;
    }
}
