package io.architrave.layout;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/// Nested diagrams of every shape that the placement rules allow, from a seed.
public final class RandomDiagrams {

    private static final List<String> TYPES =
            List.of("lambda-function", "rds-database", "ec2-instance", "sqs-queue", "s3-bucket");
    private static final List<String> TIERS = List.of("public", "private", "isolated");

    private final Random random;
    private final TreeMap<ElementId, Element> elements = new TreeMap<>();
    private final List<ElementId> ends = new ArrayList<>();

    private RandomDiagrams(long seed) {
        random = new Random(seed);
    }

    /// Without any layout.
    ///
    /// @param size about how many nodes
    public static Diagram of(long seed, int size) {
        return new RandomDiagrams(seed).draw(size);
    }

    /// The same with notes, security groups around some of the nodes, and groups in groups.
    ///
    /// @param depth how many groups stand in each other
    public static Diagram rich(long seed, int size, int depth) {
        var diagrams = new RandomDiagrams(seed);
        var base = diagrams.draw(size);
        diagrams.nest(depth);
        diagrams.annotate(base);
        return Diagram.EMPTY.withElements(TreePMap.from(diagrams.elements));
    }

    private void nest(int depth) {
        var parent = ElementId.of("account");
        for (int d = 0; d < depth; d++) {
            parent = add(Group.of("nest-" + d, "generic-group", "level " + d).in(parent));
            nodes(parent, "nest-" + d, random.nextInt(3));
            if (ends.size() > 1) {
                var to = ends.get(random.nextInt(ends.size()));
                var from = ends.getLast();
                if (!from.equals(to)) {
                    add(Edge.of("nest-edge-" + d, Relation.CALL, from, to));
                }
            }
        }
    }

    private void annotate(Diagram base) {
        var groups = base.groups().map(Group::id).toList();
        for (int n = 0; n < 1 + random.nextInt(3); n++) {
            var text = "What " + n + " is about. ".repeat(1 + random.nextInt(30));
            add(new Note(ElementId.of("note-" + n), Optional.of(groups.get(random.nextInt(groups.size()))), text,
                    Extras.NONE));
        }
        var vpc = base.groups().filter(group -> group.type().equals(TypeKey.of("vpc"))).findFirst().orElseThrow();
        var guard = add(Group.of("guard", "security-group", "guard").in(vpc.id()));
        base.nodes().filter(_ -> random.nextInt(3) == 0).forEach(node -> add(node.with("securityGroups",
                new PropertyValue.Items(List.of(new PropertyValue.Reference(guard))))));
    }

    private Diagram draw(int size) {
        var account = add(Group.of("account", "account", "AWS account"));
        int regions = 1 + random.nextInt(2);
        for (int r = 0; r < regions; r++) {
            var region = add(Group.of("region-" + r, "region", "us-east-" + (r + 1)).in(account));
            for (int v = 0; v < 1 + random.nextInt(2); v++) {
                vpc(region, "vpc-" + r + "-" + v, size / (2 * regions));
            }
            nodes(region, "regional-" + r, random.nextInt(1 + size / 4));
        }
        nodes(account, "global", random.nextInt(3));
        add(Node.of("users", "users", "Users"));
        ends.add(ElementId.of("users"));
        for (int e = 0; e < size * 13 / 10; e++) {
            var relation = Relation.values()[random.nextInt(Relation.values().length)];
            var from = ends.get(random.nextInt(ends.size()));
            var to = ends.get(random.nextInt(ends.size()));
            if (!from.equals(to)) {
                add(Edge.of("edge-" + e, relation, from, to).withLabel(e % 4 == 0 ? "label " + e : ""));
            }
        }
        return Diagram.EMPTY.withElements(TreePMap.from(elements));
    }

    private void vpc(ElementId region, String id, int size) {
        var vpc = add(Group.of(id, "vpc", "VPC").in(region));
        int zones = 1 + random.nextInt(3);
        int tiers = 1 + random.nextInt(3);
        var rows = new ArrayList<List<ElementId>>();
        for (int t = 0; t < tiers; t++) {
            rows.add(new ArrayList<>());
        }
        for (int z = 0; z < zones; z++) {
            var letter = String.valueOf((char) ('a' + z));
            var zone = add(Group.of(id + "-zone-" + letter, "zone", "Zone " + letter)
                    .in(vpc)
                    .with("zone", PropertyValue.of(letter)));
            for (int t = 0; t < tiers; t++) {
                var tier = TIERS.get(t);
                var subnet = add(Group.of(id + "-" + tier + "-" + letter, "subnet", tier + " " + letter)
                        .in(zone)
                        .with("tier", PropertyValue.of(tier)));
                rows.get(t).add(subnet);
                nodes(subnet, id + "-" + t + letter, random.nextInt(1 + Math.max(1, size / (zones * tiers))));
            }
        }
        for (int t = 0; t < tiers && zones > 1; t++) {
            for (int s = 0; s < random.nextInt(3); s++) {
                var node = Node.of(id + "-span-" + t + s, TYPES.get(random.nextInt(TYPES.size())), "span " + s)
                        .in(vpc)
                        .withSpans(rows.get(t));
                ends.add(add(node));
            }
        }
        nodes(vpc, id + "-own", random.nextInt(3));
    }

    private void nodes(ElementId parent, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            var type = TYPES.get(random.nextInt(TYPES.size()));
            ends.add(add(Node.of(prefix + "-n" + i, type, "node " + i).in(parent)));
        }
    }

    /// Some of the nodes moved about in their groups, over each other and beyond their borders.
    public static Diagram stirred(Diagram diagram, Random random) {
        var stirred = diagram;
        for (var node : diagram.nodes().filter(node -> node.spans().isEmpty()).toList()) {
            var entry = diagram.layoutOf(node.id());
            if (entry.box().isPresent() && random.nextInt(3) == 0) {
                var box = entry.box().get().movedBy(random.nextInt(200) - 60, random.nextInt(200) - 60);
                stirred = stirred.withLayout(node.id(), entry.withBox(box));
            }
        }
        return stirred;
    }

    private ElementId add(Element element) {
        elements.put(element.id(), element);
        return element.id();
    }
}
