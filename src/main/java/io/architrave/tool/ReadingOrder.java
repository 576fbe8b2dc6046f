package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// From the top left to the bottom right: how the keys go from one element to the next and the outline lists them. Rows
/// count for more than columns, yet what stands a little lower and far to the left still comes first.
public final class ReadingOrder {

    private static final double ROWS = 4;

    private ReadingOrder() {}

    private record Ranked(ElementId element, double rank) {}

    /// @param index what says where they stand
    public static List<ElementId> of(DiagramIndex index, Stream<ElementId> elements) {
        return elements
                .map(element -> new Ranked(element, rank(index, element)))
                .sorted(Comparator.comparingDouble(Ranked::rank).thenComparing(Ranked::element))
                .map(Ranked::element)
                .toList();
    }

    private static double rank(DiagramIndex index, ElementId element) {
        var corner = index.box(element).map(Box::corner).orElse(new Point(0, 0));
        return corner.y() * ROWS + corner.x();
    }
}
