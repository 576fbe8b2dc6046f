package io.architrave.cloudformation;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Valid designs at random: services where they may stand, settings that they may have, connections that AWS offers. */
final class RandomDesign {

    private static final List<String> NAMES = List.of("orders", "Orders", "", "日本", "a: b", "${Orders}", "!Ref Vpc",
            "it's \"quoted\"", "two\nlines", "{{resolve:ssm:secret}}", "x".repeat(300), "# comment", "Resources", "- a",
            "Größe", "5xx", "null", "${AWS::AccountId}", "\u2028", "Web Service Task Definition");

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> regions;
    private Diagram diagram;

    private RandomDesign(long seed, List<String> regions) {
        this.random = new Random(seed);
        this.regions = regions;
        Sketch sketch = Sketch.network();
        regions.forEach(region -> sketch.add(Group.of(region, "region", region)
                .with("region", PropertyValue.of(region))));
        diagram = sketch.diagram();
    }

    /** In a network of one region. */
    static Diagram of(long seed) {
        return new RandomDesign(seed, List.of()).build();
    }

    /** With a network in one region, and what stands in no VPC in any of three, or in none. */
    static Diagram inRegions(long seed) {
        return new RandomDesign(seed, List.of("eu-west-1", "us-west-2")).build();
    }

    private Diagram build() {
        List<ServiceType> types = Catalog.bundled().summaries().stream()
                .flatMap(summary -> Catalog.bundled().find(summary.key()).stream())
                .filter(type -> !type.isGroup() && type.mapping().isPresent()).toList();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            add(node("n" + i, types.get(random.nextInt(types.size()))));
        }
        for (int i = 0; i < count * 2; i++) {
            connect("e" + i, nodes.get(random.nextInt(count)), nodes.get(random.nextInt(count)));
        }
        return diagram.withTitle(name());
    }

    private void add(Node node) {
        nodes.add(node);
        diagram = diagram.with(node);
    }

    private Node node(String id, ServiceType type) {
        Node node = Node.of(id, type.key().value(), name());
        boolean spans = type.placement().spans().isPresent() && random.nextInt(4) > 0;
        boolean inSubnet = type.placement().in().stream().anyMatch(group -> group.value().equals("subnet"));
        if (spans) {
            String tier = random.nextBoolean() ? "public" : "private";
            node = node.in(ElementId.of("vpc"))
                    .withSpans(List.of(ElementId.of(tier + "-a"), ElementId.of(tier + "-b")));
        } else if (inSubnet) {
            node = node.in(ElementId.of("public-a"));
        } else if (type.placement().in().stream().anyMatch(group -> group.value().equals("vpc"))) {
            node = node.in(ElementId.of("vpc"));
        } else if (!regions.isEmpty() && random.nextInt(4) > 0) {
            node = node.in(ElementId.of(regions.get(random.nextInt(regions.size()))));
        }
        for (PropertySpec spec : type.properties()) {
            Optional<PropertyValue> value = random.nextInt(3) == 0 ? value(spec) : Optional.empty();
            node = value.isPresent() ? node.with(spec.key(), value.get()) : node;
        }
        return node;
    }

    private Optional<PropertyValue> value(PropertySpec spec) {
        return switch (spec.kind()) {
            case SWITCH -> Optional.of(PropertyValue.of(random.nextBoolean()));
            case CHOICE -> spec.choices().isEmpty() ? Optional.empty()
                    : Optional.of(PropertyValue.of(spec.choices().get(random.nextInt(spec.choices().size())).value()));
            case WHOLE -> spec.choices().isEmpty()
                    ? Optional.of(PropertyValue.of(spec.least().map(Number::longValue).orElse(0L) + random.nextInt(9)))
                    : Optional.of(PropertyValue.of(Long.parseLong(
                            spec.choices().get(random.nextInt(spec.choices().size())).value())));
            default -> Optional.empty();
        };
    }

    private void connect(String id, Node from, Node to) {
        List<ConnectionRule> rules = Catalog.bundled().connections(from.type(), to.type());
        if (!rules.isEmpty() && !from.id().equals(to.id())) {
            ConnectionRule rule = rules.get(random.nextInt(rules.size()));
            diagram = diagram.with(Edge.of(id, rule.relation(), from.id(), to.id()));
        }
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
