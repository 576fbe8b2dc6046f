package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Lines elements up, spreads them out evenly, or makes their frames alike. Each stays in its group: where the group
/// ends, the element goes as far as it may.
///
/// An element that stands in several places counts with the first of them and moves in all alike.
public final class Alignment {

    private Alignment() {}

    /// What comes to lie on one line: edges of all chosen together, or the middle between them.
    public enum Line {
        LEFT("left edges"),
        CENTRE("centres"),
        RIGHT("right edges"),
        TOP("upper edges"),
        MIDDLE("middles"),
        BOTTOM("lower edges");

        private final String words;

        Line(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        private double on(Box box) {
            return switch (this) {
                case LEFT -> box.x();
                case CENTRE -> box.centre().x();
                case RIGHT -> box.right();
                case TOP -> box.y();
                case MIDDLE -> box.centre().y();
                case BOTTOM -> box.bottom();
            };
        }

        private boolean isUpright() {
            return ordinal() <= RIGHT.ordinal();
        }
    }

    public enum Axis {
        HORIZONTALLY,
        VERTICALLY
    }

    public enum Extent {
        WIDTH,
        HEIGHT,
        BOTH
    }

    private record Standing(ElementId id, Box box) {}

    public static Change align(DiagramIndex index, Collection<ElementId> elements, Line line) {
        var standing = standing(index, elements);
        var around = standing.stream().map(Standing::box).reduce(Box::union);
        return around.map(box -> moved(index, standing, one -> line.on(box) - line.on(one.box), line.isUpright()))
                .orElse(Change.NOTHING);
    }

    /// Even gaps between neighbours; the first and the last stay.
    public static Change distribute(DiagramIndex index, Collection<ElementId> elements, Axis axis) {
        boolean across = axis == Axis.HORIZONTALLY;
        ToDoubleFunction<Box> start = across ? Box::x : Box::y;
        ToDoubleFunction<Box> length = across ? Box::width : Box::height;
        var standing = standing(index, elements).stream()
                .sorted(Comparator.comparingDouble((Standing one) -> start.applyAsDouble(one.box))
                        .thenComparing(Standing::id))
                .toList();
        if (standing.size() < 3) {
            return Change.NOTHING;
        }
        var first = standing.getFirst().box;
        var last = standing.getLast().box;
        double filled = standing.stream().mapToDouble(one -> length.applyAsDouble(one.box)).sum();
        double whole = start.applyAsDouble(last) + length.applyAsDouble(last) - start.applyAsDouble(first);
        double gap = (whole - filled) / (standing.size() - 1);
        var targets = new HashMap<ElementId, Double>();
        double at = start.applyAsDouble(first);
        for (var one : standing) {
            targets.put(one.id, at);
            at += length.applyAsDouble(one.box) + gap;
        }
        return moved(index, standing,
                one -> Optional.ofNullable(targets.get(one.id)).orElseThrow() - start.applyAsDouble(one.box), across);
    }

    private static Change moved(
            DiagramIndex index, List<Standing> standing, ToDoubleFunction<Standing> way, boolean across) {
        var changes = new ArrayList<Change>();
        for (var one : standing) {
            double by = way.applyAsDouble(one);
            if (by != 0) {
                changes.add(Slide.within(index, one.id, across ? by : 0, across ? 0 : by));
            }
        }
        return new Change.Batch(changes);
    }

    /// Frames as wide, or as high, as the widest or highest of them, so that none cuts off what it holds; the groups
    /// around them grow. Services keep their size.
    public static Change sameSize(DiagramIndex index, Collection<ElementId> elements, Extent extent) {
        var frames = elements.stream().filter(id -> hasFrame(index, id)).toList();
        var largest = frames.stream()
                .map(id -> index.diagram().layoutOf(id).box().orElseThrow())
                .reduce(new Box(0, 0, 0, 0), (one, other) -> new Box(
                        0, 0, Math.max(one.width(), other.width()), Math.max(one.height(), other.height())));
        var changes = new ArrayList<Change>();
        var running = index;
        for (var frame : frames) {
            var entry = running.diagram().layoutOf(frame);
            var box = entry.box().orElseThrow();
            var sized = box.sized(
                    extent == Extent.HEIGHT ? box.width() : largest.width(),
                    extent == Extent.WIDTH ? box.height() : largest.height());
            var change = resized(running, frame, sized);
            changes.add(change);
            running = DiagramIndex.of(change.applyTo(running.diagram()), running);
        }
        return new Change.Batch(changes);
    }

    private static Change resized(DiagramIndex index, ElementId frame, Box sized) {
        var change = Change.Arrange.of(frame, index.diagram().layoutOf(frame).withBox(sized));
        var parent = index.diagram().find(frame).flatMap(Element::enclosing);
        return Growth.toHold(index, parent, sized)
                .<Change>map(growth -> Change.Batch.of(growth, change))
                .orElse(change);
    }

    /// Whether an element has a size of its own to choose: groups and notes have.
    public static boolean hasFrame(DiagramIndex index, ElementId element) {
        return !(index.diagram().elements().get(element) instanceof Node)
                && index.diagram().layoutOf(element).box().isPresent();
    }

    private static List<Standing> standing(DiagramIndex index, Collection<ElementId> elements) {
        return Slide.movable(index, elements).stream()
                .flatMap(id -> Optional.of(index.boxes(id)).filter(boxes -> !boxes.isEmpty()).stream()
                        .map(boxes -> new Standing(id, boxes.getFirst())))
                .toList();
    }
}
