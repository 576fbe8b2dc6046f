package io.architrave.topology;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The Availability Zones that an element needs. A zone is its letter within the region, never a group's id: two VPCs
/// of one region share zone a.
public sealed interface Zones {

    /// AWS runs it over the zones of the region, or outside of them; the loss of one does not take it down.
    record Everywhere() implements Zones {}

    /// It runs in these and nowhere else; none where the drawing does not say.
    record In(SortedSet<String> letters) implements Zones {
        public In {
            letters = Collections.unmodifiableSortedSet(new TreeSet<>(letters));
        }
    }

    Zones EVERYWHERE = new Everywhere();
    Zones UNKNOWN = in(Stream.empty());

    static Zones in(Stream<String> letters) {
        var sorted = new TreeSet<String>();
        letters.forEach(sorted::add);
        return new In(sorted);
    }

    static Zones in(String... letters) {
        return in(Stream.of(letters));
    }

    default boolean isUnknown() {
        return this instanceof In(var letters) && letters.isEmpty();
    }

    /// Whether the loss of that zone takes all of it.
    default boolean isLostWith(String letter) {
        return this instanceof In(var letters) && letters.size() == 1 && letters.contains(letter);
    }

    /// In one zone and no more.
    default boolean isSingle() {
        return this instanceof In(var letters) && letters.size() == 1;
    }

    /// Whether it runs in that zone.
    default boolean include(String letter) {
        return switch (this) {
            case Everywhere _ -> true;
            case In(var letters) -> letters.contains(letter);
        };
    }

    /// The letters by name; none for everywhere.
    default SortedSet<String> named() {
        return switch (this) {
            case Everywhere _ -> Collections.emptySortedSet();
            case In(var letters) -> letters;
        };
    }

    default Zones and(Zones other) {
        return this instanceof In(var mine) && other instanceof In(var theirs)
                ? in(Stream.concat(mine.stream(), theirs.stream()))
                : EVERYWHERE;
    }
}
