package io.architrave.testing;

import io.architrave.model.Acknowledgement;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Origin;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.model.Scenario;
import io.architrave.model.Settings;
import io.architrave.model.Side;
import io.architrave.model.TypeKey;
import io.architrave.model.Unrecognised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Sound diagrams at random: each reference leads somewhere and no parents run in a circle, but the types, names and
/// properties are whatever a file may hold.
public final class RandomDiagram {

    private final Random random;
    private final RandomValues values;
    private final List<ElementId> groups = new ArrayList<>();
    private final List<ElementId> placed = new ArrayList<>();
    private Diagram diagram = Diagram.EMPTY;

    private RandomDiagram(Random random) {
        this.random = random;
        this.values = new RandomValues(random);
    }

    /// Shrinks to fewer elements.
    public static Arbitrary<Diagram> any() {
        var seeds = Arbitraries.longs().withoutEdgeCases();
        return Combinators.combine(seeds, size(8), size(12), size(12), size(3))
                .as((seed, groups, nodes, edges, others) -> new RandomDiagram(new Random(seed)).build(groups, nodes,
                        edges, others));
    }

    private static Arbitrary<Integer> size(int most) {
        return Arbitraries.integers().between(0, most);
    }

    private Diagram build(int groupCount, int nodeCount, int edgeCount, int otherCount) {
        repeat(groupCount, () -> add(group(), groups));
        repeat(nodeCount, () -> add(node(), placed));
        repeat(placed.isEmpty() && groups.isEmpty() ? 0 : edgeCount, () -> add(edge(), new ArrayList<>()));
        repeat(otherCount, () -> add(note(), placed));
        repeat(otherCount, () -> add(unrecognised(), new ArrayList<>()));
        return new Diagram(
                values.text(),
                maybe(new Origin(values.text() + "t", choices(), extras())),
                new Settings("eu-west-1", tags(), random.nextBoolean(), extras()),
                values.properties(List.of(), 2),
                diagram.elements(),
                diagram.layout(),
                acknowledgements(otherCount),
                scenarios(otherCount),
                extras());
    }

    private static void repeat(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            what.run();
        }
    }

    private void add(Element element, List<ElementId> among) {
        diagram = diagram.with(element);
        among.add(element.id());
        if (random.nextInt(4) > 0) {
            diagram = diagram.withLayout(element.id(), layout(element));
        }
    }

    private ElementId freshId() {
        while (true) {
            var id = ElementId.of(values.id());
            if (!diagram.has(id)) {
                return id;
            }
        }
    }

    private Group group() {
        return new Group(freshId(), type(), parent(), values.text(), properties(), properties(), extras());
    }

    private Node node() {
        var spans = groups.stream().filter(_ -> random.nextInt(6) == 0).distinct().toList();
        return new Node(freshId(), type(), parent(), spans, values.text(), properties(), properties(), extras());
    }

    private Edge edge() {
        var relation = Relation.values()[random.nextInt(Relation.values().length)];
        return new Edge(freshId(), relation, end(), end(), values.text(), properties(), properties(), extras());
    }

    private Note note() {
        return new Note(freshId(), parent(), values.text(), extras());
    }

    private Unrecognised unrecognised() {
        var raw = "{\"kind\": \"hologram\", \"depth\": %d, \"parts\": [{\"a\": null}, 1.50]}"
                .formatted(random.nextInt(9));
        return new Unrecognised(freshId(), raw);
    }

    private LayoutEntry layout(Element element) {
        var entry = LayoutEntry.NONE.withPinned(random.nextInt(5) == 0);
        return switch (element) {
            case Node node when !node.spans().isEmpty() -> {
                for (var place : node.spans()) {
                    entry = entry.withBoxIn(place, box());
                }
                yield entry;
            }
            case Placed _ -> entry.withBox(box());
            case Edge _ -> entry.withPorts(LayoutEntry.Ports.of(maybe(side()), maybe(side()))).withBends(bends());
            case Unrecognised _ -> entry;
        };
    }

    private Box box() {
        return new Box(values.coordinate(), values.coordinate(), random.nextInt(900), random.nextInt(900) + 0.25);
    }

    private List<Point> bends() {
        var bends = new ArrayList<Point>();
        repeat(random.nextInt(3), () -> bends.add(new Point(values.coordinate(), values.coordinate())));
        return bends;
    }

    private Side side() {
        return Side.values()[random.nextInt(4)];
    }

    private TypeKey type() {
        return TypeKey.of(values.id());
    }

    private Optional<ElementId> parent() {
        return groups.isEmpty() || random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(groups));
    }

    private ElementId end() {
        return placed.isEmpty() || !groups.isEmpty() && random.nextInt(5) == 0 ? pick(groups) : pick(placed);
    }

    private ElementId pick(List<ElementId> among) {
        return among.get(random.nextInt(among.size()));
    }

    private Properties properties() {
        return values.properties(groups, 3);
    }

    private Properties tags() {
        return random.nextBoolean() ? Properties.NONE : Properties.NONE.with("project", values.text());
    }

    private PSortedMap<String, String> choices() {
        return random.nextBoolean() ? TreePMap.empty() : TreePMap.singleton("engine", "ec2");
    }

    private Extras extras() {
        return random.nextInt(4) > 0 ? Extras.NONE : Extras.NONE.with("x-team", "{\"z\": [1, 2.0], \"a\": null}");
    }

    private PSortedMap<Acknowledgement.Key, Acknowledgement> acknowledgements(int count) {
        PSortedMap<Acknowledgement.Key, Acknowledgement> found = TreePMap.empty();
        for (int i = 0; i < count; i++) {
            var until = maybe(LocalDate.of(2027, 1 + i, 3));
            var entry =
                    new Acknowledgement("because " + values.text(), maybe("kim"), Optional.empty(), until, extras());
            found = found.plus(new Acknowledgement.Key("SEC-RULE-" + random.nextInt(3), "document"), entry);
        }
        return found;
    }

    private PSortedMap<String, Scenario> scenarios(int count) {
        PSortedMap<String, Scenario> found = TreePMap.empty();
        for (int i = 0; i < count; i++) {
            var usage = new Scenario(values.text(), TreePMap.empty(), overrides(), extras());
            found = found.plus("peak-" + i, usage);
        }
        return found;
    }

    private PSortedMap<ElementId, Properties> overrides() {
        PSortedMap<ElementId, Properties> none = TreePMap.empty();
        return placed.isEmpty() ? none : none.plus(pick(placed), Properties.NONE.with("requestsPerMonth", 1_000));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
