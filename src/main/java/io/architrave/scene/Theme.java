package io.architrave.scene;

/// The colours of a picture, as ARGB. AWS's own category and group colours are the same in both; what lies on the
/// ground is chosen so that words keep a contrast of 4.5 to 1 and lines of 3 to 1.
///
/// @param ground under everything
/// @param ink of words
/// @param mutedInk of words that say less
/// @param connector of lines between elements
/// @param faint of lines that matter less: network attachments and associations
/// @param failure of dead letters and failure destinations
/// @param plate under words that lie on lines; the ground, nearly opaque
/// @param note a note's paper
/// @param noteRim its edge
/// @param accent of selection and focus
/// @param guide of what a carried element lines up with
public record Theme(
        String name,
        boolean dark,
        int ground,
        int ink,
        int mutedInk,
        int connector,
        int faint,
        int failure,
        int plate,
        int note,
        int noteRim,
        int accent,
        int guide,
        int error,
        int warning,
        int advice) {

    public static final Theme LIGHT = new Theme(
            "light",
            false,
            0xFFFFFFFF,
            0xFF000000,
            0xFF545B64,
            0xFF545B64,
            0xFF7D8998,
            0xFFB3261E,
            0xF2FFFFFF,
            0xFFFFF8DC,
            0xFFD6B656,
            0xFF0969DA,
            0xFFBF3989,
            0xFFC6242F,
            0xFFF2A900,
            0xFF0969DA);

    public static final Theme DARK = new Theme(
            "dark",
            true,
            0xFF000000,
            0xFFFFFFFF,
            0xFFB6BEC9,
            0xFF9BA7B6,
            0xFF7D8998,
            0xFFFF7B72,
            0xF2000000,
            0xFF2B2610,
            0xFF8A7433,
            0xFF4493F8,
            0xFFF778BA,
            0xFFE5484D,
            0xFFF2A900,
            0xFF4493F8);

    private static final double DARK_TINT = 0.16;
    private static final double LEAST_CONTRAST = 3;

    /// A colour of the catalogue such as `#8C4FFF`, as this theme shows it as a line: dark ones are turned to the
    /// words' colour on dark ground, where they would vanish.
    public int line(String hex) {
        int colour = argb(hex);
        return contrast(colour, ground) < LEAST_CONTRAST ? (dark ? connector : mutedInk) : colour;
    }

    /// A group's fill: AWS's pale one on white, the line's colour at a sixth on black.
    public int fill(String fillHex, String lineHex) {
        return dark ? mix(argb(lineHex), ground, DARK_TINT) : argb(fillHex);
    }

    /// The same colour, seen through.
    ///
    /// @param alpha 0 to 1
    public static int faded(int argb, double alpha) {
        return argb & 0xFFFFFF | (int) Math.round(alpha * 255) << 24;
    }

    /// @throws IllegalArgumentException where the text is not `#RRGGBB`
    public static int argb(String hex) {
        if (!hex.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("\"" + hex + "\" is not a colour of the form #RRGGBB");
        }
        return 0xFF000000 | Integer.parseInt(hex.substring(1), 16);
    }

    private static int mix(int over, int under, double share) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (over >> shift & 0xFF) * share + (under >> shift & 0xFF) * (1 - share);
            mixed = mixed << 8 | (int) Math.round(channel);
        }
        return mixed;
    }

    /// The contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it (www.w3.org/TR/WCAG22).
    public static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
