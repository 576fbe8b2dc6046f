package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.Side;
import java.util.ArrayList;
import java.util.List;

/// Which faces and sides a connection uses, judged by the cheapest plain shape between the sides' middles. Depends on
/// the two ends and on what stands between them, never on other connections, so that moving one element does not stir
/// the rest of the picture.
final class PortChoice {

    /// A straight line from left to right or from top to bottom is how diagrams are read.
    private static final double AGAINST_THE_FLOW = 4;

    private PortChoice() {}

    record Choice(int fromFace, Side fromSide, int toFace, Side toSide, boolean fromInward, boolean toInward) {}

    static Choice of(Wire wire, List<Obstacle> obstacles) {
        Choice best = null;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int from = 0; from < wire.fromFaces().size(); from++) {
            for (int to = 0; to < wire.toFaces().size(); to++) {
                for (var choice : sides(wire, from, to)) {
                    double cost = cost(wire, choice, obstacles);
                    if (cost < cheapest || best == null) {
                        cheapest = cost;
                        best = choice;
                    }
                }
            }
        }
        return best == null ? new Choice(0, Side.RIGHT, 0, Side.LEFT, false, false) : best;
    }

    private static List<Choice> sides(Wire wire, int from, int to) {
        var start = wire.fromFaces().get(from);
        var end = wire.toFaces().get(to);
        boolean fromInward = start.surrounds(end);
        boolean toInward = end.surrounds(start);
        var choices = new ArrayList<Choice>();
        for (var fromSide : wire.ports().map(ports -> List.of(ports.from())).orElse(List.of(Side.values()))) {
            for (var toSide : wire.ports().map(ports -> List.of(ports.to())).orElse(List.of(Side.values()))) {
                choices.add(new Choice(from, fromSide, to, toSide, fromInward, toInward));
            }
        }
        return choices;
    }

    private static double cost(Wire wire, Choice choice, List<Obstacle> obstacles) {
        var start = wire.fromFaces().get(choice.fromFace);
        var end = wire.toFaces().get(choice.toFace);
        if (!wire.bends().isEmpty()) {
            return bentCost(wire, choice, start, end);
        }
        var from = new Port(
                start.port(choice.fromSide, start.wish(choice.fromSide, end)), choice.fromSide, choice.fromInward);
        var to = new Port(end.port(choice.toSide, end.wish(choice.toSide, start)), choice.toSide, choice.toInward);
        double shape = Drafting.cheapest(wire, from, to, obstacles)
                .map(Drafting.Costed::cost)
                // No plain shape joins these sides: A* would find one with four corners or so.
                .orElseGet(() -> Math.abs(from.at().x() - to.at().x())
                        + Math.abs(from.at().y() - to.at().y())
                        + 5 * Router.BEND);
        return shape + (flows(choice) ? 0 : AGAINST_THE_FLOW);
    }

    /// With bends, the sides that look at the first and at the last bend.
    private static double bentCost(Wire wire, Choice choice, Face start, Face end) {
        var first = wire.bends().getFirst();
        var last = wire.bends().getLast();
        var firstAsFace = Face.ofIcon(new Box(first.x(), first.y(), 0, 0), new Box(first.x(), first.y(), 0, 0));
        var lastAsFace = Face.ofIcon(new Box(last.x(), last.y(), 0, 0), new Box(last.x(), last.y(), 0, 0));
        var from = start.port(choice.fromSide, start.wish(choice.fromSide, firstAsFace));
        var to = end.port(choice.toSide, end.wish(choice.toSide, lastAsFace));
        return Math.hypot(from.x() - first.x(), from.y() - first.y())
                + Math.hypot(to.x() - last.x(), to.y() - last.y());
    }

    private static boolean flows(Choice choice) {
        return choice.fromSide == Side.RIGHT || choice.fromSide == Side.BOTTOM;
    }
}
