package io.architrave.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What comes of answers.
///
/// @param ranked all templates, what fits best first
/// @param mistakes what the answers run into
public record Advice(List<Ranked> ranked, List<Mistake> mistakes) {

    /// @param need the question that was answered
    /// @param answer the label of the answer
    /// @param weight above 0 it speaks for the template, below 0 against it
    /// @param because the sentence that the user reads
    public record Reason(String need, String answer, int weight, String because, String source) {}

    /// @param template its id
    /// @param score the sum of the weights
    /// @param reasons the heaviest first, whichever way it speaks
    public record Ranked(String template, int score, List<Reason> reasons) {

        public Ranked {
            reasons = reasons.stream()
                    .sorted(Comparator.comparingInt((Reason reason) -> Math.abs(reason.weight())).reversed())
                    .toList();
        }

        /// What speaks for it.
        public List<Reason> merits() {
            return reasons.stream().filter(reason -> reason.weight() > 0).toList();
        }

        /// What speaks against it.
        public List<Reason> objections() {
            return reasons.stream().filter(reason -> reason.weight() < 0).toList();
        }
    }

    public Advice {
        ranked = List.copyOf(ranked);
        mistakes = List.copyOf(mistakes);
    }

    /// What comes first: several where they are equal, none where nothing speaks for any.
    public List<String> leaders() {
        int most = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        return most <= 0 ? List.of()
                : ranked.stream().takeWhile(one -> one.score() == most).map(Ranked::template).toList();
    }

    /// Why a template does not come first: what speaks against it, or else the heaviest merit of the first that it has
    /// not. Empty for the first itself and for one that is its equal.
    public Optional<String> whyNot(Ranked other) {
        if (ranked.isEmpty() || ranked.getFirst().template().equals(other.template())
                || ranked.getFirst().score() == other.score()) {
            return Optional.empty();
        }
        var objection = other.objections().stream().findFirst();
        if (objection.isPresent()) {
            return objection.map(Reason::because);
        }
        return ranked.getFirst().merits().stream()
                .filter(merit -> other.merits().stream().noneMatch(own -> own.need().equals(merit.need())
                        && own.weight() >= merit.weight()))
                .findFirst()
                .map(merit -> "Of the first it holds, and not of this: " + merit.because());
    }
}
