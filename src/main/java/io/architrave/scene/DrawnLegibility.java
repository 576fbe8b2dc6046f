package io.architrave.scene;

import io.architrave.catalog.Catalog;
import io.architrave.layout.Legibility;
import io.architrave.layout.Overlays;
import io.architrave.layout.Route;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Unrecognised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The legibility of a diagram as it is drawn: with the very lines of its connections, its icons, its words and its notes.
public final class DrawnLegibility {

    private DrawnLegibility() {}

    public static Legibility of(Scene scene, Catalog catalog) {
        var routes = new ArrayList<Route>();
        Map<ElementId, List<Box>> solid = new HashMap<>();
        for (var figure : scene.figures()) {
            switch (figure.element()) {
                case Edge edge -> figure.lines().forEach(line -> routes.add(new Route(edge.id(), line.points())));
                case Node node -> solid.put(node.id(), figure.drawables().stream()
                        .filter(part -> part.part() == Part.NODE_PICTURE || part.part() == Part.NODE_LABEL)
                        .map(Drawable::bounds)
                        .toList());
                case Note note -> solid.put(note.id(), figure.bodies());
                case Group _,Unrecognised _ -> {
                }
            }
        }
        return Legibility.of(
                DiagramIndex.of(scene.source()), Overlays.in(scene.source(), catalog), routes, solid);
    }
}
