package io.architrave.cost;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Small diagrams for the tests of this room: a region with a VPC of public and private subnets in two zones.
final class Drawn {

    private Diagram diagram = Diagram.EMPTY;

    static Drawn nothing() {
        return new Drawn();
    }

    static Drawn network() {
        var drawn = nothing().group("region", "region", "", Map.of("region", "us-east-1"))
                .group("vpc", "vpc", "region", Map.of("cidr", "10.0.0.0/16"));
        for (var zone : List.of("a", "b")) {
            drawn.group("az-" + zone, "zone", "vpc", Map.of("zone", zone))
                    .group("public-" + zone, "subnet", "az-" + zone, Map.of("tier", "public"))
                    .group("private-" + zone, "subnet", "az-" + zone, Map.of("tier", "private"));
        }
        return drawn;
    }

    Drawn group(String id, String type, String parent, Map<String, Object> properties) {
        var node = Node.of(id, type, id);
        return add(new Group(
                node.id(), TypeKey.of(type), parent.isEmpty() ? java.util.Optional.empty() : of(parent), id,
                properties(properties), Properties.NONE, node.extras()));
    }

    private static java.util.Optional<ElementId> of(String id) {
        return java.util.Optional.of(ElementId.of(id));
    }

    /// @param places none for the canvas, one for a parent, several for what spans subnets of the VPC
    Drawn node(String id, String type, Map<String, Object> properties, Map<String, Object> usage, String... places) {
        var node = Node.of(id, type, id).withProperties(properties(properties)).withUsage(properties(usage));
        if (places.length == 1) {
            node = node.in(ElementId.of(places[0]));
        } else if (places.length > 1) {
            node = node.in(ElementId.of("vpc"))
                    .withSpans(Arrays.stream(places).map(ElementId::of).toList());
        }
        return add(node);
    }

    Drawn edge(String id, Relation relation, String from, String to, Map<String, Object> usage) {
        return add(Edge.of(id, relation, ElementId.of(from), ElementId.of(to)).withUsage(properties(usage)));
    }

    Drawn freeTier() {
        diagram = diagram.withSettings(diagram.settings().withFreeTier(true));
        return this;
    }

    private Drawn add(Element element) {
        diagram = diagram.with(element);
        return this;
    }

    Diagram diagram() {
        return diagram;
    }

    Estimate estimate() {
        return Estimator.bundled().estimate(diagram, Estimator.Options.NONE);
    }

    static Properties properties(Map<String, Object> values) {
        return Properties.of(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue()))));
    }

    private static PropertyValue value(Object value) {
        return switch (value) {
            case String text -> PropertyValue.of(text);
            case Boolean on -> PropertyValue.of(on);
            case Number number -> PropertyValue.of(new BigDecimal(number.toString()));
            default -> throw new IllegalArgumentException("no property value: " + value);
        };
    }
}
