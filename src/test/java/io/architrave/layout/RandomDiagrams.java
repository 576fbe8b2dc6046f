package io.architrave.layout;

import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
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
                    .with("zone", io.architrave.model.PropertyValue.of(letter)));
            for (int t = 0; t < tiers; t++) {
                var tier = TIERS.get(t);
                var subnet = add(Group.of(id + "-" + tier + "-" + letter, "subnet", tier + " " + letter)
                        .in(zone)
                        .with("tier", io.architrave.model.PropertyValue.of(tier)));
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

    private ElementId add(Element element) {
        elements.put(element.id(), element);
        return element.id();
    }
}
