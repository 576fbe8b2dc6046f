package io.architrave.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name that a mistyped one probably meant.
public final class Nearest {

    private Nearest() {}

    /// The nearest of `known` by edit distance, where it is near enough that the suggestion helps: at most a third of
    /// the letters differ, or one begins with the other.
    public static Optional<String> to(String typed, Collection<String> known) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String wanted, String name) {
        if (wanted.length() >= 3 && (name.startsWith(wanted) || name.contains("-" + wanted))) {
            return true;
        }
        return distance(wanted, name) <= Math.max(1, Math.max(wanted.length(), name.length()) / 3);
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
