package io.architrave.cloudformation.rule;

import io.architrave.cloudformation.rule.PropertyPath.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule on the properties of resources of some types.
 *
 * @param id a name of its own
 * @param types the resource types that it speaks of
 * @param when where it applies; empty for everywhere
 * @param require what must hold
 * @param at the property that its finding points at; empty for the resource as a whole
 * @param says what is wrong where it does not hold, one sentence
 * @param remedy how to mend it, one sentence
 * @param source documentation address
 * @param date the day on which it was read, and by what means where that was no copy of the page
 */
public record Rule(String id, Set<String> types, Optional<Predicate> when, Predicate require,
        Optional<PropertyPath> at, String says, String remedy, String source, String date) {

    public Rule {
        types = Set.copyOf(types);
    }

    /** Whether it is broken for sure: what the deployment alone knows breaks nothing. */
    boolean isBrokenBy(Subject subject) {
        return types.contains(subject.resource().type())
                && when.map(condition -> condition.of(subject) == Truth.YES).orElse(true)
                && require.of(subject) == Truth.NO;
    }

    /** Where the finding points, within the properties. */
    String place(Subject subject) {
        List<Found> found = at.map(path -> path.in(subject.fields())).orElse(List.of());
        return found.size() == 1 ? found.getFirst().path() : at.map(path -> "." + path.text()).orElse("");
    }

    /** The value that is wrong, where it is one that can be said. */
    Optional<String> value(Subject subject) {
        List<Found> found = at.map(path -> path.in(subject.fields())).orElse(List.of());
        return found.size() == 1 ? Test.literal(found.getFirst().value()) : Optional.empty();
    }
}
