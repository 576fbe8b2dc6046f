package io.architrave.cloudformation.rule;

import io.architrave.cloudformation.rule.PropertyPath.Found;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold of a structure: a resource's properties, or a part of them. */
sealed interface Predicate {

    Truth of(Subject subject);

    /** There are values at the path, and each passes. */
    record At(PropertyPath path, Test test) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            List<Found> found = path.in(subject.fields());
            return found.isEmpty() ? Truth.NO : Truth.all(found.stream().map(value -> test.of(value.value())));
        }
    }

    /** At least one of the values at the path passes. */
    record AnyAt(PropertyPath path, Test test) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            return Truth.any(path.in(subject.fields()).stream().map(value -> test.of(value.value())));
        }
    }

    /** The number at the path is at most the one at another path. */
    record NotAbove(PropertyPath path, PropertyPath other) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            Optional<BigDecimal> left = number(subject, path);
            Optional<BigDecimal> right = number(subject, other);
            return left.isEmpty() || right.isEmpty() ? Truth.UNKNOWN
                    : Truth.of(left.get().compareTo(right.get()) <= 0);
        }

        private static Optional<BigDecimal> number(Subject subject, PropertyPath path) {
            return path.in(subject.fields()).stream().map(Found::value).flatMap(value -> Test.number(value).stream())
                    .findFirst();
        }
    }

    /** Of at least one of the structures at the path it holds. */
    record Some(PropertyPath path, Predicate where) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            return Truth.any(path.in(subject.fields()).stream().map(found -> where.of(subject.part(found.value()))));
        }
    }

    /** A resource of the type refers to the subject's from the path. */
    record ReferredBy(String type, PropertyPath path, Optional<Predicate> where) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            return Truth.any(subject.referring(type, path)
                    .map(other -> where.map(condition -> condition.of(other)).orElse(Truth.YES)));
        }
    }

    /** The subject refers from the path to a resource of the type. */
    record RefersTo(String type, PropertyPath path, Optional<Predicate> where) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            return Truth.any(subject.referred(type, path)
                    .map(other -> where.map(condition -> condition.of(other)).orElse(Truth.YES)));
        }
    }

    record Not(Predicate predicate) implements Predicate {
        @Override
        public Truth of(Subject subject) {
            return predicate.of(subject).not();
        }
    }

    record All(List<Predicate> predicates) implements Predicate {
        public All {
            predicates = List.copyOf(predicates);
        }

        @Override
        public Truth of(Subject subject) {
            return Truth.all(of(subject, predicates));
        }

        private static Stream<Truth> of(Subject subject, List<Predicate> predicates) {
            return predicates.stream().map(predicate -> predicate.of(subject));
        }
    }

    record Any(List<Predicate> predicates) implements Predicate {
        public Any {
            predicates = List.copyOf(predicates);
        }

        @Override
        public Truth of(Subject subject) {
            return Truth.any(All.of(subject, predicates));
        }
    }
}
