package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.layout.AutoLayout;
import io.architrave.layout.RandomDiagrams;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.scene.icon.IconStore;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.testing.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pcollections.TreePMap;

class SceneComposerTest {

    static final List<String> TEMPLATES = TemplateDiagrams.NAMES;

    private static final ElementId WEB = ElementId.of("web");

    private final SceneComposer composer =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);

    private Scene compose(Diagram diagram) {
        return composer.compose(DiagramIndex.of(diagram));
    }

    private Scene after(Diagram diagram, Scene before) {
        return composer.compose(DiagramIndex.of(diagram), Annotations.NONE, Optional.of(before));
    }

    private static Diagram put(Diagram diagram, Element element, double x, double y, double width, double height) {
        return diagram.with(element)
                .withLayout(element.id(), LayoutEntry.of(new Box(x, y, width, height)));
    }

    private static Diagram sample() {
        var diagram = put(Diagram.EMPTY, Group.of("vpc", "vpc", "Shop"), 0, 0, 600, 300);
        diagram = put(diagram, Node.of("web", "lambda-function", "Web").in(ElementId.of("vpc")), 40, 60, 96, 96);
        diagram = put(diagram, Node.of("db", "rds-database", "Orders").in(ElementId.of("vpc")), 400, 60, 96, 96);
        return diagram.with(
                Edge.of("web-db", Relation.CALL, WEB, ElementId.of("db")).withLabel("SQL"));
    }

    private static Diagram spanning() {
        var diagram = put(Diagram.EMPTY, Group.of("vpc", "vpc", "Shop"), 0, 0, 600, 300);
        diagram = put(diagram, Group.of("a", "subnet", "a").in(ElementId.of("vpc")), 20, 50, 200, 160);
        diagram = put(diagram, Group.of("b", "subnet", "b").in(ElementId.of("vpc")), 300, 50, 200, 160);
        var alb = Node.of("alb", "application-load-balancer", "Front")
                .in(ElementId.of("vpc"))
                .withSpans(List.of(ElementId.of("a"), ElementId.of("b")));
        return diagram.with(alb)
                .withLayout(
                        alb.id(),
                        LayoutEntry.NONE
                                .withBoxIn(ElementId.of("a"), new Box(50, 40, 96, 96))
                                .withBoxIn(ElementId.of("b"), new Box(50, 40, 96, 96)));
    }

    /// Zoomed out, the ground within a double line would cover all of it.
    @Test
    void showsADoubleLineFromAfarAsOne() {
        var sketch = Sketch.blank().node("from", "s3-bucket").node("to", "s3-bucket")
                .edge(Relation.REPLICATION, "from", "to").diagram()
                .withLayout(ElementId.of("to"),
                        LayoutEntry.of(new Box(400, 48, 96, 96)));
        var scene = new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT)
                .compose(DiagramIndex.of(sketch));

        assertThat(scene.visible(scene.bounds(), 1)).filteredOn(Drawable.Line.class::isInstance)
                .extracting(Drawable::part).containsExactly(Part.EDGE_LINE, Part.EDGE_CORE);
        assertThat(scene.visible(scene.bounds(), 0.5)).filteredOn(Drawable.Line.class::isInstance)
                .extracting(Drawable::part).containsExactly(Part.EDGE_LINE);
    }

    @Test
    void leavesANameBelowItsIconClearOfWhatTheLayoutPutsInside() {
        var diagram = Diagram.EMPTY.with(Group.of("fleet", "auto-scaling-frame", "Fleet"))
                .with(Node.of("one", "ec2-instance", "One").in(ElementId.of("fleet")));
        var scene = compose(AutoLayout.applied(diagram, Catalog.bundled()));
        var name = of(scene, "fleet").stream().filter(Drawable.Words.class::isInstance).findFirst().orElseThrow();
        assertThat(of(scene, "one")).isNotEmpty()
                .noneMatch(drawable -> drawable.bounds().intersects(name.bounds()));
    }

    @Test
    void drawsTheIconOfAnAutoScalingGroupInTheMiddleAboveItsName() {
        var scene = compose(put(Diagram.EMPTY, Group.of("fleet", "auto-scaling-frame", "Fleet"), 100, 50, 300, 200));
        assertThat(of(scene, "fleet")).filteredOn(Drawable.Picture.class::isInstance).singleElement()
                .satisfies(icon -> assertThat(icon.bounds()).isEqualTo(new Box(237.5, 50, 25, 25)));
        assertThat(of(scene, "fleet")).filteredOn(Drawable.Words.class::isInstance).singleElement()
                .satisfies(name -> {
                    assertThat(name.bounds().centre().x()).isCloseTo(250, org.assertj.core.data.Offset.offset(0.5));
                    assertThat(name.bounds().y()).isGreaterThanOrEqualTo(75);
                });
    }

    private static List<Drawable> of(Scene scene, String id) {
        return scene.figure(ElementId.of(id)).orElseThrow().drawables();
    }

    @Test
    void centresTheNameBelowTheIcon() {
        var drawables = of(compose(sample()), "web");
        var icon = (Drawable.Picture) drawables.getFirst();
        var name = (Drawable.Words) drawables.getLast();
        assertThat(icon.box()).isEqualTo(new Box(64, 60, 48, 48));
        assertThat(name.text()).isEqualTo("Web");
        assertThat(name.bounds().centre().x()).isEqualTo(88);
        assertThat(name.bounds().y()).isGreaterThanOrEqualTo(icon.box().bottom());
    }

    @Test
    void drawsGroupsByTheConventionsOfTheCatalogue() {
        var frame = (Drawable.Frame) of(compose(sample()), "vpc").getFirst();
        assertThat(frame.stroke()).isEqualTo(Stroke.solid(0xFF8C4FFF, 2));
        assertThat(of(compose(sample()), "vpc").get(1)).isInstanceOf(Drawable.Picture.class);
    }

    @Test
    void marksAnIsolatedSubnetWithALock() {
        var isolated = Group.of("s", "subnet", "data").with("tier", PropertyValue.of("isolated"));
        var scene = compose(put(Diagram.EMPTY, isolated, 0, 0, 300, 200));
        assertThat(of(scene, "s"))
                .anyMatch(drawable -> drawable instanceof Drawable.Badge badge
                        && badge.shape() == Drawable.Badge.Shape.LOCK);
    }

    @Test
    void joinsThePlacesOfASpanningElementByOneBand() {
        var drawables = of(compose(spanning()), "alb");
        assertThat(drawables.getFirst().part()).isEqualTo(Part.BAND);
        assertThat(((Drawable.Frame) drawables.getFirst()).box()).isEqualTo(new Box(64, 84, 388, 108));
        assertThat(drawables).filteredOn(d -> d instanceof Drawable.Picture).hasSize(2);
    }

    @Test
    void tiesThePlacesWhereSomethingElseStandsBetweenThem() {
        var crowded = put(
                spanning(), Node.of("other", "lambda-function", "x").in(ElementId.of("a")), 150, 50, 48, 48);
        assertThat(of(compose(crowded), "alb").getFirst()).isInstanceOf(Drawable.Line.class);
    }

    @Test
    void drawsATypeThatTheCatalogueDoesNotKnow() {
        var scene = compose(put(Diagram.EMPTY, Node.of("x", "no-such-type", ""), 0, 0, 96, 96));
        assertThat(((Drawable.Words) of(scene, "x").getLast()).text()).isEqualTo("no-such-type");
    }

    @Test
    void keepsTheNameOfAConnectionOffTheIcons() {
        var scene = compose(sample());
        var name = (Drawable.Words) of(scene, "web-db").getLast();
        assertThat(name.text()).isEqualTo("SQL");
        for (var id : List.of("web", "db")) {
            assertThat(of(scene, id)).noneMatch(drawable -> drawable.bounds().intersects(name.bounds()));
        }
    }

    @Test
    void tellsSeveritiesApartByTheShapeOfTheBadge() {
        var shapes = new ArrayList<Drawable.Badge.Shape>();
        for (var severity : Annotations.Severity.values()) {
            var annotations =
                    new Annotations(Map.of(WEB, new Annotations.Findings(severity, 2)), Map.of(), Map.of());
            var scene = composer.compose(DiagramIndex.of(sample()), annotations, Optional.empty());
            shapes.add(((Drawable.Badge) of(scene, "web").getLast()).shape());
        }
        assertThat(shapes).doesNotHaveDuplicates();
    }

    @Test
    void reusesEveryFigureButThoseOfAnEdit() {
        var diagram = sample();
        var before = compose(diagram);
        var renamed = diagram.with(diagram.node(WEB).orElseThrow().withName("Shop front"));
        var after = after(renamed, before);
        assertThat(after.figure(ElementId.of("db"))).containsSame(before.figure(ElementId.of("db")).orElseThrow());
        assertThat(after.figure(ElementId.of("vpc"))).containsSame(before.figure(ElementId.of("vpc")).orElseThrow());
        assertThat(after.figure(WEB).orElseThrow()).isNotSameAs(before.figure(WEB).orElseThrow());
    }

    @Property(tries = 25)
    void composesAfterAnEditWhatItComposesAfresh(@ForAll long seed) {
        var diagram = AutoLayout.applied(RandomDiagrams.of(seed, 25), Catalog.bundled());
        var before = compose(diagram);
        var node = diagram.nodes().filter(n -> n.spans().isEmpty()).findFirst().orElseThrow();
        var box = diagram.layoutOf(node.id()).box().orElseThrow();
        var moved = diagram.withLayout(node.id(), LayoutEntry.of(box.movedBy(7, 3)));
        assertThat(after(moved, before).drawables()).isEqualTo(compose(moved).drawables());
    }

    @Property(tries = 15)
    void drawsAfterAnyGestureWhatItComposesAfresh(@ForAll long seed) {
        var random = new Random(seed);
        var diagram = AutoLayout.applied(RandomDiagrams.of(seed, 25), Catalog.bundled());
        var scene = compose(diagram);
        for (int gesture = 0; gesture < 3; gesture++) {
            for (int preview = 0; preview < 3; preview++) {
                diagram = edited(diagram, random);
                scene = composer.follow(DiagramIndex.of(diagram), Annotations.NONE, scene);
            }
            scene = after(diagram, scene);
            assertThat(scene.isSettled()).isTrue();
            assertThat(scene.drawables()).isEqualTo(compose(diagram).drawables());
        }
    }

    /// A node or a group moved, a node put into another group, an element renamed or taken away.
    private static Diagram edited(Diagram diagram, Random random) {
        var nodes = diagram.nodes().toList();
        var groups = diagram.groups().toList();
        if (nodes.isEmpty() || groups.isEmpty()) {
            // A small diagram may have lost its last node to the gestures before.
            return diagram;
        }
        var node = nodes.get(random.nextInt(nodes.size()));
        var group = groups.get(random.nextInt(groups.size()));
        return switch (random.nextInt(6)) {
            case 0 -> moved(diagram, group, random);
            case 1 -> diagram.with(node.withName("renamed " + random.nextInt(100)));
            case 2 -> node.spans().isEmpty() ? diagram.with(node.in(group.id())) : diagram;
            case 3 -> diagram.without(List.of(node.id())).withElements(TreePMap.from(diagram.elements().entrySet()
                    .stream()
                    .filter(entry -> !(entry.getValue() instanceof Edge edge && edge.touches(node.id())))
                    .filter(entry -> !entry.getKey().equals(node.id()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
            default -> moved(diagram, node, random);
        };
    }

    private static Diagram moved(Diagram diagram, Element element, Random random) {
        double dx = random.nextInt(60) - 30;
        double dy = random.nextInt(60) - 30 + 0.3;
        var entry = diagram.layoutOf(element.id());
        var moved = entry.box().map(box -> LayoutEntry.of(box.movedBy(dx, dy))).orElse(entry);
        for (var place : entry.at().entrySet()) {
            moved = moved.withBoxIn(place.getKey(), place.getValue().movedBy(dx, dy));
        }
        return diagram.withLayout(element.id(), moved);
    }

    @Test
    void leavesAConnectionAloneWhileSomethingMovesInItsReach() {
        var diagram = put(sample(), Node.of("cache", "lambda-function", "Cache").in(ElementId.of("vpc")), 200, 180, 64,
                64);
        var before = compose(diagram);
        var beside = diagram.withLayout(ElementId.of("cache"), LayoutEntry.of(new Box(210, 190, 64, 64)));
        var followed = composer.follow(DiagramIndex.of(beside), Annotations.NONE, before);
        assertThat(followed.figure(ElementId.of("web-db"))).isEqualTo(before.figure(ElementId.of("web-db")));
        assertThat(followed.isSettled()).isFalse();
        assertThat(after(beside, followed).isSettled()).isTrue();
    }

    @Test
    void leadsAConnectionRoundWhatIsDraggedOntoIt() {
        var diagram = put(sample(), Node.of("cache", "lambda-function", "Cache").in(ElementId.of("vpc")), 200, 180, 64,
                64);
        var onto = diagram.withLayout(ElementId.of("cache"), LayoutEntry.of(new Box(220, 60, 64, 64)));
        var followed = composer.follow(DiagramIndex.of(onto), Annotations.NONE, compose(diagram));
        assertThat(DrawnLegibility.of(followed, Catalog.bundled()).struck()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void hasADrawingForEveryIconOfATemplate(String template) {
        compose(TemplateDiagrams.read(template, Map.of())).drawables().stream()
                .filter(Drawable.Picture.class::isInstance)
                .map(drawable -> ((Drawable.Picture) drawable).icon())
                .forEach(icon -> assertThat(IconStore.shared().has(icon)).as(icon).isTrue());
    }

    @Test
    void hitsTheNodeBeforeTheGroupAroundIt() {
        assertThat(compose(sample()).hit(new Point(88, 80), 1))
                .contains(new Hit(WEB, Part.NODE_PICTURE, false));
    }

    @Test
    void hitsAConnectionWithinFourPixels() {
        var scene = compose(sample());
        assertThat(scene.hit(new Point(180, 87), 1)).map(Hit::element).contains(ElementId.of("web-db"));
        assertThat(scene.hit(new Point(180, 90), 1)).map(Hit::element).contains(ElementId.of("vpc"));
        assertThat(scene.hit(new Point(180, 90), 0.5)).map(Hit::element).contains(ElementId.of("web-db"));
    }

    @Test
    void tellsAGroupsBorderFromItsInside() {
        var scene = compose(sample());
        assertThat(scene.hit(new Point(300, 1), 1)).contains(new Hit(ElementId.of("vpc"), Part.GROUP_FRAME, false));
        assertThat(scene.hit(new Point(300, 250), 1)).contains(new Hit(ElementId.of("vpc"), Part.GROUP_FRAME, true));
        assertThat(scene.hit(new Point(900, 250), 1)).isEmpty();
    }

    @Test
    void showsOnlyWhatAViewportTouchesAndAScaleCanShow() {
        var scene = compose(sample());
        var left = scene.visible(new Box(0, 0, 200, 200), 1);
        assertThat(left).anyMatch(drawable -> drawable.element().equals(WEB));
        assertThat(left).noneMatch(drawable -> drawable.element().equals(ElementId.of("db")));
        assertThat(scene.visible(new Box(0, 0, 600, 300), 0.1))
                .noneMatch(drawable -> drawable instanceof Drawable.Words);
    }

    @Test
    void takesWithAMarqueeWhatLiesWhollyInIt() {
        assertThat(compose(sample()).enclosedBy(new Box(30, 50, 200, 150))).containsExactly(WEB);
    }

    @Test
    void derivesTheFrameOfASecurityGroupFromItsMembers() {
        var diagram = sample().with(Group.of("sg", "security-group", "web").in(ElementId.of("vpc")));
        var member = diagram.node(WEB)
                .orElseThrow()
                .with(
                        "securityGroups",
                        new PropertyValue.Items(List.of(new PropertyValue.Reference(ElementId.of("sg")))));
        var frame = (Drawable.Frame) of(compose(diagram.with(member)), "sg").getFirst();
        assertThat(frame.box().contains(new Box(64, 60, 48, 48))).isTrue();
        assertThat(frame.stroke().colour()).isEqualTo(0xFFDD344C);
    }
}
