package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which faces and sides a connection uses, judged by the cheapest plain shape between the sides' middles. Depends on
/// the two ends and on what stands between them, never on other connections, so that moving one element does not stir
/// the rest of the picture.
final class PortChoice {

    /// A straight line from left to right or from top to bottom is how diagrams are read.
    private static final double AGAINST_THE_FLOW = 4;

    /// How many corners a way round is guessed to take where the plain shape is blocked, and where there is none.
    private static final int BLOCKED_CORNERS = 4;

    private static final int UNJOINED_CORNERS = 5;

    /// How many pairs of sides a way round is looked for.
    private static final int TRIED = 5;

    /// The same where the best ones are walled off.
    private static final int LAST_RESORT = 24;

    private PortChoice() {}

    record Choice(int fromFace, Side fromSide, int toFace, Side toSide, boolean fromInward, boolean toInward) {}

    private record Rated(Choice choice, Port from, Port to, double cost, boolean clear) {}

    static Choice of(Wire wire, List<Obstacle> obstacles, Box window) {
        var rated = new ArrayList<Rated>();
        for (int from = 0; from < wire.fromFaces().size(); from++) {
            for (int to = 0; to < wire.toFaces().size(); to++) {
                sides(wire, from, to).forEach(choice -> rated.add(rate(wire, choice, obstacles)));
            }
        }
        rated.sort(Comparator.comparingDouble(Rated::cost));
        var best = rated.getFirst();
        return best.clear ? best.choice : searched(wire, rated, obstacles, window).orElse(best.choice);
    }

    /// Where no plain shape is clear, the ways round decide: those of the sides that look best.
    private static Optional<Choice> searched(Wire wire, List<Rated> rated, List<Obstacle> obstacles, Box window) {
        var others = Drafting.frames(wire.from(), wire.to(), obstacles);
        Optional<Choice> best = Optional.empty();
        double cheapest = Double.POSITIVE_INFINITY;
        for (var one : rated.subList(0, Math.min(TRIED, rated.size()))) {
            var path = PathSearch.find(one.from, one.to, others, window);
            double cost = path.map(points -> Drafting.costed(wire, points, obstacles).cost())
                    .orElse(Double.POSITIVE_INFINITY);
            if (cost < cheapest) {
                cheapest = cost;
                best = Optional.of(one.choice);
            }
        }
        return best.or(() -> reachable(rated, others, window));
    }

    /// Where none of these leads anywhere, the first sides that any way joins.
    private static Optional<Choice> reachable(List<Rated> rated, List<Obstacle> obstacles, Box window) {
        return rated.stream()
                .limit(LAST_RESORT)
                .filter(one -> PathSearch.findHastily(one.from, one.to, obstacles, window).isPresent())
                .map(Rated::choice)
                .findFirst();
    }

    private static List<Choice> sides(Wire wire, int from, int to) {
        var start = wire.fromFaces().get(from);
        var end = wire.toFaces().get(to);
        boolean fromInward = start.surrounds(end);
        boolean toInward = end.surrounds(start);
        var choices = new ArrayList<Choice>();
        for (var fromSide : among(wire.ports().flatMap(LayoutEntry.Ports::from))) {
            for (var toSide : among(wire.ports().flatMap(LayoutEntry.Ports::to))) {
                choices.add(new Choice(from, fromSide, to, toSide, fromInward, toInward));
            }
        }
        return choices;
    }

    private static List<Side> among(Optional<Side> chosen) {
        return chosen.map(List::of).orElse(List.of(Side.values()));
    }

    private static Rated rate(Wire wire, Choice choice, List<Obstacle> obstacles) {
        var start = wire.fromFaces().get(choice.fromFace);
        var end = wire.toFaces().get(choice.toFace);
        var from = new Port(
                start.port(choice.fromSide, start.wish(choice.fromSide, end)), choice.fromSide, choice.fromInward);
        var to = new Port(end.port(choice.toSide, end.wish(choice.toSide, start)), choice.toSide, choice.toInward);
        if (!wire.bends().isEmpty()) {
            return new Rated(choice, from, to, Bent.cost(wire, from, to), true);
        }
        double along = flows(choice) ? 0 : AGAINST_THE_FLOW;
        double direct = Math.abs(from.at().x() - to.at().x()) + Math.abs(from.at().y() - to.at().y());
        var plain = Drafting.cheapest(wire, from, to, obstacles);
        boolean clear = plain.map(Drafting.Costed::clear).orElse(false);
        double cost = clear
                ? plain.get().cost()
                : direct + (plain.isPresent() ? BLOCKED_CORNERS : UNJOINED_CORNERS) * Router.BEND;
        return new Rated(choice, from, to, cost + along, clear);
    }

    private static boolean flows(Choice choice) {
        return choice.fromSide == Side.RIGHT || choice.fromSide == Side.BOTTOM;
    }
}
