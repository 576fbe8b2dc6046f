package io.architrave.cloudformation;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.stream.Stream;

/** A small diagram, drawn in a few words. */
public final class Sketch {

    private Diagram diagram = Diagram.EMPTY;

    /** A VPC with a public and a private subnet in each of two zones: public-a, private-a, public-b, private-b. */
    public static Sketch network() {
        Sketch sketch = new Sketch().add(Group.of("vpc", "vpc", "Net").with("cidr", PropertyValue.of("10.0.0.0/16")));
        int block = 1;
        for (String zone : List.of("a", "b")) {
            sketch.add(Group.of("az-" + zone, "zone", "Zone " + zone).in(ElementId.of("vpc"))
                    .with("zone", PropertyValue.of(zone)));
            for (String tier : List.of("public", "private")) {
                sketch.add(Group.of(tier + "-" + zone, "subnet", tier + " " + zone).in(ElementId.of("az-" + zone))
                        .with("tier", PropertyValue.of(tier))
                        .with("cidr", PropertyValue.of("10.0." + block++ + ".0/24")));
            }
        }
        return sketch;
    }

    public Sketch add(Element element) {
        diagram = diagram.with(element);
        return this;
    }

    /** A node that stands in no group; its name is its id. */
    public Sketch node(String id, String type) {
        return add(Node.of(id, type, id));
    }

    /** A node in the VPC that stands in the subnets of a tier in both zones. */
    public Sketch spanning(String id, String type, String tier) {
        return add(Node.of(id, type, id).in(ElementId.of("vpc"))
                .withSpans(List.of(ElementId.of(tier + "-a"), ElementId.of(tier + "-b"))));
    }

    /** A node of a type where such may stand in the network: spanning two subnets, in one, in the VPC, or outside. */
    public Sketch standing(String id, ServiceType type) {
        Node node = Node.of(id, type.key().value(), id);
        List<String> in = type.placement().in().stream().map(TypeKey::value).toList();
        if (type.placement().spans().isPresent()) {
            return spanning(id, type.key().value(), "private");
        }
        return add(in.contains("subnet") ? node.in(ElementId.of("private-a"))
                : in.contains("vpc") ? node.in(ElementId.of("vpc")) : node);
    }

    public Sketch with(String id, String key, String text) {
        return with(id, key, PropertyValue.of(text));
    }

    public Sketch with(String id, String key, PropertyValue value) {
        return switch (diagram.find(ElementId.of(id)).orElseThrow()) {
            case Node node -> add(node.with(key, value));
            case Group group -> add(group.with(key, value));
            case Edge edge -> add(edge.with(key, value));
            default -> throw new IllegalArgumentException(id + " has no properties");
        };
    }

    /** A connection whose id is its ends' with a dash between. */
    public Sketch edge(String from, Relation relation, String to) {
        return add(Edge.of(from + "-" + to, relation, ElementId.of(from), ElementId.of(to)));
    }

    public Diagram diagram() {
        return diagram;
    }

    public Deployment deploy() {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled());
    }

    /** The only stack, or the first to be deployed. */
    public StackTemplate export() {
        return deploy().stacks().getFirst();
    }

    /** The properties of the resources of a type, as JSON in one line each. */
    public Stream<String> properties(String type) {
        return export().template().resources().stream().filter(resource -> resource.type().equals(type))
                .map(Resource::properties).map(properties -> JsonWriter.node(properties).toString());
    }
}
