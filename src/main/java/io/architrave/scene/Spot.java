package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Placed;
import java.util.List;

/// Where a placed element is drawn: absolute boxes, one a place, and how many groups are around it.
record Spot(Placed element, int depth, List<Box> boxes) {

    boolean isBanded(List<Box> others) {
        var band = NodeDrawing.bandBox(boxes);
        return NodeDrawing.linesUp(boxes) && others.stream().noneMatch(band::intersects);
    }
}
