package io.architrave.scene;

import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What changed from one snapshot to another, by identity: snapshots share every record that is the same.
final class Difference {

    private Difference() {}

    /// The elements whose record or layout is another one. Empty where elements came, went or became something else: so
    /// much may hang on these that the picture is better drawn as a whole.
    static Optional<Set<ElementId>> between(Diagram before, Diagram after) {
        var touched = new HashSet<ElementId>();
        if (before.elements() != after.elements()) {
            differing(before.elements(), after.elements(), touched);
        }
        for (var id : touched) {
            var was = before.elements().get(id);
            var is = after.elements().get(id);
            if (was == null || is == null || was.getClass() != is.getClass()) {
                return Optional.empty();
            }
        }
        if (before.layout() != after.layout()) {
            differing(before.layout(), after.layout(), touched);
        }
        return Optional.of(touched);
    }

    /// Both maps are in the order of the ids.
    private static <V> void differing(Map<ElementId, V> before, Map<ElementId, V> after, Set<ElementId> found) {
        var was = new Cursor<>(before);
        var is = new Cursor<>(after);
        while (!was.at.isEmpty() || !is.at.isEmpty()) {
            int order = was.compareTo(is);
            if (order != 0 || was.at.getFirst().getValue() != is.at.getFirst().getValue()) {
                found.add((order <= 0 ? was : is).at.getFirst().getKey());
            }
            if (order <= 0) {
                was.move();
            }
            if (order >= 0) {
                is.move();
            }
        }
    }

    /// A place in a map; beyond its end it is after every other.
    private static final class Cursor<V> {
        private final Iterator<Map.Entry<ElementId, V>> ahead;
        private List<Map.Entry<ElementId, V>> at = List.of();

        Cursor(Map<ElementId, V> map) {
            ahead = map.entrySet().iterator();
            move();
        }

        void move() {
            at = ahead.hasNext() ? List.of(ahead.next()) : List.of();
        }

        int compareTo(Cursor<V> other) {
            if (at.isEmpty() || other.at.isEmpty()) {
                return Boolean.compare(at.isEmpty(), other.at.isEmpty());
            }
            var one = at.getFirst().getKey();
            var two = other.at.getFirst().getKey();
            return one == two ? 0 : one.compareTo(two);
        }
    }
}
