package io.architrave.tool;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.scene.Drawable;
import io.architrave.scene.SceneComposer;
import java.util.List;
import java.util.Optional;

/// What a drop would make, groups and all, drawn as it will look: alone on a page of its own, where it will stand.
final class MadeGhosts {

    private MadeGhosts() {}

    static List<Drawable> of(Diagram before, Diagram after, SceneComposer composer) {
        var index = DiagramIndex.of(after);
        var alone = Diagram.EMPTY;
        for (var element : after.elements().values()) {
            if (element instanceof Placed made && !before.has(element.id())) {
                alone = taken(made, before, index, alone);
            }
        }
        return composer.compose(DiagramIndex.of(alone)).drawables();
    }

    private static Diagram taken(Placed made, Diagram before, DiagramIndex index, Diagram alone) {
        var id = made.id();
        if (made instanceof Node node && node.spans().stream().anyMatch(before::has)) {
            return inEachPlace(node, index, alone);
        }
        boolean insideMade = made.parent().filter(parent -> !before.has(parent)).isPresent();
        if (insideMade) {
            return alone.with(made).withLayout(id, index.diagram().layoutOf(id));
        }
        var entry = index.diagram().layoutOf(id);
        boolean spans = made instanceof Node node && !node.spans().isEmpty();
        var layout = spans ? entry : index.box(id).map(LayoutEntry::of).orElse(entry);
        return alone.with(made.withParent(Optional.empty())).withLayout(id, layout);
    }

    /// As single elements, since some of the places are in the picture below.
    private static Diagram inEachPlace(Node node, DiagramIndex index, Diagram alone) {
        var taken = alone;
        int number = 0;
        for (var box : index.boxes(node.id())) {
            var copy = node.withId(ElementId.of("ghost-" + number++)).withSpans(List.of()).withParent(Optional.empty());
            taken = taken.with(copy).withLayout(copy.id(), LayoutEntry.of(box));
        }
        return taken;
    }
}
