package io.architrave.document;

import io.architrave.document.Json.Place;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Placed;
import io.architrave.model.Properties;
import io.architrave.model.Unrecognised;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether each reference leads somewhere. A merge can leave an edge on one side to what the other side removed.
final class ReferenceCheck {

    private final Diagram diagram;
    private final Map<ElementId, Place> places;
    private final Complaints complaints;

    ReferenceCheck(Diagram diagram, Map<ElementId, Place> places, Complaints complaints) {
        this.diagram = diagram;
        this.places = places;
        this.complaints = complaints;
    }

    void run() {
        for (var element : diagram.elements().values()) {
            switch (element) {
                case Placed placed -> placed(placed);
                case Edge edge -> edge(edge);
                case Unrecognised _ -> {
                }
            }
        }
        circles();
        leftovers();
    }

    private void placed(Placed placed) {
        placed.parent().ifPresent(parent -> place(placed, parent, "stands in"));
        switch (placed) {
            case Node node -> {
                node.spans().forEach(place -> place(node, place, "spans"));
                properties(node, node.properties());
            }
            case Group group -> properties(group, group.properties());
            default -> {
            }
        }
    }

    private void place(Element element, ElementId place, String does) {
        var found = diagram.find(place);
        if (found.isEmpty()) {
            invalid(element, "it " + does + " \"" + place + "\", which does not exist", missing(place, "a group"));
        } else if (!(found.get() instanceof Group || found.get() instanceof Unrecognised)) {
            invalid(element, "it " + does + " \"" + place + "\", which is not a group", "Name a group there");
        }
    }

    private void edge(Edge edge) {
        end(edge, edge.from(), "leaves");
        end(edge, edge.to(), "leads to");
        properties(edge, edge.properties());
    }

    private void end(Edge edge, ElementId end, String does) {
        var found = diagram.find(end);
        if (found.isEmpty()) {
            invalid(edge, "this edge " + does + " \"" + end + "\", which does not exist", missing(end, "an element")
                    + ", or remove the edge");
        } else if (found.get() instanceof Edge) {
            invalid(edge, "this edge " + does + " another edge, \"" + end + "\"", "Connect nodes, groups or notes");
        }
    }

    private void properties(Element element, Properties properties) {
        properties.asMap().forEach((key, value) -> Properties.of(key, value)
                .references()
                .filter(target -> !diagram.has(target))
                .forEach(target -> invalid(
                        element,
                        "\"" + key + "\" refers to \"" + target + "\", which does not exist",
                        missing(target, "an element") + ", or remove the reference")));
    }

    private String missing(ElementId id, String what) {
        return Nearest.to(id.value(), diagram.elements().keySet().stream().map(ElementId::value).toList())
                .map(nearest -> "Name " + what + " of the document (\"" + nearest + "\"?)")
                .orElse("Name " + what + " of the document");
    }

    private void circles() {
        Set<ElementId> settled = new HashSet<>();
        for (var id : diagram.elements().keySet()) {
            var path = new HashSet<ElementId>();
            Optional<ElementId> at = Optional.of(id);
            while (at.isPresent() && !settled.contains(at.get()) && path.add(at.get())) {
                at = diagram.find(at.get()).flatMap(Element::enclosing);
            }
            if (at.isPresent() && !settled.contains(at.get())) {
                diagram.find(at.get())
                        .ifPresent(group -> invalid(
                                group,
                                "it stands inside itself: its parents run in a circle",
                                "Give one of the groups of the circle another parent"));
            }
            settled.addAll(path);
        }
    }

    private void leftovers() {
        diagram.layout().keySet().stream()
                .filter(id -> !diagram.has(id))
                .forEach(id -> note(id.value(), "the layout has a place for it and the document no such element"));
        diagram.acknowledgements().keySet().stream()
                .filter(key -> !concernsSomething(key.subject()))
                .forEach(key -> note(
                        key.subject(), key.rule() + " is acknowledged for it and the document has no such element"));
    }

    private boolean concernsSomething(String subject) {
        return !ElementId.isValid(subject)
                || subject.equals(DocumentReader.WHOLE_DOCUMENT)
                || diagram.has(ElementId.of(subject));
    }

    private void note(String id, String sentence) {
        complaints.note(Place.NOWHERE, id, sentence, "Remove the entry if it is not needed");
    }

    private void invalid(Element element, String sentence, String remedy) {
        complaints.invalid(places.getOrDefault(element.id(), Place.NOWHERE), element.id().value(), sentence, remedy);
    }
}
