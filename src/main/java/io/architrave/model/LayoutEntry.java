package io.architrave.model;

import java.util.List;
import java.util.Optional;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Where one element is drawn; kept apart from what it is.
///
/// @param box relative to the parent's upper left corner; for an element that stands in one place
/// @param at a box for each place of an element that spans several, relative to that place
/// @param pinned automatic layout leaves it where it is
/// @param ports the sides that the user chose for a connection's ends
/// @param bends the user's own bends of a connection, absolute
public record LayoutEntry(
        Optional<Box> box,
        PSortedMap<ElementId, Box> at,
        boolean pinned,
        Optional<Ports> ports,
        List<Point> bends,
        Extras extras) {

    public static final LayoutEntry NONE = new LayoutEntry(
            Optional.empty(), TreePMap.empty(), false, Optional.empty(), List.of(), Extras.NONE);

    /// The two ends of a connection, either of them left to the router where it is empty.
    public record Ports(Optional<Side> from, Optional<Side> to) {
        public Ports(Side from, Side to) {
            this(Optional.of(from), Optional.of(to));
        }

        /// Nothing where both ends are left to the router.
        public static Optional<Ports> of(Optional<Side> from, Optional<Side> to) {
            return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(new Ports(from, to));
        }

        /// Of the same connection in the other direction.
        public Ports reversed() {
            return new Ports(to, from);
        }
    }

    public LayoutEntry {
        bends = List.copyOf(bends);
    }

    public static LayoutEntry of(Box box) {
        return NONE.withBox(box);
    }

    public LayoutEntry withBox(Box box) {
        return new LayoutEntry(Optional.of(box), at, pinned, ports, bends, extras);
    }

    public LayoutEntry withBoxIn(ElementId place, Box box) {
        return new LayoutEntry(this.box, at.plus(place, box), pinned, ports, bends, extras);
    }

    public LayoutEntry withPlaces(PSortedMap<ElementId, Box> at) {
        return new LayoutEntry(box, at, pinned, ports, bends, extras);
    }

    public LayoutEntry withPinned(boolean pinned) {
        return new LayoutEntry(box, at, pinned, ports, bends, extras);
    }

    public LayoutEntry withBends(List<Point> bends) {
        return new LayoutEntry(box, at, pinned, ports, bends, extras);
    }

    public LayoutEntry withPorts(Optional<Ports> ports) {
        return new LayoutEntry(box, at, pinned, ports, bends, extras);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
