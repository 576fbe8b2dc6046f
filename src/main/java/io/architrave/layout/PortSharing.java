package io.architrave.layout;

import io.architrave.model.ElementId;
import io.architrave.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each connection that meets the same side of the same element a point of its own, in the order in which their
/// other ends lie, so that they do not cross right in front of the element.
final class PortSharing {

    private static final double STEP = 12;
    private static final double LARGEST_JOG = 20;

    private PortSharing() {}

    record Ends(Port from, Port to) {}

    private record SideOf(ElementId element, int face, Side side, boolean inward) {}

    private record Guest(Wire wire, boolean from, Face host, Face other, Side side) {
        double otherEnd() {
            var middle = wire.bends().isEmpty()
                    ? other.grip().centre()
                    : from ? wire.bends().getFirst() : wire.bends().getLast();
            return side == Side.TOP || side == Side.BOTTOM ? middle.x() : middle.y();
        }

        double wish() {
            return host.sliding() && !wire.bends().isEmpty()
                    ? host.clamp(side, otherEnd())
                    : host.wish(side, other);
        }
    }

    static Map<ElementId, Ends> share(List<Wire> wires, Map<ElementId, PortChoice.Choice> choices) {
        var sides = new HashMap<SideOf, List<Guest>>();
        for (var wire : wires) {
            var choice = choices.get(wire.edge());
            var from = wire.fromFaces().get(choice.fromFace());
            var to = wire.toFaces().get(choice.toFace());
            sides.computeIfAbsent(
                            new SideOf(wire.from(), choice.fromFace(), choice.fromSide(), choice.fromInward()),
                            _ -> new ArrayList<>())
                    .add(new Guest(wire, true, from, to, choice.fromSide()));
            sides.computeIfAbsent(
                            new SideOf(wire.to(), choice.toFace(), choice.toSide(), choice.toInward()),
                            _ -> new ArrayList<>())
                    .add(new Guest(wire, false, to, from, choice.toSide()));
        }
        var froms = new HashMap<ElementId, Port>();
        var tos = new HashMap<ElementId, Port>();
        sides.forEach((side, guests) -> seat(side, guests, froms, tos));
        wires.forEach(wire -> straighten(wire, choices.get(wire.edge()), sides, froms, tos));
        var ends = new HashMap<ElementId, Ends>();
        wires.forEach(wire -> ends.put(wire.edge(), new Ends(froms.get(wire.edge()), tos.get(wire.edge()))));
        return ends;
    }

    /// Two ports that face each other with a small step between them are brought onto one line, where the side of one
    /// of them has the room: a jog of a few units looks like a slip of the hand.
    private static void straighten(
            Wire wire,
            PortChoice.Choice choice,
            Map<SideOf, List<Guest>> sides,
            Map<ElementId, Port> froms,
            Map<ElementId, Port> tos) {
        var from = froms.get(wire.edge());
        var to = tos.get(wire.edge());
        double step = from.along() - to.along();
        if (!wire.bends().isEmpty() || !from.faces(to) || step == 0 || Math.abs(step) > LARGEST_JOG) {
            return;
        }
        var toSide = new SideOf(wire.to(), choice.toFace(), choice.toSide(), choice.toInward());
        var fromSide = new SideOf(wire.from(), choice.fromFace(), choice.fromSide(), choice.fromInward());
        if (hasRoom(wire, wire.toFaces().get(choice.toFace()), sides.get(toSide), from.along(), froms, tos)) {
            tos.put(wire.edge(), to.movedTo(from.along()));
        } else if (hasRoom(wire, wire.fromFaces().get(choice.fromFace()), sides.get(fromSide), to.along(), froms, tos)) {
            froms.put(wire.edge(), from.movedTo(to.along()));
        }
    }

    private static boolean hasRoom(
            Wire wire,
            Face host,
            List<Guest> guests,
            double along,
            Map<ElementId, Port> froms,
            Map<ElementId, Port> tos) {
        var side = guests.getFirst().side;
        double middle = side == Side.TOP || side == Side.BOTTOM
                ? host.grip().centre().x()
                : host.grip().centre().y();
        return Math.abs(along - middle) <= host.length(side) / 2 - 6
                && guests.stream()
                        .filter(guest -> !guest.wire.edge().equals(wire.edge()))
                        .map(guest -> (guest.from ? froms : tos).get(guest.wire.edge()))
                        .noneMatch(other -> Math.abs(other.along() - along) < STEP * 0.6);
    }

    private static void seat(
            SideOf side, List<Guest> guests, Map<ElementId, Port> froms, Map<ElementId, Port> tos) {
        guests.sort(Comparator.comparingDouble(Guest::otherEnd)
                .thenComparing(guest -> guest.wire.edge())
                .thenComparing(Guest::from));
        var places = guests.getFirst().host.sliding() ? slid(guests) : centred(guests);
        for (int i = 0; i < guests.size(); i++) {
            var guest = guests.get(i);
            var port = new Port(guest.host.port(side.side, places[i]), side.side, side.inward);
            (guest.from ? froms : tos).put(guest.wire.edge(), port);
        }
    }

    /// Around the middle of the side, closer together where there are many.
    private static double[] centred(List<Guest> guests) {
        var first = guests.getFirst();
        double middle = first.wish();
        double step = Math.min(STEP, (first.host.length(first.side) - 8) / Math.max(1, guests.size() - 1));
        var places = new double[guests.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = middle + (i - (places.length - 1) / 2.0) * step;
        }
        return places;
    }

    /// Each where it would be straight, pushed apart to a step, and back onto the side.
    private static double[] slid(List<Guest> guests) {
        var places = new double[guests.size()];
        for (int i = 0; i < places.length; i++) {
            double wish = guests.get(i).wish();
            places[i] = i == 0 ? wish : Math.max(wish, places[i - 1] + STEP);
        }
        var last = guests.getLast();
        double most = last.host.clamp(last.side, Double.MAX_VALUE);
        for (int i = places.length - 1; i >= 0 && places[i] > most; i--) {
            places[i] = most;
            most -= STEP;
        }
        return places;
    }
}
