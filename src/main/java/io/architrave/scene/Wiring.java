package io.architrave.scene;

import io.architrave.layout.Face;
import io.architrave.layout.Wire;
import io.architrave.model.Diagram;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the router where connections may end on what was drawn.
final class Wiring {

    private Wiring() {}

    /// One wire for each connection whose ends are both drawn.
    static List<Wire> wires(Diagram diagram, Map<ElementId, Basis.Drawn> drawn) {
        var faces = new HashMap<ElementId, List<Face>>();
        var wires = new ArrayList<Wire>();
        diagram.edges().forEach(edge -> {
            var from = faces.computeIfAbsent(edge.from(), id -> faces(drawn, id));
            var to = faces.computeIfAbsent(edge.to(), id -> faces(drawn, id));
            if (!from.isEmpty() && !to.isEmpty()) {
                var layout = diagram.layoutOf(edge.id());
                wires.add(new Wire(
                        edge.id(), edge.from(), from, edge.to(), to, layout.ports(), layout.bends()));
            }
        });
        return wires;
    }

    private static List<Face> faces(Map<ElementId, Basis.Drawn> drawn, ElementId id) {
        var end = drawn.get(id);
        return end == null ? List.of() : faces(end.figure().element(), end.figure());
    }

    private static List<Face> faces(Element element, Figure figure) {
        return switch (element) {
            case Node _ -> NodeDrawing.faces(figure.drawables());
            case Group _,Note _ -> figure.bodies().stream().map(Face::ofFrame).toList();
            default -> List.of();
        };
    }
}
