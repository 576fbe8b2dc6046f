package io.architrave.document;

import io.architrave.document.Json.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Gathers what is wrong with one file while it is read; reading goes on, so that one look shows everything.
final class Complaints {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Complaints(String file) {
        this.file = file;
    }

    void refuse(Place at, Optional<String> element, String sentence, String remedy) {
        add(Problem.Weight.UNREADABLE, at, element, sentence, remedy);
    }

    void invalid(Place at, String element, String sentence, String remedy) {
        add(Problem.Weight.INVALID, at, Optional.of(element), sentence, remedy);
    }

    void note(Place at, String element, String sentence, String remedy) {
        add(Problem.Weight.NOTE, at, Optional.of(element), sentence, remedy);
    }

    private void add(Problem.Weight weight, Place at, Optional<String> element, String sentence, String remedy) {
        problems.add(new Problem(weight, file, at.line(), at.column(), element, sentence, remedy));
    }

    boolean areFatal() {
        return problems.stream().anyMatch(problem -> problem.weight() == Problem.Weight.UNREADABLE);
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    List<Problem> fatalInOrder() {
        return inOrder().stream()
                .filter(problem -> problem.weight() == Problem.Weight.UNREADABLE)
                .toList();
    }
}
