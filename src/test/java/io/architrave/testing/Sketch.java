package io.architrave.testing;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Draws small diagrams for tests, one line an element. Connections are called after their ends, `web-db`.
public final class Sketch {

    private Diagram diagram = Diagram.EMPTY;

    /// A production workload with nothing drawn yet.
    public static Sketch blank() {
        return new Sketch().profile("environment", "prod");
    }

    /// A region with a VPC over the zones a and b, each with a public, a private and an isolated subnet (`public-a` ...),
    /// an internet gateway `igw`, and a NAT gateway a zone (`nat-a`, `nat-b`).
    public static Sketch network() {
        var sketch = blank().group("region", "region").set("region", "region", "us-east-1");
        sketch.network("vpc", "region", "");
        return sketch;
    }

    /// Another such network; ids end in `suffix`.
    public Sketch network(String vpc, String region, String suffix) {
        group(vpc, "vpc", region).set(vpc, "cidr", suffix.isEmpty() ? "10.0.0.0/16" : "10.1.0.0/16");
        node("igw" + suffix, "internet-gateway", vpc);
        for (var letter : List.of("a", "b")) {
            var zone = "zone-" + letter + suffix;
            group(zone, "zone", vpc).set(zone, "zone", letter);
            for (var tier : List.of("public", "private", "isolated")) {
                group(tier + "-" + letter + suffix, "subnet", zone).set(tier + "-" + letter + suffix, "tier", tier);
            }
            node("nat-" + letter + suffix, "nat-gateway", "public-" + letter + suffix);
        }
        return this;
    }

    public Sketch profile(String key, String value) {
        diagram = diagram.withProfile(diagram.profile().with(key, value));
        return this;
    }

    public Sketch group(String id, String type, String... parent) {
        diagram = diagram.with(Group.of(id, type, id).withParent(Stream.of(parent).findFirst().map(ElementId::of)))
                .withLayout(ElementId.of(id), LayoutEntry.of(new Box(40, 40, 400, 300)));
        return this;
    }

    /// Stands in the one place, spans several, or stands on the bare canvas without any.
    public Sketch node(String id, String type, String... places) {
        var ids = Stream.of(places).map(ElementId::of).toList();
        var node = Node.of(id, type, id);
        var box = new Box(40, 48, 96, 96);
        var layout = LayoutEntry.NONE;
        if (ids.size() > 1) {
            node = node.withSpans(ids).withParent(DiagramIndex.of(diagram).lowestCommonGroup(ids));
            for (var place : ids) {
                layout = layout.withBoxIn(place, box);
            }
        } else {
            node = node.withParent(ids.stream().findFirst());
            layout = LayoutEntry.of(box);
        }
        diagram = diagram.with(node).withLayout(node.id(), layout);
        return this;
    }

    /// @param value a text, a whole number or a boolean
    public Sketch set(String id, String key, Object value) {
        var written = value(value);
        diagram = diagram.with(switch (diagram.find(ElementId.of(id)).orElseThrow()) {
            case Typed typed -> (Element) typed.withProperties(typed.properties().with(key, written));
            case Edge edge -> edge.with(key, written);
            default -> throw new IllegalArgumentException(id + " has no properties");
        });
        return this;
    }

    private static PropertyValue value(Object value) {
        return switch (value) {
            case PropertyValue already -> already;
            case String text -> PropertyValue.of(text);
            case Boolean on -> PropertyValue.of(on);
            case Integer number -> PropertyValue.of(number);
            case BigDecimal number -> PropertyValue.of(number);
            default -> throw new IllegalArgumentException(value + " is no property value");
        };
    }

    public Sketch securityGroup(String id, String vpc, int port, String source) {
        group(id, "security-group", vpc);
        var rule = Properties.NONE
                .with("port", port)
                .with("protocol", "tcp")
                .with("source", source);
        return set(id, "ingress", new PropertyValue.Items(List.of(new PropertyValue.Structure(rule))));
    }

    public Sketch guardedBy(String id, String securityGroup) {
        var reference = new PropertyValue.Reference(ElementId.of(securityGroup));
        return set(id, "securityGroups", new PropertyValue.Items(List.of(reference)));
    }

    public Sketch call(String from, String to) {
        return edge(Relation.CALL, from, to);
    }

    public Sketch event(String from, String to) {
        return edge(Relation.EVENT, from, to);
    }

    /// Named `from-to`, and `from-to-relation` where that is taken.
    public Sketch edge(Relation relation, String from, String to) {
        var id = from + "-" + to;
        var free = diagram.has(ElementId.of(id)) ? id + "-" + relation.key() : id;
        diagram = diagram.with(Edge.of(free, relation, ElementId.of(from), ElementId.of(to)));
        return this;
    }

    /// Takes elements out with the connections that end at them.
    public Sketch without(String... ids) {
        for (var text : ids) {
            var id = ElementId.of(text);
            var gone = Stream.concat(
                    Stream.of(id),
                    diagram.edges().filter(edge -> edge.touches(id)).map(Edge::id));
            diagram = diagram.without(gone.toList());
        }
        return this;
    }

    /// Puts an element somewhere else without asking whether it may stand there.
    public Sketch move(String id, String parent) {
        var found = diagram.typed(ElementId.of(id)).orElseThrow();
        var to = parent.isEmpty() ? Optional.<ElementId>empty() : Optional.of(ElementId.of(parent));
        diagram = diagram.with((Element) found.withParent(to));
        return this;
    }

    public Diagram diagram() {
        return diagram;
    }
}
