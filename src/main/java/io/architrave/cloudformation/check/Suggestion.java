package io.architrave.cloudformation.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** The nearest of the names, where it is near enough to be a slip of the hand. */
    static Optional<String> nearest(String wrong, Collection<String> names) {
        int most = Math.max(2, wrong.length() / 3);
        return names.stream().filter(name -> Math.abs(name.length() - wrong.length()) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(wrong, name) <= most);
    }

    /** "Did you mean X?", or else the given advice. */
    static String remedy(String wrong, Collection<String> names, String otherwise) {
        return nearest(wrong, names).map(name -> "Did you mean " + name + "?").orElse(otherwise);
    }

    /** Levenshtein's distance without regard to case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
