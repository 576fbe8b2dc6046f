package io.architrave.layout;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Gives each connection that meets the same side of the same element a point of its own, in the order in which their
/// other ends lie, so that they do not cross right in front of the element.
final class PortSharing {

    private static final double STEP = 12;
    private static final double LARGEST_JOG = 20;

    /// Further than any picture reaches.
    private static final double FAR = 1e7;

    private final List<Sided> wires;
    private final List<Guest> froms = new ArrayList<>();
    private final List<Guest> tos = new ArrayList<>();

    /// A wire that has chosen its sides.
    record Sided(Wire wire, PortChoice.Choice choice) {
        Face fromFace() {
            return wire.fromFaces().get(choice.fromFace());
        }

        Face toFace() {
            return wire.toFaces().get(choice.toFace());
        }

        /// Whether its first piece may be moved to a coordinate.
        boolean mayBeginAt(double along) {
            return fromFace().allows(choice.fromSide(), along);
        }

        boolean mayEndAt(double along) {
            return toFace().allows(choice.toSide(), along);
        }
    }

    record Ends(Port from, Port to) {
        Ends movedBy(Point by) {
            return new Ends(from.movedBy(by), to.movedBy(by));
        }
    }

    private record SideOf(ElementId element, int face, Side side, boolean inward) {}

    /// One end of a wire on a side; its port moves while the side is being shared out.
    private static final class Guest {
        final Wire wire;
        final boolean from;
        final Face host;
        final Face other;
        final SideOf at;
        final List<Guest> beside;
        final boolean turnsBack;
        Port port;

        Guest(Wire wire, boolean from, Face host, Face other, SideOf at, List<Guest> beside, boolean turnsBack) {
            this.turnsBack = turnsBack;
            this.wire = wire;
            this.from = from;
            this.host = host;
            this.other = other;
            this.at = at;
            this.beside = beside;
            port = new Port(host.port(at.side, wish()), at.side, at.inward);
            beside.add(this);
        }

        private boolean isAcross() {
            return at.side == Side.TOP || at.side == Side.BOTTOM;
        }

        double otherEnd() {
            var middle = wire.bends().isEmpty()
                    ? other.grip().centre()
                    : from ? wire.bends().getFirst() : wire.bends().getLast();
            return isAcross() ? middle.x() : middle.y();
        }

        /// Where it belongs among those beside it. Lines that turn back to the side that they left nest: the one that turns
        /// back first leaves nearest to where it goes.
        double order() {
            double end = otherEnd();
            return turnsBack ? Math.signum(end - hostMiddle()) * FAR - end : end;
        }

        private double hostMiddle() {
            var middle = host.grip().centre();
            return isAcross() ? middle.x() : middle.y();
        }

        private double wish() {
            return host.sliding() && !wire.bends().isEmpty()
                    ? host.clamp(at.side, otherEnd())
                    : host.wish(at.side, other);
        }

        void seat(double along) {
            port = new Port(host.port(at.side, along), at.side, at.inward);
        }

        boolean hasRoomAt(double along) {
            return host.allows(at.side, along)
                    && beside.stream()
                            .filter(guest -> guest != this)
                            .noneMatch(guest -> Math.abs(guest.port.along() - along) < STEP * 0.6);
        }
    }

    private PortSharing(List<Sided> wires) {
        this.wires = wires;
    }

    /// The ends of each wire, in the order of the wires.
    static List<Ends> share(List<Sided> wires) {
        var sharing = new PortSharing(wires);
        sharing.seat();
        sharing.straighten();
        return IntStream.range(0, wires.size())
                .mapToObj(i -> new Ends(sharing.froms.get(i).port, sharing.tos.get(i).port))
                .toList();
    }

    private void seat() {
        Map<SideOf, List<Guest>> sides = new HashMap<>();
        for (var sided : wires) {
            var wire = sided.wire;
            var choice = sided.choice;
            var from = new SideOf(wire.from(), choice.fromFace(), choice.fromSide(), choice.fromInward());
            var to = new SideOf(wire.to(), choice.toFace(), choice.toSide(), choice.toInward());
            var fromSide = sides.computeIfAbsent(from, _ -> new ArrayList<>());
            var toSide = sides.computeIfAbsent(to, _ -> new ArrayList<>());
            boolean back = choice.fromSide() == choice.toSide()
                    && !choice.fromInward() && !choice.toInward()
                    && wire.bends().isEmpty();
            froms.add(new Guest(wire, true, sided.fromFace(), sided.toFace(), from, fromSide, back));
            tos.add(new Guest(wire, false, sided.toFace(), sided.fromFace(), to, toSide, back));
        }
        sides.values().forEach(PortSharing::seat);
    }

    private static void seat(List<Guest> guests) {
        guests.sort(Comparator.comparingDouble(Guest::order)
                .thenComparing(guest -> guest.wire.edge())
                .thenComparing(guest -> guest.from));
        var places = guests.getFirst().host.sliding() ? slid(guests) : centred(guests);
        for (int i = 0; i < guests.size(); i++) {
            guests.get(i).seat(places[i]);
        }
    }

    /// Around the middle of the side, closer together where there are many.
    private static double[] centred(List<Guest> guests) {
        var first = guests.getFirst();
        double middle = first.wish();
        double step = Math.min(STEP, (first.host.length(first.at.side) - 8) / Math.max(1, guests.size() - 1));
        var places = new double[guests.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = middle + (i - (places.length - 1) / 2.0) * step;
        }
        return places;
    }

    /// Each where it would be straight, pushed apart to a step, and back onto the side. Those that go to other frames
    /// are pushed to both sides of where they would all be, since the other ends can follow.
    private static double[] slid(List<Guest> guests) {
        var places = new double[guests.size()];
        for (int first = 0; first < places.length;) {
            double wish = guests.get(first).wish();
            int next = first + 1;
            while (next < places.length && guests.get(next).wish() == wish) {
                next++;
            }
            boolean follow = guests.subList(first, next).stream().allMatch(guest -> guest.other.sliding());
            double start = follow ? wish - (next - first - 1) / 2.0 * STEP : wish;
            for (int i = first; i < next; i++) {
                double place = start + (i - first) * STEP;
                places[i] = i == 0 ? place : Math.max(place, places[i - 1] + STEP);
            }
            first = next;
        }
        keepOn(guests.getFirst(), places);
        return places;
    }

    private static void keepOn(Guest host, double... places) {
        double least = host.host.clamp(host.at.side, -Double.MAX_VALUE);
        for (int i = 0; i < places.length && places[i] < least; i++) {
            places[i] = least;
            least += STEP;
        }
        double most = host.host.clamp(host.at.side, Double.MAX_VALUE);
        for (int i = places.length - 1; i >= 0 && places[i] > most; i--) {
            places[i] = most;
            most -= STEP;
        }
    }

    /// Two ports that face each other with a small step between them are brought onto one line, where the side of one
    /// of them has the room: a jog of a few units looks like a slip of the hand.
    private void straighten() {
        for (int i = 0; i < wires.size(); i++) {
            var from = froms.get(i);
            var to = tos.get(i);
            double step = from.port.along() - to.port.along();
            boolean jog = from.wire.bends().isEmpty()
                    && from.port.faces(to.port)
                    && step != 0
                    && Math.abs(step) <= LARGEST_JOG;
            if (jog && to.hasRoomAt(from.port.along())) {
                to.seat(from.port.along());
            } else if (jog && from.hasRoomAt(to.port.along())) {
                from.seat(to.port.along());
            }
        }
    }
}
