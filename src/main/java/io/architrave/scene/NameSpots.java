package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a name of a given size could stand along a line, the best place first: on its longest pieces, from their
/// middles outwards, then beside them.
record NameSpots(List<Point> line, double width, double height) {

    /// Shorter pieces are not worth looking at: a name there would say little about which line it is on.
    private static final int MOST_PIECES = 4;

    private static final int ON_EACH = 7;
    private static final int BESIDE_EACH = 3;

    /// Places on a piece are this far apart at least, in diagram units.
    private static final double STEP = 12;

    /// Between a name and the line beside it.
    private static final double GAP = 3;

    private record Piece(Point from, Point to) {
        boolean isHorizontal() {
            return from.y() == to.y();
        }

        double length() {
            return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        }

        Point at(double along) {
            double share = length() == 0 ? 0 : along / length();
            return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
        }
    }

    Box around(Point middle) {
        return new Box(middle.x() - width / 2, middle.y() - height / 2, width, height);
    }

    List<Point> all() {
        var pieces = pieces();
        var spots = new ArrayList<Point>();
        for (var piece : pieces) {
            spots.addAll(along(piece, ON_EACH));
        }
        for (var piece : pieces) {
            double dx = piece.isHorizontal() ? 0 : width / 2 + GAP;
            double dy = piece.isHorizontal() ? height / 2 + GAP : 0;
            for (var spot : along(piece, BESIDE_EACH)) {
                spots.add(spot.plus(dx, -dy));
                spots.add(spot.plus(-dx, dy));
            }
        }
        return spots;
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int i = 1; i < line.size(); i++) {
            pieces.add(new Piece(line.get(i - 1), line.get(i)));
        }
        pieces.sort(Comparator.comparingDouble(piece -> -room(piece)));
        return pieces.subList(0, Math.min(MOST_PIECES, pieces.size()));
    }

    /// How much of a piece is left over once the name and an arrow head are on it.
    private double room(Piece piece) {
        return piece.length() - (piece.isHorizontal() ? width : height) - 2 * Head.LENGTH;
    }

    /// The middle of a piece, then alternately to either side of it as far as the piece is longer than the name.
    private List<Point> along(Piece piece, int most) {
        double middle = piece.length() / 2;
        double reach = Math.max(0, room(piece) / 2);
        double step = Math.max(STEP, reach / (most / 2));
        var spots = new ArrayList<Point>();
        spots.add(piece.at(middle));
        for (int i = 1; i <= most / 2 && i * step <= reach + 1e-9; i++) {
            spots.add(piece.at(middle - i * step));
            spots.add(piece.at(middle + i * step));
        }
        return spots;
    }
}
