package io.architrave.scene;

import io.architrave.layout.Face;
import io.architrave.layout.Wire;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
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
        var from = faces(diagram, drawn, edge.from());
        var to = faces(diagram, drawn, edge.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var layout = diagram.layoutOf(edge.id());
        return Optional.of(new Wire(edge.id(), edge.from(), from, edge.to(), to, layout.ports(), layout.bends()));
    }

    private static List<Face> faces(Diagram diagram, Map<ElementId, Basis.Drawn> drawn, ElementId id) {
        var end = drawn.get(id);
        if (end == null) {
            return List.of();
        }
        return switch (end.figure().element()) {
            case Node node -> faces(diagram, drawn, node, NodeDrawing.faces(end.figure().drawables()));
            case Group _,Note _ -> end.figure().bodies().stream().map(Face::ofFrame).toList();
            default -> List.of();
        };
    }

    /// A band knows what it lies across: the zones, where each of its subnets has its own.
    private static List<Face> faces(
            Diagram diagram, Map<ElementId, Basis.Drawn> drawn, Node node, List<Face> faces) {
        var places = node.spans();
        if (places.size() < 2 || faces.size() != 1) {
            return faces;
        }
        var around = places.stream()
                .flatMap(place -> diagram.group(place).flatMap(Group::parent).stream())
                .distinct()
                .toList();
        var boxes = (around.size() == places.size() ? around : places).stream()
                .flatMap(place -> Optional.ofNullable(drawn.get(place)).stream())
                .flatMap(place -> place.figure().bodies().stream())
                .toList();
        return List.of(Face.ofBand(faces.getFirst().body(), boxes));
    }
}
