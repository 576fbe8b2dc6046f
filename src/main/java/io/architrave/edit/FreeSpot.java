package io.architrave.edit;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the place nearest to where the user points that covers nothing else in the same group. What stands in several
/// groups gets a lane of its own, beside nothing else, so that it can be drawn as one band.
final class FreeSpot {

    private static final double GAP = 16;

    /// More than these near ones are not avoided: a search over all would be felt.
    private static final int MOST_AVOIDED = 24;

    private FreeSpot() {}

    /// @param groups the places that it stands in, all with the same relative box; empty for the bare canvas
    /// @param wanted relative to the group
    static Box near(DiagramIndex index, List<ElementId> groups, Box wanted) {
        boolean lane = groups.size() > 1;
        var taken = held(index, groups)
                .map(box -> lane ? new Box(wanted.x(), box.y(), wanted.width(), box.height()) : box)
                .sorted(Comparator.comparingDouble(box -> distance(box, wanted)))
                .limit(MOST_AVOIDED)
                .toList();
        if (isFree(wanted, taken)) {
            return wanted;
        }
        var columns = new ArrayList<Double>(List.of(wanted.x()));
        var rows = new ArrayList<Double>(List.of(wanted.y()));
        for (var box : taken) {
            if (!lane) {
                columns.add(Drawing.snap(box.right() + GAP));
                columns.add(Drawing.snap(box.x() - GAP - wanted.width()));
            }
            rows.add(Drawing.snap(box.bottom() + GAP));
            rows.add(Drawing.snap(box.y() - GAP - wanted.height()));
        }
        double left = groups.isEmpty() ? Double.NEGATIVE_INFINITY : Growth.MARGIN;
        double top = groups.isEmpty() ? Double.NEGATIVE_INFINITY : Drawing.LABEL_BAND;
        return columns.stream()
                .filter(x -> x >= left)
                .flatMap(x -> rows.stream().filter(y -> y >= top).map(y -> wanted.at(x, y)))
                .filter(box -> isFree(box, taken))
                .min(Comparator.comparingDouble(box -> distance(box, wanted)))
                .orElse(wanted);
    }

    private static Stream<Box> held(DiagramIndex index, List<ElementId> groups) {
        var held = groups.isEmpty()
                ? Contents.of(index, Optional.empty())
                : groups.stream().flatMap(group -> Contents.of(index, Optional.of(group)));
        return held.map(Contents.Held::box);
    }

    private static boolean isFree(Box box, List<Box> taken) {
        return taken.stream().noneMatch(box::intersects);
    }

    private static double distance(Box one, Box other) {
        return Math.hypot(one.centre().x() - other.centre().x(), one.centre().y() - other.centre().y());
    }
}
