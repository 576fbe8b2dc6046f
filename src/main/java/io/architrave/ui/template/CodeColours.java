package io.architrave.ui.template;

import io.architrave.ui.session.Look;
import io.architrave.ui.template.Token.Sort;

/// The colours of a template, as ARGB: those that GitHub's Primer theme gives to code, which goes with the window's own.
/// Words keep 4.5 to 1 on the ground and on every tint of it.
///
/// @param added over the ground of lines that are new
/// @param removed over the ground of lines that are gone
/// @param chosen over the ground of lines that speak of what is chosen
/// @param match over the ground of what was looked for
record CodeColours(int ground, int plain, int key, int text, int number, int function, int reference, int comment,
        int gone, int added, int removed, int chosen, int match) {

    static final CodeColours LIGHT = new CodeColours(0xFFFFFFFF, 0xFF24292F, 0xFF116329, 0xFF0A3069, 0xFF0550AE,
            0xFF6639BA, 0xFF953800, 0xFF57606A, 0xFF82071E, 0x332DA44E, 0x26CF222E, 0x200969DA, 0x59D4A72C);

    static final CodeColours DARK = new CodeColours(0xFF0D1117, 0xFFC9D1D9, 0xFF7EE787, 0xFFA5D6FF, 0xFF79C0FF,
            0xFFD2A8FF, 0xFFFFA657, 0xFFA5AEB8, 0xFFFFA198, 0x332EA043, 0x33F85149, 0x33388BFD, 0x4DBB8009);

    static CodeColours of(Look look) {
        return look == Look.LIGHT ? LIGHT : DARK;
    }

    int of(Sort sort) {
        return switch (sort) {
            case PLAIN -> plain;
            case KEY -> key;
            case TEXT -> text;
            case NUMBER -> number;
            case FUNCTION -> function;
            case REFERENCE -> reference;
            case COMMENT -> comment;
        };
    }
}
