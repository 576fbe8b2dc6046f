package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What a carried box can line up with: the edges and middles of what stands around it, and gaps like those beside it.
/// Where nothing is near, the grid holds.
///
/// @param still what does not move, in absolute boxes
public record Guides(List<Box> still) {

    public static final Guides NONE = new Guides(List.of());

    /// How near an edge has to come to snap, in pixels.
    static final double REACH = 5;

    /// Both edges and the middle.
    private static final int MARKS = 3;

    /// Closer than anybody sees, in diagram units.
    private static final double SAME = 0.01;

    /// Beyond this many nobody sees which one it was.
    private static final int MOST = 200;

    public Guides {
        still = List.copyOf(still);
    }

    /// @param box where it stands, on the guides or on the grid
    /// @param lines through what it lines up with
    /// @param gaps to its neighbours in the same row or column
    public record Snapped(Box box, List<Line> lines, List<Gap> gaps) {

        static Snapped free(Box box) {
            return new Snapped(box, List.of(), List.of());
        }

        /// Only what concerns one axis; on the other one it stays where the hand has it.
        Snapped alongOneAxis(Box wanted, boolean upright) {
            return new Snapped(
                    upright ? box.at(wanted.x(), box.y()) : box.at(box.x(), wanted.y()),
                    lines.stream().filter(line -> (line.from().y() == line.to().y()) == upright).toList(),
                    gaps.stream().filter(gap -> (gap.from().x() == gap.to().x()) == upright).toList());
        }

        public Snapped {
            lines = List.copyOf(lines);
            gaps = List.copyOf(gaps);
        }
    }

    public record Line(Point from, Point to) {
        Box around() {
            return new Box(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(to.x() - from.x()),
                    Math.abs(to.y() - from.y()));
        }
    }

    /// @param like whether there is another gap as wide beside it
    public record Gap(Point from, Point to, boolean like) {
        public double length() {
            return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        }
    }

    /// What is in view when a gesture begins, of the same kind as what is carried: services line up with services,
    /// frames with frames.
    static Guides around(Editor editor, Moving moving) {
        var moved = moving.carried().stream().map(one -> one.element().id()).toList();
        boolean node = editor.isNode(moved.getFirst());
        var view = editor.viewport().visible();
        var centre = moving.carried().getFirst().start().centre();
        Predicate<ElementId> stays = id -> !moved.contains(id)
                && moved.stream().noneMatch(group -> editor.index().isInside(id, group))
                && moved.stream().noneMatch(inner -> editor.index().isInside(inner, id));
        return new Guides(editor.seen(view).stream()
                .filter(id -> editor.isNode(id) == node && stays.test(id))
                .flatMap(id -> editor.bodies(id).stream())
                .filter(view::intersects)
                .sorted(Comparator.comparingDouble(box -> distance(box.centre(), centre)))
                .limit(MOST)
                .toList());
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    /// @param wanted where the hand has it
    /// @param reach in diagram units
    Snapped snap(Box wanted, double reach) {
        var onX = nearest(wanted, reach, Side.ACROSS);
        var onY = nearest(wanted, reach, Side.DOWN);
        double x = onX.orElseGet(() -> Snap.to(wanted.x()));
        double y = onY.orElseGet(() -> Snap.to(wanted.y()));
        var box = wanted.at(x, y);
        // A gap like the next one wins where no edge is near: it needs the row or the column first.
        var evenX = onX.isPresent() ? Optional.<Double>empty() : even(box, wanted.x(), reach, Side.ACROSS);
        var evenY = onY.isPresent() ? Optional.<Double>empty() : even(box, wanted.y(), reach, Side.DOWN);
        box = box.at(evenX.orElse(box.x()), evenY.orElse(box.y()));
        var lines = new ArrayList<>(lines(box, Side.ACROSS));
        lines.addAll(lines(box, Side.DOWN));
        var gaps = new ArrayList<Gap>();
        if (onY.isPresent() || evenX.isPresent()) {
            gaps.addAll(gaps(box, Side.ACROSS));
        }
        if (onX.isPresent() || evenY.isPresent()) {
            gaps.addAll(gaps(box, Side.DOWN));
        }
        return new Snapped(box, lines, gaps);
    }

    /// One of the two directions in which boxes are compared.
    private enum Side {
        ACROSS,
        DOWN;

        double start(Box box) {
            return this == ACROSS ? box.x() : box.y();
        }

        double length(Box box) {
            return this == ACROSS ? box.width() : box.height();
        }

        double end(Box box) {
            return start(box) + length(box);
        }

        Side other() {
            return this == ACROSS ? DOWN : ACROSS;
        }

        /// Whether they share a row, or a column where this is [#DOWN].
        boolean together(Box one, Box other) {
            var across = other();
            return across.start(one) < across.end(other) && across.start(other) < across.end(one);
        }

        Point point(double along, double across) {
            return this == ACROSS ? new Point(along, across) : new Point(across, along);
        }
    }

    private static double[] marks(Box box, Side side) {
        return new double[]{side.start(box), side.start(box) + side.length(box) / 2, side.end(box)};
    }

    private Optional<Double> nearest(Box wanted, double reach, Side side) {
        double best = reach;
        Optional<Double> found = Optional.empty();
        var own = marks(wanted, side);
        for (var box : still) {
            var its = marks(box, side);
            for (int i = 0; i < own.length; i++) {
                double way = its[i] - own[i];
                if (Math.abs(way) < best || Math.abs(way) == best && found.isEmpty()) {
                    best = Math.abs(way);
                    found = Optional.of(side.start(wanted) + way);
                }
            }
        }
        return found;
    }

    /// Where the gap to a neighbour would be like the neighbour's own next one, or alike on both sides.
    private Optional<Double> even(Box box, double wanted, double reach, Side side) {
        var before = before(box, side);
        var after = after(box, side);
        var starts = new ArrayList<Double>();
        before.ifPresent(near -> before(near, side)
                .ifPresent(far -> starts.add(side.end(near) + side.start(near) - side.end(far))));
        after.ifPresent(near -> after(near, side)
                .ifPresent(far -> starts.add(side.start(near) - (side.start(far) - side.end(near))
                        - side.length(box))));
        if (before.isPresent() && after.isPresent()) {
            starts.add((side.end(before.get()) + side.start(after.get()) - side.length(box)) / 2);
        }
        return starts.stream()
                .filter(start -> Math.abs(start - wanted) <= reach)
                .min(Comparator.comparingDouble(start -> Math.abs(start - wanted)));
    }

    private Optional<Box> before(Box box, Side side) {
        return still.stream()
                .filter(other -> side.together(box, other) && side.end(other) <= side.start(box))
                .max(Comparator.comparingDouble(side::end));
    }

    private Optional<Box> after(Box box, Side side) {
        return still.stream()
                .filter(other -> side.together(box, other) && side.start(other) >= side.end(box))
                .min(Comparator.comparingDouble(side::start));
    }

    private List<Gap> gaps(Box box, Side side) {
        var gaps = new ArrayList<Gap>();
        double across = side.other().start(box) + side.other().length(box) / 2;
        var before = before(box, side);
        var after = after(box, side);
        before.ifPresent(near -> gaps.add(gap(side, side.end(near), side.start(box), across)));
        after.ifPresent(near -> gaps.add(gap(side, side.end(box), side.start(near), across)));
        before.flatMap(near -> before(near, side)
                .map(far -> gap(side, side.end(far), side.start(near), across))).ifPresent(gaps::add);
        after.flatMap(near -> after(near, side)
                .map(far -> gap(side, side.end(near), side.start(far), across))).ifPresent(gaps::add);
        return marked(gaps, (before.isPresent() ? 1 : 0) + (after.isPresent() ? 1 : 0));
    }

    private static Gap gap(Side side, double from, double to, double across) {
        return new Gap(side.point(from, across), side.point(to, across), false);
    }

    /// Keeps the box's own gaps, which come first, and of the further ones those that are like one of them.
    private static List<Gap> marked(List<Gap> gaps, int own) {
        return IntStream.range(0, gaps.size())
                .mapToObj(at -> {
                    var gap = gaps.get(at);
                    boolean like = IntStream.range(0, gaps.size())
                            .filter(other -> other != at && (other < own || at < own))
                            .anyMatch(other -> Math.abs(gaps.get(other).length() - gap.length()) < SAME);
                    return at < own || like ? Optional.of(new Gap(gap.from(), gap.to(), like)) : Optional.<Gap>empty();
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /// One line for all that share it, from the first to the last of them. Boxes of one size share all three; the one
    /// through their middles says it.
    private List<Line> lines(Box box, Side side) {
        var found = IntStream.range(0, MARKS).mapToObj(mark -> line(box, side, mark)).toList();
        boolean alike = found.stream().allMatch(Optional::isPresent) && found.stream().flatMap(Optional::stream)
                .map(line -> side.other().length(line.around())).distinct().count() == 1;
        return (alike ? found.stream().skip(1).limit(1) : found.stream()).flatMap(Optional::stream).toList();
    }

    private Optional<Line> line(Box box, Side side, int mark) {
        double own = marks(box, side)[mark];
        return still.stream()
                .filter(other -> Math.abs(marks(other, side)[mark] - own) < SAME)
                .reduce(Box::union)
                .map(box::union)
                .map(around -> new Line(
                        side.point(own, side.other().start(around)), side.point(own, side.other().end(around))));
    }
}
