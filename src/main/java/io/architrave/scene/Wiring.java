package io.architrave.scene;

import io.architrave.layout.Face;
import io.architrave.layout.Wire;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells the router where connections may end on what was drawn.
final class Wiring {

    private Wiring() {}

    /// One wire for each connection whose ends are both drawn.
    static TreeMap<ElementId, Wire> wires(Diagram diagram, Map<ElementId, Basis.Drawn> drawn) {
        var wires = new TreeMap<ElementId, Wire>();
        diagram.edges().forEach(edge -> wire(diagram, edge, drawn).ifPresent(wire -> wires.put(edge.id(), wire)));
        return wires;
    }

    static Optional<Wire> wire(Diagram diagram, Edge edge, Map<ElementId, Basis.Drawn> drawn) {
        var from = faces(drawn, edge.from());
        var to = faces(drawn, edge.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var layout = diagram.layoutOf(edge.id());
        return Optional.of(new Wire(edge.id(), edge.from(), from, edge.to(), to, layout.ports(), layout.bends()));
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
