package io.architrave.exchange;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Placed;
import io.architrave.model.Unrecognised;
import java.util.ArrayList;
import java.util.List;

/// What a picture cannot show.
final class Undrawn {

    private Undrawn() {}

    static List<String> in(Diagram diagram) {
        var index = DiagramIndex.of(diagram);
        var undrawn = new ArrayList<String>();
        for (var element : diagram.elements().values()) {
            switch (element) {
                case Unrecognised unknown ->
                        undrawn.add(unknown.id() + ": this version does not know elements of its kind");
                case Placed placed when index.boxes(placed.id()).isEmpty() ->
                        undrawn.add(
                                placed.id() + ": it has no place in the layout; \"architrave layout\" gives it one");
                default -> {
                }
            }
        }
        return undrawn;
    }
}
