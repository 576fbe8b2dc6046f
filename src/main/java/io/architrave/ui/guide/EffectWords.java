package io.architrave.ui.guide;

import io.architrave.guide.Prospect;
import java.util.List;
import java.util.function.UnaryOperator;

/// What an answer would do, in a sentence.
final class EffectWords {

    /// More names than this are counted.
    private static final int NAMED = 2;

    /// So many letters stand on the one line that there is.
    private static final int LETTERS = 80;

    private EffectWords() {}

    /// @param chosen whether the answer is given already, so that the prospect is of taking it back
    /// @param title of a template, by its id
    static String of(Prospect prospect, boolean chosen, UnaryOperator<String> title) {
        var lead = chosen ? "Chosen. Without it: " : "Would lead to: ";
        if (prospect.after().isEmpty()) {
            return chosen ? "Chosen. Without it nothing speaks for a template." : "Would speak for no template yet.";
        }
        if (prospect.after().equals(prospect.before())) {
            return (chosen ? "Chosen. Without it first would still be: " : "Would keep in first place: ")
                    + names(prospect.after(), title) + ".";
        }
        var lost = prospect.lost();
        boolean swaps = !lost.isEmpty() && lost.size() <= NAMED && !prospect.gained().isEmpty();
        var sentence = lead + names(prospect.after(), title);
        var instead = swaps ? ", instead of " + names(lost, title) : "";
        return sentence + (sentence.length() + instead.length() < LETTERS ? instead : "") + ".";
    }

    private static String names(List<String> templates, UnaryOperator<String> title) {
        var titles = templates.stream().limit(NAMED).map(title).toList();
        boolean fits = templates.size() <= NAMED && String.join(" and ", titles).length() < LETTERS - 20;
        return fits || templates.size() == 1 ? String.join(" and ", titles)
                : titles.getFirst() + " and " + (templates.size() - 1) + " more";
    }
}
