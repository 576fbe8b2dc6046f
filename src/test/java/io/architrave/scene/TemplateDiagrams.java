package io.architrave.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/// Reads as much of a template as a picture needs, with the default choices or others.
public final class TemplateDiagrams {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TemplateDiagrams() {}

    public static Diagram read(String name, Map<String, String> choices) {
        try {
            return new TemplateDiagrams().diagram(JSON.readTree(Path.of("templates", name + ".json").toFile()),
                    choices);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private Diagram diagram(JsonNode json, Map<String, String> choices) {
        var dropped = new HashSet<String>();
        json.path("template").path("parameters").properties().forEach(parameter -> {
            var chosen = choices.getOrDefault(
                    parameter.getKey(), parameter.getValue().path("default").asText());
            parameter.getValue().path("choices").path(chosen).path("without").forEach(id -> dropped.add(id.asText()));
        });
        var elements = new TreeMap<ElementId, Element>();
        json.path("elements").properties().forEach(member -> {
            if (!isDropped(member.getKey(), json, dropped)) {
                var element = element(member.getKey(), member.getValue(), dropped);
                elements.put(element.id(), element);
            }
        });
        elements.values().removeIf(element -> element instanceof Edge edge
                && !(elements.containsKey(edge.from()) && elements.containsKey(edge.to())));
        var layout = new TreeMap<ElementId, LayoutEntry>();
        json.path("layout").properties().forEach(member -> {
            if (elements.containsKey(ElementId.of(member.getKey()))) {
                layout.put(ElementId.of(member.getKey()), entry(member.getValue()));
            }
        });
        return Diagram.EMPTY
                .withTitle(json.path("title").asText())
                .withElements(TreePMap.from(elements))
                .withLayout(TreePMap.from(layout));
    }

    private static boolean isDropped(String id, JsonNode json, HashSet<String> dropped) {
        var at = id;
        while (!at.isEmpty()) {
            if (dropped.contains(at)) {
                return true;
            }
            at = json.path("elements").path(at).path("parent").asText("");
        }
        return false;
    }

    private static Element element(String id, JsonNode json, HashSet<String> dropped) {
        var parent = Optional.ofNullable(json.get("parent")).map(JsonNode::asText).map(ElementId::of);
        var name = json.path("name").asText("");
        return switch (json.path("kind").asText()) {
            case "note" ->
                    new io.architrave.model.Note(
                            ElementId.of(id), parent, json.path("text").asText(""), io.architrave.model.Extras.NONE);
            case "group" ->
                    Group.of(id, json.path("type").asText(), name).withParent(parent).withProperties(properties(json));
            case "edge" ->
                    Edge.of(
                            id,
                            Relation.ofKey(json.path("relation").asText()).orElseThrow(),
                            ElementId.of(json.path("from").asText()),
                            ElementId.of(json.path("to").asText()))
                            .withLabel(json.path("label").asText(""));
            default -> {
                var spans = new ArrayList<ElementId>();
                json.path("spans").forEach(place -> {
                    if (!dropped.contains(place.asText())) {
                        spans.add(ElementId.of(place.asText()));
                    }
                });
                yield Node.of(id, json.path("type").asText(), name)
                        .withParent(parent)
                        .withSpans(spans)
                        .withProperties(properties(json));
            }
        };
    }

    private static Properties properties(JsonNode json) {
        var values = new TreeMap<String, PropertyValue>();
        json.path("properties").properties().forEach(member -> {
            if (member.getValue().isTextual()) {
                values.put(member.getKey(), PropertyValue.of(member.getValue().asText()));
            } else if (member.getValue().isArray()) {
                var items = new ArrayList<PropertyValue>();
                member.getValue().forEach(item -> {
                    if (item.has("ref")) {
                        items.add(new PropertyValue.Reference(ElementId.of(item.path("ref").asText())));
                    }
                });
                values.put(member.getKey(), new PropertyValue.Items(items));
            }
        });
        return Properties.of(values);
    }

    private static LayoutEntry entry(JsonNode json) {
        var entry = LayoutEntry.NONE;
        if (json.path("at").isArray()) {
            entry = entry.withBox(box(json.path("at")));
        } else if (json.has("box")) {
            entry = entry.withBox(box(json.path("box")));
        }
        for (var place : json.path("at").properties()) {
            entry = entry.withBoxIn(ElementId.of(place.getKey()), box(place.getValue()));
        }
        var bends = new ArrayList<Point>();
        json.path("bends").forEach(bend -> bends.add(new Point(bend.get(0).asDouble(), bend.get(1).asDouble())));
        var ports = json.path("ports");
        return entry.withBends(bends)
                .withPorts(ports.size() == 2
                        ? Optional.of(new LayoutEntry.Ports(
                                side(ports.get(0)), side(ports.get(1))))
                        : Optional.empty());
    }

    private static Side side(JsonNode json) {
        return Side.valueOf(json.asText().toUpperCase(java.util.Locale.ROOT));
    }

    private static Box box(JsonNode json) {
        return new Box(
                json.get(0).asDouble(), json.get(1).asDouble(), json.get(2).asDouble(), json.get(3).asDouble());
    }

    public static final List<String> NAMES = List.of("three-tier-web", "serverless-api", "production-vpc");
}
