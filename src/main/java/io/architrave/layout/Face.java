package io.architrave.layout;

import io.architrave.model.Box;
import io.architrave.model.Point;
import io.architrave.model.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// One place at which a connection may end.
///
/// @param body all that is drawn there; a connection ends below the words, never across them
/// @param grip the icon, whose middle a connection meets from left, right and above; the body itself for frames
/// @param sliding a frame: a connection may meet any point of a side, and what is inside is not in its way
/// @param places those that a band lies across; empty for everything else
public record Face(Box body, Box grip, boolean sliding, List<Box> places) {

    /// Between the end of a connection and an icon.
    static final double GAP = 4;

    /// Ports of a frame keep away from its corners.
    private static final double CORNER = 16;

    private static final double ICON_CORNER = 6;

    public Face {
        places = List.copyOf(places);
    }

    public static Face ofFrame(Box box) {
        return new Face(box, box, true, List.of());
    }

    public static Face ofIcon(Box body, Box icon) {
        return new Face(body, icon, false, List.of());
    }

    /// A frame around what stands in several places.
    public static Face ofBand(Box box, List<Box> places) {
        return new Face(box, box, true, places);
    }

    Face movedBy(Point by) {
        return new Face(
                body.movedBy(by.x(), by.y()),
                grip.movedBy(by.x(), by.y()),
                sliding,
                places.stream().map(place -> place.movedBy(by.x(), by.y())).toList());
    }

    boolean surrounds(Face other) {
        return sliding && body.contains(other.body);
    }

    /// The point on a side at a coordinate along it.
    Point port(Side side, double along) {
        double gap = sliding ? 0 : GAP;
        return switch (side) {
            case TOP -> new Point(along, grip.y() - gap);
            case BOTTOM -> new Point(along, body.bottom() + gap);
            case LEFT -> new Point(grip.x() - gap, along);
            case RIGHT -> new Point(grip.right() + gap, along);
        };
    }

    /// Where a connection to `other` would best meet a side, along that side.
    double wish(Side side, Face other) {
        boolean horizontal = side == Side.TOP || side == Side.BOTTOM;
        var own = grip.centre();
        if (!sliding) {
            return horizontal ? own.x() : own.y();
        }
        double theirs = horizontal ? other.middle().x() : other.middle().y();
        return clamp(side, seam(other, horizontal, theirs).orElse(theirs));
    }

    /// Between two bands a line runs where no place is, so that it passes neither titles nor what stands in them.
    private Optional<Double> seam(Face other, boolean horizontal, double wish) {
        if (places.isEmpty() || other.places.isEmpty()) {
            return Optional.empty();
        }
        ToDoubleFunction<Box> start = horizontal ? Box::x : Box::y;
        ToDoubleFunction<Box> end = horizontal ? Box::right : Box::bottom;
        var along = places.stream().sorted(Comparator.comparingDouble(start)).toList();
        return IntStream.range(1, along.size())
                .filter(i -> end.applyAsDouble(along.get(i - 1)) <= start.applyAsDouble(along.get(i)))
                .mapToObj(i -> (end.applyAsDouble(along.get(i - 1)) + start.applyAsDouble(along.get(i))) / 2)
                .min(Comparator.comparingDouble(seam -> Math.abs(seam - wish)));
    }

    private Point middle() {
        return grip.centre();
    }

    double clamp(Side side, double along) {
        boolean horizontal = side == Side.TOP || side == Side.BOTTOM;
        double from = (horizontal ? grip.x() : grip.y());
        double to = (horizontal ? grip.right() : grip.bottom());
        double corner = Math.min(CORNER, (to - from) / 2);
        return Math.clamp(along, from + corner, to - corner);
    }

    /// Whether a port may stand at a coordinate along a side.
    boolean allows(Side side, double along) {
        if (sliding) {
            return clamp(side, along) == along;
        }
        double middle = side == Side.TOP || side == Side.BOTTOM ? grip.centre().x() : grip.centre().y();
        return Math.abs(along - middle) <= length(side) / 2 - ICON_CORNER;
    }

    double length(Side side) {
        return side == Side.TOP || side == Side.BOTTOM ? grip.width() : grip.height();
    }
}
