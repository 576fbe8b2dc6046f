package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.Comparator;

/// From the top left to the bottom right: how the keys go from one element to the next and the outline lists them. Rows
/// count for more than columns, yet what stands a little lower and far to the left still comes first.
///
/// @param index what says where they stand
public record ReadingOrder(DiagramIndex index) implements Comparator<ElementId> {

    private static final double ROWS = 4;

    @Override
    public int compare(ElementId one, ElementId other) {
        int byPlace = Double.compare(rank(one), rank(other));
        return byPlace != 0 ? byPlace : one.compareTo(other);
    }

    private double rank(ElementId element) {
        var corner = index.box(element).map(Box::corner).orElse(new Point(0, 0));
        return corner.y() * ROWS + corner.x();
    }
}
