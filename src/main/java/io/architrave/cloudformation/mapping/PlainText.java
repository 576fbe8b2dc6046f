package io.architrave.cloudformation.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** A user's text in the forms that CloudFormation and the services take. */
public final class PlainText {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SMALL = 16;

    private PlainText() {}

    /** Letters and digits with each word begun by a capital, at most 60; empty for a text without Latin letters. */
    public static String pascal(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : latin(text).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** Capitals, digits and underscores, as environment variables are named. */
    public static String upperSnake(String text) {
        return latin(text).replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_")
                .replaceAll("^_+|_+$", "").toUpperCase(Locale.ROOT);
    }

    /** Small letters, digits and single dashes, as files and stacks are named. */
    public static String kebab(String text) {
        return latin(text).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Of what logical ids begin with, a name in small letters and dashes that begins with a letter, at most 16: for what
     * takes no capitals.
     */
    public static String small(String id) {
        String small = id.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replaceAll("^(?=[0-9])", "n-")
                .toLowerCase(Locale.ROOT);
        return small.substring(0, Math.min(LONGEST_SMALL, small.length())).replaceAll("-+$", "");
    }

    /**
     * A text that every service takes as a description or tag value: one line of letters, digits, blanks and
     * {@code _.:/=+-@}, at most 200.
     */
    public static String description(String text) {
        String plain = latin(text).replaceAll("[^A-Za-z0-9 _.:/=+@-]+", " ").replaceAll(" +", " ").strip();
        return plain.substring(0, Math.min(200, plain.length())).strip();
    }

    /**
     * A text as it is, unable to become a dynamic reference: CloudFormation resolves {@code {{resolve:...}}} wherever
     * it stands, and knows no way to write it as text.
     */
    public static String inert(String text) {
        return text.replace("{{", "{ {");
    }

    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
