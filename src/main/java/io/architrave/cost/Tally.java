package io.architrave.cost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what one pass over a diagram finds.
final class Tally {

    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Unpriced> unpriced = new LinkedHashSet<>();
    private final Set<String> assumptions = new LinkedHashSet<>();

    void draft(Draft draft) {
        drafts.add(draft);
    }

    void unpriced(Draft.Subject subject, String reason) {
        unpriced.add(new Unpriced(subject.element(), subject.name(), reason));
    }

    void assume(String sentence) {
        assumptions.add(sentence);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Unpriced> unpriced() {
        return List.copyOf(unpriced);
    }

    List<String> assumptions() {
        return List.copyOf(assumptions);
    }
}
